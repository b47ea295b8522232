import { Command } from "commander";
import { type Footnote, type JudgedQuestion, judgeAttempt, toAnswerJson } from "../../src/index.ts";
import { readEmbeddingsConfig, readKnowledgeConfig } from "../configuration/config.ts";
import { readEnvironment } from "../configuration/environment.ts";
import type { Terminal } from "./command.ts";
import { failureReport, isFailure, type JudgedAttempt } from "./eval-failures.ts";
import { evalData, evalReport } from "./eval-report.ts";
import { readJudgedQuestions } from "./judged-questions.ts";
import { openFootnote } from "./open-footnote.ts";
import { runTerminalCommand } from "./run-terminal-command.ts";
import { withRecord } from "./with-record.ts";

interface Options {
  readonly questions: string;
  readonly knowledge?: string;
  readonly json?: true;
  readonly failures?: true;
  readonly learned?: true;
}

function evalCommand(terminal: Terminal): Command {
  return new Command("eval")
    .description("Measures answers against judged questions.")
    .requiredOption(
      "--questions <file>",
      "judged questions, one JSON object a line, see docs/eval.md; - for standard input",
    )
    .option("--knowledge <folder>", "another folder than KNOWLEDGE_DIR")
    .option("--json", "print data")
    .option("--failures", "list the questions that were not answered rightly, instead of the tables")
    .option("--learned", "measure once more with what people taught, from the record")
    .action(async (options: Options) => {
      const questions = readJudgedQuestions(options.questions);
      const environment = readEnvironment(process.env);
      const config = readKnowledgeConfig(environment, options.knowledge);
      const footnote = await openFootnote(config, readEmbeddingsConfig(environment), terminal);
      warnOfUnknownSections(questions, footnote, terminal);
      const threshold = Number(footnote.thresholds().asked.toFixed(2));
      const measure = async (title: string): Promise<void> => {
        const attempts: JudgedAttempt[] = [];
        for (const question of questions) attempts.push(await attempt(footnote, question));
        terminal.stdout.write(`${options.json ? "" : title}${reported(attempts, threshold, options)}\n`);
      };
      if (!options.learned) return measure("");
      await measure("Without what was learned:\n\n");
      await withRecord(async (store, { learnAfter }) => footnote.learn(await store.learnedAliases(learnAfter)));
      await measure("\nWith what was learned:\n\n");
    });
}

function reported(attempts: readonly JudgedAttempt[], threshold: number, options: Options): string {
  const verdicts = attempts.map(({ verdict }) => verdict);
  const failures = attempts.filter(isFailure);
  if (options.json) {
    const ids = failures.map(({ question }) => question.id);
    return JSON.stringify({ ...(evalData(verdicts, threshold) as object), ...(options.failures && { failures: ids }) });
  }
  return options.failures ? failureReport(failures, attempts.length) : evalReport(verdicts, threshold);
}

/** How many ids of unknown sections are named. */
const mostNamed = 5;

/** Warns of gold sections that the knowledge does not have: their questions count as wrong whatever is answered. */
function warnOfUnknownSections(questions: readonly JudgedQuestion[], footnote: Footnote, { stderr }: Terminal): void {
  const unknown = questions.flatMap(({ id, gold }) =>
    gold.filter((section) => footnote.section(section) === undefined).map((section) => `${section} (question ${id})`),
  );
  if (unknown.length === 0) return;
  const named = [...unknown.slice(0, mostNamed), ...(unknown.length > mostNamed ? ["…"] : [])].join(", ");
  stderr.write(`gold sections that are not in the knowledge: ${unknown.length}: ${named}\n`);
}

/** Asks a question once with threshold 0, for what would be answered in any case, and once as usual, for what is said. */
async function attempt(footnote: Footnote, question: JudgedQuestion): Promise<JudgedAttempt> {
  const { id, question: text, earlier } = question;
  const forced = toAnswerJson(id, text, await footnote.ask(text, { earlier, threshold: 0 }), 0);
  const said = toAnswerJson(id, text, await footnote.ask(text, { earlier }), 0);
  const quoted = forced.sources.filter(({ related }) => related !== true).map((source) => source.id);
  const verdict = judgeAttempt(question, {
    isAnswered: said.kind === "answer",
    confidence: forced.kind === "answer" ? forced.confidence : -1,
    text: forced.text,
    seen: said.text,
    quoted,
    shown: said.sources.map((source) => source.id),
  });
  return { question, verdict, quoted };
}

await runTerminalCommand(evalCommand(process), process.argv, process);
