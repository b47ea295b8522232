import Table from "cli-table3";
import { Command } from "commander";
import {
  type Footnote,
  type JudgedQuestion,
  judgeAttempt,
  type Summary,
  summarize,
  summarizeByType,
  thresholdCurve,
  toAnswerJson,
  type Verdict,
} from "../../src/index.ts";
import { readEmbeddingsConfig, readKnowledgeConfig } from "../configuration/config.ts";
import { readEnvironment } from "../configuration/environment.ts";
import { runCommand, type Terminal } from "./command.ts";
import { readJudgedQuestions } from "./judged-questions.ts";
import { openFootnote } from "./open-footnote.ts";
import { withRecord } from "./with-record.ts";

function evalCommand(terminal: Terminal): Command {
  return new Command("eval")
    .description("Measures answers against judged questions.")
    .requiredOption("--questions <file>", "judged questions, one JSON object a line")
    .option("--knowledge <folder>", "another folder than KNOWLEDGE_DIR")
    .option("--json", "print data")
    .option("--learned", "measure once more with what people taught, from the record")
    .action(async (options: { questions: string; knowledge?: string; json?: true; learned?: true }) => {
      const questions = readJudgedQuestions(options.questions);
      const environment = readEnvironment(process.env);
      const config = readKnowledgeConfig(environment, options.knowledge);
      const footnote = await openFootnote(config, readEmbeddingsConfig(environment), terminal);
      const threshold = Number(footnote.thresholds().asked.toFixed(2));
      const measure = async (title: string): Promise<void> => {
        const verdicts: Verdict[] = [];
        for (const question of questions) verdicts.push(await attempt(footnote, question));
        terminal.stdout.write(
          options.json ? `${JSON.stringify(asData(verdicts, threshold))}\n` : `${title}${report(verdicts, threshold)}`,
        );
      };
      if (!options.learned) return measure("");
      await measure("Without what was learned:\n\n");
      await withRecord(async (store, { learnAfter }) => footnote.learn(await store.learnedAliases(learnAfter)));
      await measure("\nWith what was learned:\n\n");
    });
}

/** Asks once for what would be said if it had to be, and once for what is said. */
async function attempt(footnote: Footnote, question: JudgedQuestion): Promise<Verdict> {
  const { id, question: text, earlier } = question;
  const forced = toAnswerJson(id, text, await footnote.ask(text, { earlier, threshold: 0 }), 0);
  const said = toAnswerJson(id, text, await footnote.ask(text, { earlier }), 0);
  return judgeAttempt(question, {
    isAnswered: said.kind === "answer",
    confidence: forced.kind === "answer" ? forced.confidence : -1,
    text: forced.text,
    quoted: forced.sources.filter(({ related }) => related !== true).map((source) => source.id),
    shown: said.sources.map((source) => source.id),
  });
}

const curve = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

function asData(verdicts: readonly Verdict[], threshold: number): unknown {
  return {
    threshold,
    all: summarize(verdicts),
    types: Object.fromEntries(summarizeByType(verdicts)),
    curve: Object.fromEntries(thresholdCurve(verdicts, curve)),
  };
}

const columns = {
  questions: "questions",
  right: "right",
  sourceFirst: "source first",
  answered: "answered",
  rightWhenAnswered: "right when answered",
  reached: "reach",
  keptSilent: "kept silent",
} as const satisfies Record<keyof Summary, string>;

function report(verdicts: readonly Verdict[], answersFrom: number): string {
  const byType = table("type", [...summarizeByType(verdicts), ["all", summarize(verdicts)]]);
  const byThreshold = table(
    "threshold",
    [...thresholdCurve(verdicts, curve)].map(([threshold, summary]) => [threshold.toFixed(1), summary]),
  );
  return `${byType}\n\nAnswers are given from a confidence of ${answersFrom} on. From others on, it would be:\n\n${byThreshold}\n`;
}

function table(first: string, rows: readonly (readonly [string, Summary])[]): string {
  const keys = Object.keys(columns) as (keyof Summary)[];
  const drawn = new Table({
    head: [first, ...keys.map((key) => columns[key])],
    colAligns: ["left", ...keys.map(() => "right" as const)],
    style: { head: [], border: [], compact: true },
  });
  for (const [name, summary] of rows) drawn.push([name, ...keys.map((key) => figure(key, summary[key]))]);
  return drawn.toString();
}

function figure(key: keyof Summary, value: number): string {
  if (Number.isNaN(value)) return "";
  return key === "questions" ? String(value) : value.toFixed(3);
}

await runCommand(evalCommand(process), process.argv, process);
