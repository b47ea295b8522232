import { Command } from "commander";
import { readEmbeddingsConfig, readKnowledgeConfig } from "../configuration/config.ts";
import { readEnvironment } from "../configuration/environment.ts";
import { readBatch, wordsOf } from "./batch.ts";
import type { Terminal } from "./command.ts";
import { explainedRows, renderExplanation } from "./explanation.ts";
import { openFootnote } from "./open-footnote.ts";
import { addValue, toPositiveInteger } from "./option-values.ts";
import { runTerminalCommand } from "./run-terminal-command.ts";
import { searchRow } from "./search-rows.ts";
import { styleFor } from "./style.ts";

interface Options {
  readonly knowledge?: string;
  readonly json?: true;
  readonly batch?: string;
  readonly explain?: true;
  readonly limit: number;
  readonly audience?: string[];
  readonly document?: string[];
}

function searchCommand(terminal: Terminal): Command {
  return new Command("search")
    .description("Ranks the sections of the knowledge for words or a question.")
    .argument("[words...]", "what to look for")
    .option("--knowledge <folder>", "another folder than KNOWLEDGE_DIR")
    .option("--limit <count>", "how many sections", toPositiveInteger, 10)
    .option("--json", "print data, one line a question")
    .option("--explain", "tell what each signal gave for the first rows")
    .option("--batch <file>", "search for a file of questions, one JSON object a line; - for standard input")
    .option(
      "--audience <name>",
      "see only pages for this audience, such as public; may be given several times",
      addValue,
    )
    .option("--document <id>", "look only in this document; may be given several times", addValue)
    .action(async (words: string[], options: Options, command: Command) => {
      const sought = wordsOf(words, options, command, "something to look for");
      const questions = options.batch === undefined ? [{ id: "1", question: sought }] : readBatch(options.batch);
      const environment = readEnvironment(process.env);
      const config = readKnowledgeConfig(environment, options.knowledge);
      const footnote = await openFootnote(config, readEmbeddingsConfig(environment), terminal);
      const style = await styleFor(terminal.stdout, process.env, config.folder);
      for (const { id, question } of questions) {
        const visibility = {
          ...(options.audience !== undefined && { audiences: options.audience }),
          ...(options.document !== undefined && { documents: options.document }),
        };
        const meaning = await footnote.meaningOf(question, visibility);
        const hits = footnote.search(question, { limit: options.limit, ...visibility }, meaning);
        const explanation = options.explain && (await footnote.explain(question, explainedRows, visibility));
        const lines = options.json
          ? [
              JSON.stringify({
                id,
                hits: hits.map((hit) => ({ id: hit.id, score: Number(hit.score.toFixed(4)) })),
                ...(explanation && { explanation }),
              }),
            ]
          : [
              ...hits.flatMap((hit) => searchRow(hit, question, footnote, style)),
              ...(explanation ? ["", renderExplanation(explanation)] : []),
            ];
        if (hits.length === 0) terminal.stderr.write(`no section was found${within(options)}\n`);
        terminal.stdout.write(lines.map((line) => `${line}\n`).join(""));
      }
    });
}

/** Says where alone was searched, since a name may be misspelt. */
function within({ document = [], audience = [] }: Options): string {
  const places = document.length > 0 ? [`in the document ${document.join(", ")}`] : [];
  const people = audience.length > 0 ? [`for the audience ${audience.join(", ")}`] : [];
  return [...places, ...people].map((part) => ` ${part}`).join("");
}

await runTerminalCommand(searchCommand(process), process.argv, process);
