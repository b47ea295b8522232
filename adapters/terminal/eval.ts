import { Command } from "commander";
import { type Footnote, type JudgedQuestion, judgeAttempt, toAnswerJson, type Verdict } from "../../src/index.ts";
import { readEmbeddingsConfig, readKnowledgeConfig } from "../configuration/config.ts";
import { readEnvironment } from "../configuration/environment.ts";
import { runCommand, type Terminal } from "./command.ts";
import { evalData, evalReport } from "./eval-report.ts";
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
          options.json
            ? `${JSON.stringify(evalData(verdicts, threshold))}\n`
            : `${title}${evalReport(verdicts, threshold)}\n`,
        );
      };
      if (!options.learned) return measure("");
      await measure("Without what was learned:\n\n");
      await withRecord(async (store, { learnAfter }) => footnote.learn(await store.learnedAliases(learnAfter)));
      await measure("\nWith what was learned:\n\n");
    });
}

/** Asks a question once with threshold 0, for what would be answered in any case, and once as usual, for what is said. */
async function attempt(footnote: Footnote, question: JudgedQuestion): Promise<Verdict> {
  const { id, question: text, earlier } = question;
  const forced = toAnswerJson(id, text, await footnote.ask(text, { earlier, threshold: 0 }), 0);
  const said = toAnswerJson(id, text, await footnote.ask(text, { earlier }), 0);
  return judgeAttempt(question, {
    isAnswered: said.kind === "answer",
    confidence: forced.kind === "answer" ? forced.confidence : -1,
    text: forced.text,
    seen: said.text,
    quoted: forced.sources.filter(({ related }) => related !== true).map((source) => source.id),
    shown: said.sources.map((source) => source.id),
  });
}

await runCommand(evalCommand(process), process.argv, process);
