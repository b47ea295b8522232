import { Command } from "commander";
import { runCommand } from "../../adapters/terminal/command.ts";
import { readJudgedQuestions } from "../../adapters/terminal/judged-questions.ts";
import { Footnote, loadKnowledge } from "../../src/index.ts";
import type { Interval } from "../../src/measure/bootstrap.ts";
import { indexDocuments } from "../../src/search/index-documents.ts";
import { readJudgedMessages } from "../chat/judged-messages.ts";
import { responseFigures } from "../chat/response-figures.ts";
import { gapsFigures } from "./gaps.ts";
import { headingFigures } from "./headings.ts";
import { KeptMeaning } from "./kept-meaning.ts";
import { learningFigures, lessonsFigures } from "./learning.ts";
import { linkFigures } from "./links.ts";
import { meaningFigures } from "./meaning.ts";
import { rankingFigures } from "./ranking.ts";
import { coldStart, largeSearchTiming, questionTiming } from "./speed.ts";
import { verbatimFigures } from "./verbatim.ts";

function measureCommand(): Command {
  const command = new Command("measure").description("Measures what `eval` does not: ranking, quotes and speed.");
  const add = (name: string, says: string, measure: (folder: string, questions: string) => unknown): void => {
    command
      .command(name)
      .description(says)
      .argument("<knowledge>", "a folder")
      .argument("<questions>", "judged questions, one JSON object a line")
      .action(async (folder: string, questions: string) => {
        process.stdout.write(`${JSON.stringify(await measure(folder, questions), rounded, 2)}\n`);
      });
  };
  add("ranking", "search as typed, with a typo a question, and against a textbook BM25", (folder, questions) =>
    rankingFigures(folder, readJudgedQuestions(questions)),
  );
  add("verbatim", "looks up every excerpt of every answer in its file", (folder, questions) =>
    verbatimFigures(folder, readJudgedQuestions(questions)),
  );
  add("lessons", "what a lesson of every section does to all other questions", (folder, questions) =>
    lessonsFigures(folder, readJudgedQuestions(questions)),
  );
  add("speed", "milliseconds of a question, of a cold start, of a search in 100,000 sections", async (folder, file) => {
    const questions = readJudgedQuestions(file);
    return {
      question: await questionTiming(folder, questions),
      coldStart: coldStart(folder, questions[0]?.question ?? ""),
      search: largeSearchTiming(folder, questions, 100_000),
    };
  });
  for (const [name, says, measure] of ofFolders) {
    command
      .command(name)
      .description(says)
      .argument("<knowledge>", "a folder")
      .action(async (folder: string) => {
        process.stdout.write(`${JSON.stringify(await measure(folder), rounded, 2)}\n`);
      });
  }
  command
    .command("meaning")
    .description("what words and meaning give beside words alone, with the intervals of 95 in 100")
    .argument("<knowledge>", "a folder")
    .argument("<questions>", "judged questions, one JSON object a line; - for standard input")
    .option("--vectors <folder>", "where vectors are kept", "vectors")
    .action(async (folder: string, questions: string, { vectors }: { vectors: string }) => {
      const figures = await meaningFigures(folder, readJudgedQuestions(questions), vectors);
      process.stdout.write(`${JSON.stringify(figures, shortened, 1)}\n`);
    });
  command
    .command("chat")
    .description("how the bot speaks to messages of Slack and Discord, over sockets, with the intervals of 95 in 100")
    .argument("<knowledge>", "a folder")
    .argument("<messages>", "judged messages, one JSON object a line")
    .option("--vectors <folder>", "where vectors are kept; by words alone without it")
    .action(async (folder: string, messages: string, { vectors }: { vectors?: string }) => {
      const figures = await askedOf(folder, vectors, (footnote) =>
        responseFigures(footnote, readJudgedMessages(messages)),
      );
      process.stdout.write(`${JSON.stringify(figures, shortened, 1)}\n`);
    });
  command
    .command("gaps")
    .description("how long the gaps of 100,000 recorded questions take")
    .argument("<questions>", "judged questions, one JSON object a line, of whose words the recorded ones are made")
    .option("--database <url>", "a PostgreSQL in place of a file")
    .action(async (questions: string, { database }: { database?: string }) => {
      const figures = await gapsFigures(readJudgedQuestions(questions), database);
      process.stdout.write(`${JSON.stringify(figures, rounded, 2)}\n`);
    });
  command
    .command("learning")
    .description("errors on paraphrases in other wordings, before and after each was taught once")
    .argument("<knowledge>", "a folder")
    .argument("<taught>", "judged questions; those of type paraphrase are taught")
    .argument("<reworded>", "judged questions, the same in other wordings")
    .action(async (folder: string, taught: string, reworded: string) => {
      const figures = await learningFigures(folder, readJudgedQuestions(taught), readJudgedQuestions(reworded));
      process.stdout.write(`${JSON.stringify(figures, rounded, 2)}\n`);
    });
  return command;
}

/** The measurements that need a folder alone. */
const ofFolders: readonly (readonly [name: string, says: string, measure: (folder: string) => unknown])[] = [
  ["links", "which share of the links between pages leads to a section", linkFigures],
  ["headings", "which section answers each question that heads one", headingFigures],
];

/** Calls `act` with a `Footnote` of a folder, which also finds by meaning if a folder for vectors is given. */
async function askedOf<T>(
  folder: string,
  vectors: string | undefined,
  act: (footnote: Footnote) => Promise<T>,
): Promise<T> {
  const index = indexDocuments(loadKnowledge(folder).documents);
  if (vectors === undefined) return act(new Footnote(index));
  const meaning = await KeptMeaning.open(vectors);
  try {
    await meaning.embed(index);
    return await act(new Footnote(index, { meaning }));
  } finally {
    meaning.close();
  }
}

/** Writes an interval in one line, in `JSON.stringify`. */
function shortened(_: string, value: unknown): unknown {
  if (!isInterval(value)) return value;
  const figures = [value.mean, value.from, value.to].map((figure) => figure.toFixed(3));
  return `${figures[0]} (${figures[1]} to ${figures[2]})`;
}

function isInterval(value: unknown): value is Interval {
  return typeof value === "object" && value !== null && "mean" in value && "from" in value;
}

function rounded(_: string, value: unknown): unknown {
  return typeof value === "number" ? Number(value.toFixed(4)) : value;
}

await runCommand(measureCommand(), process.argv, process);
