import { createInterface } from "node:readline/promises";
import { Command } from "commander";
import { InputError, type JudgedLesson, type LearnedAlias, type SqlRecord } from "../../src/index.ts";
import { readKnowledgeConfig } from "../configuration/config.ts";
import { readEnvironment } from "../configuration/environment.ts";
import type { Terminal } from "./command.ts";
import { load } from "./open-footnote.ts";
import { addValue } from "./option-values.ts";
import { runTerminalCommand } from "./run-terminal-command.ts";
import { withRecord } from "./with-record.ts";
import { writeAliases } from "./write-aliases.ts";

interface Options {
  readonly accept?: string[];
  readonly refuse?: string[];
  readonly writeAliases?: true;
}

function lessonsCommand(terminal: Terminal): Command {
  return new Command("lessons")
    .description(
      "Lists what people taught and an author has not decided on; asks for each where it runs in a terminal.",
    )
    .option("--accept <id>", "accept what people taught; may be given several times", addValue)
    .option("--refuse <id>", "remove what people taught; may be given several times", addValue)
    .option("--write-aliases", "write what was learned into the files' front matter")
    .action(async ({ accept: accepted, refuse: refused, writeAliases: isWriting }: Options) => {
      await withRecord(async (store, { learnAfter }) => {
        if (refused !== undefined) await refuse(store, refused, terminal);
        if (accepted !== undefined) await accept(store, accepted, terminal);
        if (isWriting) return write(await store.learnedAliases(learnAfter), terminal);
        if (refused === undefined && accepted === undefined) await review(store, terminal);
      });
    });
}

async function write(learned: readonly LearnedAlias[], terminal: Terminal): Promise<void> {
  const { stdout } = terminal;
  if (learned.length === 0) return void stdout.write("nothing to write: nothing was learned yet\n");
  const { folder } = readKnowledgeConfig(readEnvironment(process.env));
  const { documents } = await load(folder, terminal);
  const written = writeAliases(folder, documents, learned);
  if (written.length === 0) stdout.write("nothing to write: the files have all that was learned already\n");
  for (const line of written) stdout.write(`${line}\n`);
}

async function accept(store: SqlRecord, ids: readonly string[], { stdout }: Terminal): Promise<void> {
  for (const id of ids) {
    if (!(await store.acceptLesson(id))) throw noLesson(id);
  }
  stdout.write(`accepted: ${ids.length}\n`);
}

/** Lists the lessons that an author has to decide on, and asks for the decision where the input is a terminal. */
async function review(store: SqlRecord, { stdin, stdout }: Terminal): Promise<void> {
  const all = await store.judgedLessons();
  const open = all.filter((one) => one.isContested || (!one.isAccepted && one.ups > 0));
  if (open.length === 0) {
    const why = all.length === 0 ? "nobody has taught anything yet" : "all that people taught is accepted";
    stdout.write(`nothing waits: ${why}\n`);
  }
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
  return new InputError(`there is no lesson ${id}; without an option, the command lists them`);
}

function lineOf({ id, phrase, section, ups, downs, isContested }: JudgedLesson): string {
  const contested = isContested ? " contested" : "";
  return `${id}  +${ups} -${downs}${contested}  ${section}  ${phrase.replace(/\s+/g, " ")}`;
}

await runTerminalCommand(lessonsCommand(process), process.argv, process);
