import { Command } from "commander";
import { runCommand } from "../../adapters/terminal/command.ts";
import { readJudgedQuestions } from "../../adapters/terminal/judged-questions.ts";
import { toPositiveInteger } from "../../adapters/terminal/option-values.ts";
import { reportFigures } from "../measure/report-figures.ts";
import { latencyFigures } from "./latency.ts";
import { memoryFigures } from "./memory.ts";
import { recordCost } from "./record-cost.ts";
import { refusalFigures } from "./refusal.ts";
import { renderingFigures } from "./rendering.ts";

/** Most milliseconds that an answer may take longer than a handler that only echoes. */
const latencyBars = { p50: 2, p99: 10 };
/** The most by which the record may multiply the p99 of an answer. */
const recordBar = 1.1;
const shipped = "test/judged/natural-questions.jsonl";
/** The largest share by which memory may differ between the first step and the last. */
const growthBar = 0.1;

interface Options {
  readonly knowledge: string;
  readonly questions: string;
  readonly count: number;
  readonly step: number;
  readonly steps: number;
  readonly seconds: number;
}

interface RecordOptions extends Options {
  readonly rest: number;
  readonly database?: string;
}

function measureCommand(): Command {
  const command = new Command("measure:slack").description("Measures Slack's adapter against a Slack on this machine.");
  const add = (name: string, says: string, questions?: string): Command =>
    command
      .command(name)
      .description(says)
      .option("--knowledge <dir>", "the knowledge folder", "knowledge")
      .option("--questions <file>", "judged questions, one JSON object a line", questions);
  const asked = (file: string): string[] => readJudgedQuestions(file).map(({ question }) => question);

  add("latency", "milliseconds from an event to its answer, over a handler that only echoes", shipped)
    .option("--count <number>", "questions of each kind", toPositiveInteger, 2_000)
    .action(async ({ knowledge, questions, count }: Options) => {
      const figures = await latencyFigures(knowledge, asked(questions), count);
      const isWithin = Object.values(figures).every(
        ({ over }) => over.p50 <= latencyBars.p50 && over.p99 <= latencyBars.p99,
      );
      reportFigures({ ...figures, bars: latencyBars }, isWithin);
    });
  add("record", "milliseconds from an event to its answer, with the record and without", shipped)
    .option("--count <number>", "questions of each kind", toPositiveInteger, 2_000)
    .option("--rest <ms>", "milliseconds from an answer to the next question", toPositiveInteger, 40)
    .option("--database <url>", "an empty PostgreSQL in place of a file")
    .action(async ({ knowledge, questions, ...options }: RecordOptions) => {
      const figures = await recordCost(knowledge, asked(questions), options);
      reportFigures(
        { ...figures, bar: recordBar },
        Math.max(figures.mention.ratio, figures.command.ratio) <= recordBar,
      );
    });
  add("memory", "heap and array buffers after a collection, as questions go on", shipped)
    .option("--step <number>", "questions between two looks", toPositiveInteger, 1_000)
    .option("--steps <number>", "how many", toPositiveInteger, 10)
    .action(async ({ knowledge, questions, step, steps }: Options) => {
      const figures = await memoryFigures(knowledge, asked(questions), { step, most: step * steps });
      reportFigures(figures, Math.abs(figures.growth - 1) <= growthBar);
    });
  add(
    "refusal",
    "milliseconds to the first answers once Slack is back, after it refused the socket for a while",
    shipped,
  )
    .option("--seconds <number>", "how long it refuses", toPositiveInteger, 60)
    .action(async ({ knowledge, questions, seconds }: Options) => {
      const figures = await refusalFigures(knowledge, asked(questions)[0] ?? "", seconds);
      reportFigures(figures, figures.isSameProcess);
    });
  add("rendering", "what Slack would refuse of all that can be shown, and what of it is lost").action(
    async ({ knowledge, questions }: { readonly knowledge: string; readonly questions?: string }) => {
      const figures = await renderingFigures(knowledge, questions === undefined ? [] : readJudgedQuestions(questions));
      reportFigures(figures, figures.faults.length === 0);
    },
  );
  return command;
}

await runCommand(measureCommand(), process.argv, process);
