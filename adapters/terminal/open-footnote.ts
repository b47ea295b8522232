import {
  type Footnote,
  faultLine,
  InputError,
  type Knowledge,
  loadKnowledge,
  type Opened,
  openSnapshot,
} from "../../src/index.ts";
import { cacheFolder } from "../configuration/cache-folder.ts";
import type { Config } from "../configuration/config.ts";
import type { Terminal } from "./command.ts";
import { progressBar } from "./progress.ts";

/**
 * Opens a knowledge folder, from its snapshot if there is one; faults go to standard error, a line each, and the rest is
 * served.
 * @throws InputError when there is nothing to serve
 */
export async function openFootnote(config: Config["knowledge"], terminal: Terminal): Promise<Footnote> {
  const { folder, linkBase } = config;
  const cache = cacheFolder(config);
  const { update, clear } = await progressBar("reading", terminal.stderr);
  const options = { ...(cache !== undefined && { cache }), ...(linkBase !== undefined && { linkBase }) };
  const opened = ((): Opened => {
    try {
      return openSnapshot(folder, { ...options, now: Date.now(), onProgress: update });
    } finally {
      clear();
    }
  })();
  const { footnote, faults, documents, problem } = opened;
  for (const fault of faults) if (!fault.isWarning) terminal.stderr.write(`${faultLine(fault)}\n`);
  if (problem !== undefined) terminal.stderr.write(`${problem}\n`);
  if (documents === 0) {
    throw new InputError(`no file of the knowledge folder ${folder} can be served; mend the faults above`);
  }
  return footnote;
}

export async function load(folder: string, { stderr }: Terminal): Promise<Knowledge> {
  const { update, clear } = await progressBar("reading", stderr);
  try {
    return loadKnowledge(folder, update);
  } finally {
    clear();
  }
}
