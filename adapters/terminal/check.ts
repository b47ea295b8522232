import { Command } from "commander";
import { faultLine, InputError } from "../../src/index.ts";
import { readKnowledgeConfig } from "../configuration/config.ts";
import { readEnvironment } from "../configuration/environment.ts";
import { runCommand, type Terminal } from "./command.ts";
import { load } from "./open-footnote.ts";

function checkCommand(terminal: Terminal): Command {
  return new Command("check")
    .description("Validates the knowledge and reports every fault and warning with file and line.")
    .option("--knowledge <folder>", "another folder than KNOWLEDGE_DIR")
    .action(async (options: { knowledge?: string }) => {
      const { folder } = readKnowledgeConfig(readEnvironment(process.env), options.knowledge);
      const { documents, faults: found } = await load(folder, terminal);
      for (const fault of found) terminal.stdout.write(`${faultLine(fault)}\n`);
      const faults = found.filter(({ isWarning }) => !isWarning).length;
      if (faults > 0) throw new InputError(`faults in ${folder}: ${faults}; mend the lines above`);
      const sections = documents.reduce((sum, document) => sum + document.sections.length, 0);
      const warnings = found.length > 0 ? `, warnings: ${found.length}` : "";
      terminal.stdout.write(
        `${folder}: no faults (documents: ${documents.length}, sections: ${sections}${warnings})\n`,
      );
    });
}

await runCommand(checkCommand(process), process.argv, process);
