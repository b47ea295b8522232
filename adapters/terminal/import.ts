import { Command } from "commander";
import { faultLine, InputError, loadKnowledge } from "../../src/index.ts";
import { readKnowledgeConfig } from "../configuration/config.ts";
import { readEnvironment } from "../configuration/environment.ts";
import type { Terminal } from "./command.ts";
import { convertAll } from "./import/convert.ts";
import { readSource } from "./import/sources.ts";
import { writePage } from "./import/write-page.ts";
import { passedOverLine } from "./passed-over.ts";
import { runTerminalCommand } from "./run-terminal-command.ts";

interface Options {
  readonly knowledge?: string;
  readonly force?: true;
}

function importCommand({ stdout, stderr }: Terminal): Command {
  return new Command("import")
    .description(
      "Brings pages into the knowledge as Markdown: HTML, plain text, Markdown, DOCX, PDF. It fetches nothing.",
    )
    .argument("<source...>", "a file, an export folder, or - for standard input")
    .option("--knowledge <folder>", "another folder than KNOWLEDGE_DIR")
    .option("--force", "overwrite files that are there already")
    .action(async (names: string[], options: Options) => {
      const { folder } = readKnowledgeConfig(readEnvironment(process.env), options.knowledge);
      const passedOver = new Map<string, number>();
      const pages = await convertAll(names.flatMap((name) => readSource(name, passedOver)));
      const [only] = pages.length === 1 ? pages : [];
      if (only?.source.problem !== undefined) throw new InputError(`${only.source.name}: ${only.source.problem}`);
      const written = new Set<string>();
      let left = 0;
      const leave = (fault: string): void => {
        left++;
        stderr.write(`${fault}\n`);
      };
      for (const { source, file, page } of pages) {
        if ("problem" in page) leave(`${source.name}: ${page.problem}`);
        else if (writePage(folder, file, page, options.force === true)) written.add(file);
        else leave(`${source.name}: ${folder}/${file} is there already; rename it, or use --force to write over it`);
      }
      if (passedOver.size > 0) stderr.write(`${passedOverLine(passedOver)}\n`);
      for (const file of written) stdout.write(`${folder}/${file}\n`);
      const faults = written.size === 0 ? [] : loadKnowledge(folder).faults.filter(({ file }) => written.has(file));
      for (const fault of faults) {
        if (fault.isWarning) stderr.write(`${faultLine(fault)}\n`);
        else leave(faultLine(fault));
      }
      if (left > 0) throw new InputError(`brought in ${written.size} of ${pages.length}; see the lines above`);
    });
}

await runTerminalCommand(importCommand(process), process.argv, process);
