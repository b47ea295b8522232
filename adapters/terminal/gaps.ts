import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command, Option } from "commander";
import { findGaps, type Gap } from "../../src/index.ts";
import type { Terminal } from "./command.ts";
import { gapMarkdown, gapStub, gapTable } from "./gap-report.ts";
import { lastDays, toDays, toPositiveInteger } from "./option-values.ts";
import { runTerminalCommand } from "./run-terminal-command.ts";
import { withRecord } from "./with-record.ts";

interface Options {
  readonly days: number;
  readonly limit: number;
  readonly json?: true;
  readonly markdown?: true;
  readonly stub?: string;
}

function gapsCommand({ stdout }: Terminal): Command {
  return new Command("gaps")
    .description("Shows what people asked and did not get, most asked first.")
    .option("--days <count>", "only the last N days", toDays, 30)
    .option("--limit <count>", "at most N gaps", toPositiveInteger, 20)
    .option("--json", "print data, one line a gap")
    .addOption(new Option("--markdown", "print a report in Markdown").conflicts("json"))
    .addOption(
      new Option("--stub <folder>", "write an article stub for each gap into a folder").conflicts(["json", "markdown"]),
    )
    .action(async (options: Options) => {
      await withRecord(async (store) => {
        const gaps = findGaps(await store.gapQuestions(lastDays(options.days))).slice(0, options.limit);
        if (options.stub === undefined) return void stdout.write(shown(gaps, options));
        if (gaps.length === 0) return void stdout.write(noGaps(options));
        const written = writeStubs(gaps, options.stub);
        if (written.length === 0) stdout.write("nothing to write: the folder has a stub for each gap already\n");
        for (const file of written) stdout.write(`${file}\n`);
      });
    });
}

function noGaps({ days }: Options): string {
  return `no gaps in the last ${days} days\n`;
}

function shown(gaps: readonly Gap[], options: Options): string {
  const { json, markdown, days } = options;
  if (json) return gaps.map((gap) => `${JSON.stringify(gap)}\n`).join("");
  if (markdown) return gapMarkdown(gaps, days);
  return gaps.length === 0 ? noGaps(options) : `${gapTable(gaps)}\n`;
}

/**
 * Writes an article stub for each gap; a file that exists already is left alone.
 * @returns the files that were written
 */
function writeStubs(gaps: readonly Gap[], folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return gaps.flatMap((gap) => {
    const { file, text } = gapStub(gap);
    const path = join(folder, file);
    if (existsSync(path)) return [];
    writeFileSync(path, text);
    return [path];
  });
}

await runTerminalCommand(gapsCommand(process), process.argv, process);
