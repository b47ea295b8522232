import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { Command, InvalidArgumentError } from "commander";
import { findGaps, type Gap, InputError, type JudgedLesson, type SqlRecord } from "../../src/index.ts";
import { readKnowledgeConfig } from "../configuration/config.ts";
import { readEnvironment } from "../configuration/environment.ts";
import { runCommand, type Terminal } from "./command.ts";
import { gapMarkdown, gapStub, gapTable } from "./gap-report.ts";
import { lastDays, toDays } from "./span.ts";
import { withRecord } from "./with-record.ts";
import { writeAliases } from "./write-aliases.ts";

interface Options {
  readonly days: number;
  readonly limit: number;
  readonly json?: true;
  readonly markdown?: true;
  readonly stub?: string;
  readonly accept?: true | string[];
  readonly refuse?: string[];
  readonly writeAliases?: true;
}

function gapsCommand(terminal: Terminal): Command {
  const { stdout } = terminal;
  return new Command("gaps")
    .description("Shows what people asked and did not get, most asked first, and takes up what they taught.")
    .option("--days <count>", "of the last so many days", toDays, 30)
    .option("--limit <count>", "so many gaps", toLimit, 20)
    .option("--json", "print data, one line a gap")
    .option("--markdown", "print a report in Markdown")
    .option("--stub <folder>", "write an article stub for each gap into a folder")
    .option("--accept [id...]", "let what people taught hold; asks for each, or takes those named")
    .option("--refuse <id...>", "remove what people taught")
    .option("--write-aliases", "write what was learned into the files' front matter")
    .action(async (options: Options) => {
      await withRecord(async (store, { learnAfter }) => {
        if (options.refuse !== undefined) return refuse(store, options.refuse, terminal);
        if (options.accept !== undefined) return accept(store, options.accept === true ? [] : options.accept, terminal);
        if (options.writeAliases) {
          const { folder } = readKnowledgeConfig(readEnvironment(process.env));
          const written = writeAliases(folder, await store.learnedAliases(learnAfter));
          for (const line of written) stdout.write(`${line}\n`);
          return;
        }
        const gaps = findGaps(await store.gapQuestions(lastDays(options.days))).slice(0, options.limit);
        if (options.stub === undefined) stdout.write(shown(gaps, options));
        else for (const file of writeStubs(gaps, options.stub)) stdout.write(`${file}\n`);
      });
    });
}

function shown(gaps: readonly Gap[], { json, markdown, days }: Options): string {
  if (json) return gaps.map((gap) => `${JSON.stringify(gap)}\n`).join("");
  if (markdown) return gapMarkdown(gaps, days);
  return gaps.length === 0 ? `no gaps in the last ${days} days\n` : `${gapTable(gaps)}\n`;
}

/** @returns the files that were written; what is there already is left alone */
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

async function accept(store: SqlRecord, ids: readonly string[], { stdin, stdout }: Terminal): Promise<void> {
  for (const id of ids) {
    if (!(await store.acceptLesson(id))) throw noLesson(id);
  }
  if (ids.length > 0) return void stdout.write(`accepted: ${ids.length}\n`);
  const open = (await store.judgedLessons()).filter((one) => one.isContested || (!one.isAccepted && one.ups > 0));
  if (open.length === 0) stdout.write("nothing waits: all that people taught is accepted\n");
  const lines = stdin.isTTY ? createInterface({ input: stdin, output: stdout }) : undefined;
  for (const lesson of open) {
    const word = await lines?.question(`${lineOf(lesson)}\n  accept? [y]es, [n]o and remove it, or Enter for later: `);
    if (word === undefined) stdout.write(`${lineOf(lesson)}\n`);
    else if (/^y/i.test(word)) await store.acceptLesson(lesson.id);
    else if (/^n/i.test(word)) await store.refuseLesson(lesson.id);
  }
  lines?.close();
}

async function refuse(store: SqlRecord, ids: readonly string[], { stdout }: Terminal): Promise<void> {
  for (const id of ids) {
    if (!(await store.refuseLesson(id))) throw noLesson(id);
  }
  stdout.write(`refused: ${ids.length}\n`);
}

function noLesson(id: string): InputError {
  return new InputError(`there is no lesson ${id}; --accept alone lists them`);
}

function lineOf({ id, phrase, section, ups, downs, isContested }: JudgedLesson): string {
  const contested = isContested ? " contested" : "";
  return `${id}  +${ups} -${downs}${contested}  ${section}  ${phrase.replace(/\s+/g, " ")}`;
}

function toLimit(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError("It must be a whole number from 1 to 99999.");
  return Number(text);
}

await runCommand(gapsCommand(process), process.argv, process);
