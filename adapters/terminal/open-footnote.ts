import { Footnote, faultLine, InputError, type Knowledge, loadKnowledge } from "../../src/index.ts";
import type { Config } from "../config.ts";
import type { Terminal } from "./command.ts";
import { progressBar } from "./progress.ts";

/**
 * Loads and indexes a knowledge folder; faults go to standard error, a line each, and the rest is served.
 * @throws InputError when there is nothing to serve
 */
export async function openFootnote({ folder, linkBase }: Config["knowledge"], terminal: Terminal): Promise<Footnote> {
  const { documents, faults } = await load(folder, terminal);
  for (const fault of faults) terminal.stderr.write(`${faultLine(fault)}\n`);
  if (documents.length === 0) {
    throw new InputError(`no file of the knowledge folder ${folder} can be served; mend the faults above`);
  }
  return new Footnote(documents, linkBase === undefined ? {} : { linkBase });
}

export async function load(folder: string, { stderr }: Terminal): Promise<Knowledge> {
  const { update, clear } = await progressBar("reading", stderr);
  try {
    return loadKnowledge(folder, update);
  } finally {
    clear();
  }
}
