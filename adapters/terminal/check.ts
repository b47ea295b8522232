import { Command } from "commander";
import {
  type Fault,
  Footnote,
  faultLine,
  faultsByKind,
  InputError,
  missingText,
  repeatedText,
} from "../../src/index.ts";
import { readKnowledgeConfig } from "../configuration/config.ts";
import { readEnvironment } from "../configuration/environment.ts";
import type { Terminal } from "./command.ts";
import { load } from "./open-footnote.ts";
import { passedOverLine } from "./passed-over.ts";
import { runTerminalCommand } from "./run-terminal-command.ts";

interface Options {
  readonly knowledge?: string;
  readonly all?: true;
}

/** Most faults of one kind that are all listed; of more, one is listed and the others are counted. */
const mostOfKind = 3;

function checkCommand(terminal: Terminal): Command {
  return new Command("check")
    .description("Validates the knowledge and reports faults and warnings with file and line, by their kind.")
    .option("--knowledge <folder>", "another folder than KNOWLEDGE_DIR")
    .option("--all", "report each, however many there are of a kind")
    .action(async (options: Options) => {
      const { folder, version } = readKnowledgeConfig(readEnvironment(process.env), options.knowledge);
      const { documents, faults, passedOver } = await load(folder, terminal);
      const footnote = new Footnote(documents, version === undefined ? {} : { version });
      const versionProblem = footnote.versionProblem();
      if (versionProblem !== undefined) terminal.stderr.write(`KNOWLEDGE_VERSION has no effect: ${versionProblem}\n`);
      const found = [...faults, ...missingText(documents), ...repeatedText(documents), ...footnote.deadLinks(folder)];
      for (const kind of faultsByKind(found)) {
        for (const line of linesOf(kind, options.all === true)) terminal.stdout.write(`${line}\n`);
      }
      if (passedOver.size > 0) terminal.stdout.write(`${passedOverLine(passedOver)}\n`);
      const grave = found.filter(({ isWarning }) => !isWarning).length;
      if (grave > 0) throw new InputError(`faults in ${folder}: ${grave}; mend the lines above`);
      const sections = documents.reduce((sum, document) => sum + document.sections.length, 0);
      const drafts = found.filter(({ isDraft }) => isDraft).length;
      const counts = [
        `documents: ${documents.length}`,
        `sections: ${sections}`,
        ...(drafts > 0 ? [`drafts left out: ${drafts}`] : []),
        ...(found.length > drafts ? [`warnings: ${found.length - drafts}`] : []),
      ];
      terminal.stdout.write(`${folder}: no faults (${counts.join(", ")})\n`);
    });
}

function linesOf(kind: readonly Fault[], isAll: boolean): string[] {
  const lines = kind.map(faultLine);
  if (isAll || lines.length <= mostOfKind) return lines;
  return [...lines.slice(0, 1), `  and ${lines.length - 1} more of this kind; --all lists them`];
}

await runTerminalCommand(checkCommand(process), process.argv, process);
