import { Command } from "commander";
import { runCommand } from "../../adapters/terminal/command.ts";
import { readJudgedQuestions } from "../../adapters/terminal/judged-questions.ts";
import { compareInTurn } from "../measure/compare-in-turn.ts";
import { reportFigures } from "../measure/report-figures.ts";
import { Peer } from "./peer.ts";
import { suggestingFigures } from "./suggesting.ts";

/** Most milliseconds that an answer may take longer than a handler that only echoes. */
const latencyBars = { p50: 2, p99: 10 };
/** Most milliseconds that suggestions may take at p99. */
const suggestingBar = 10;

interface Options {
  readonly knowledge: string;
  readonly questions: string;
  readonly count: string;
  readonly sections: string;
}

function measureCommand(): Command {
  const command = new Command("measure:discord").description(
    "Measures Discord's adapter against a Discord on this machine.",
  );
  command
    .command("latency")
    .description("milliseconds from an interaction to its answer, over a handler that only echoes")
    .option("--knowledge <dir>", "the knowledge folder", "knowledge")
    .option("--questions <file>", "judged questions, one JSON object a line", "test/judged/natural-questions.jsonl")
    .option("--count <number>", "questions", "2000")
    .action(async ({ knowledge, questions, count }: Options) => {
      const asked = readJudgedQuestions(questions).map(({ question }) => question);
      const footnote = await Peer.open("dist/adapters/main.js", { KNOWLEDGE_DIR: knowledge });
      const echo = await Peer.open("dist/bench/discord/echo.js");
      const figures = await compareInTurn(
        [footnote, echo],
        (peer, question) => peer.command(question),
        asked,
        Number(count),
      );
      await Promise.all([footnote.close(), echo.close()]);
      const { over } = figures;
      reportFigures({ ...figures, bars: latencyBars }, over.p50 <= latencyBars.p50 && over.p99 <= latencyBars.p99);
    });
  command
    .command("suggesting")
    .description("milliseconds to suggest sections while somebody types, among very many")
    .option("--knowledge <dir>", "the knowledge folder that is repeated", "bench/judged/handbook/knowledge")
    .option("--sections <number>", "sections", "10000")
    .option("--count <number>", "suggestions", "2000")
    .action(({ knowledge, sections, count }: Options) => {
      const figures = suggestingFigures(knowledge, Number(sections), Number(count));
      reportFigures({ ...figures, bar: suggestingBar }, figures.p99 <= suggestingBar);
    });
  return command;
}

await runCommand(measureCommand(), process.argv, process);
