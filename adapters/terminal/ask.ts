import { Command } from "commander";
import { toAnswerJson } from "../../src/index.ts";
import { readEmbeddingsConfig, readKnowledgeConfig } from "../configuration/config.ts";
import { readEnvironment } from "../configuration/environment.ts";
import { readBatch, wordsOf } from "./batch.ts";
import type { Terminal } from "./command.ts";
import { explainedRows, renderExplanation } from "./explanation.ts";
import { openFootnote } from "./open-footnote.ts";
import { addValue } from "./option-values.ts";
import { renderAnswer } from "./render.ts";
import { runTerminalCommand } from "./run-terminal-command.ts";
import { styleFor } from "./style.ts";

interface Options {
  readonly knowledge?: string;
  readonly json?: true;
  readonly explain?: true;
  readonly batch?: string;
  readonly audience?: string[];
}

function askCommand(terminal: Terminal): Command {
  return new Command("ask")
    .description("Answers a question from the knowledge, with quotes and their sources.")
    .argument("[question...]", "the question")
    .option("--knowledge <folder>", "another folder than KNOWLEDGE_DIR")
    .option("--json", "print data, one line an answer")
    .option("--explain", "tell what each signal gave for the first rows, and for the answer")
    .option("--batch <file>", "answer a file of questions, one JSON object a line; - for standard input")
    .option(
      "--audience <name>",
      "see only pages for this audience, such as public; may be given several times",
      addValue,
    )
    .action(async (words: string[], options: Options, command: Command) => {
      const question = wordsOf(words, options, command, "a question");
      const questions = options.batch === undefined ? [{ id: "1", question, earlier: [] }] : readBatch(options.batch);
      const environment = readEnvironment(process.env);
      const config = readKnowledgeConfig(environment, options.knowledge);
      const footnote = await openFootnote(config, readEmbeddingsConfig(environment), terminal);
      const style = await styleFor(terminal.stdout, process.env, config.folder);
      const visibility = options.audience === undefined ? {} : { audiences: options.audience };
      for (const name of options.audience ?? []) {
        // The name may be misspelt.
        const isUnknown = footnote.topics({ audiences: [name] }).length === 0;
        if (isUnknown) terminal.stderr.write(`no page is for the audience ${name}\n`);
      }
      for (const { id, question, earlier } of questions) {
        const start = performance.now();
        const answer = await footnote.ask(question, { earlier, ...visibility });
        const elapsed = performance.now() - start;
        const explanation =
          options.explain && (await footnote.explain(question, explainedRows, { earlier, ...visibility }));
        const why = explanation ? `\n\n${renderExplanation(explanation)}` : "";
        const printed = options.json
          ? JSON.stringify({ ...toAnswerJson(id, question, answer, elapsed), ...(explanation && { explanation }) })
          : `${options.batch === undefined ? "" : `> ${question}\n\n`}${renderAnswer(answer, style)}${why}`;
        terminal.stdout.write(`${printed}\n${options.json || options.batch === undefined ? "" : "\n"}`);
      }
    });
}

await runTerminalCommand(askCommand(process), process.argv, process);
