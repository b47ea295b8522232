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
import type { EmbeddingsConfig } from "../configuration/embeddings-config.ts";
import type { ThreadedMeaning } from "../embedding/threaded-meaning.ts";
import type { Terminal } from "./command.ts";
import { progressBar } from "./progress.ts";

/**
 * Opens a knowledge folder, from its snapshot if there is one, and embeds the sections that have no vectors yet. The number of
 * faults is written to standard error, and everything else is served.
 * @param embeddings where vectors come from; undefined where sections are found by words alone
 * @throws InputError when there is nothing to serve
 */
export async function openFootnote(
  config: Config["knowledge"],
  embeddings: EmbeddingsConfig | undefined,
  terminal: Terminal,
): Promise<Footnote> {
  const cache = cacheFolder(config);
  const meaning = embeddings === undefined ? undefined : await startMeaning(embeddings, cache, terminal);
  try {
    const footnote = await openKnowledge(config, cache, meaning?.meaning, terminal);
    await meaning?.whole();
    return footnote;
  } catch (error) {
    // The thread of the model would keep the process alive.
    await meaning?.meaning.close();
    throw error;
  }
}

/** @throws InputError when there is nothing to serve */
async function openKnowledge(
  { folder, linkBase, site, version }: Config["knowledge"],
  cache: string | undefined,
  meaning: ThreadedMeaning | undefined,
  { stderr }: Terminal,
): Promise<Footnote> {
  const { update, clear } = await progressBar("reading", stderr);
  const options = {
    ...(cache !== undefined && { cache }),
    ...(linkBase !== undefined && { linkBase }),
    ...(version !== undefined && { version }),
    ...(site !== undefined && { site }),
    ...(meaning !== undefined && { meaning }),
  };
  const opened = ((): Opened => {
    try {
      return openSnapshot(folder, { ...options, now: Date.now(), onProgress: update });
    } finally {
      clear();
    }
  })();
  const { footnote, faults, documents, problem } = opened;
  const lines = faults.filter(({ isWarning, isDraft }) => !isWarning || (documents === 0 && isDraft)).map(faultLine);
  if (documents === 0) for (const line of lines) stderr.write(`${line}\n`);
  else if (lines.length > 0) stderr.write(`faults in the knowledge: ${lines.length}; check lists them\n`);
  if (problem !== undefined) stderr.write(`${problem}\n`);
  if (documents === 0) {
    throw new InputError(`no file of the knowledge folder ${folder} can be served; mend the faults above`);
  }
  const versionProblem = footnote.versionProblem();
  if (versionProblem !== undefined) stderr.write(`KNOWLEDGE_VERSION has no effect: ${versionProblem}\n`);
  return footnote;
}

/**
 * Most milliseconds that a question's vectors are waited for: long, so that what a command prints does not depend on how busy
 * the machine is.
 */
const patience = 60_000;

/** Starts to load the model; meanwhile the knowledge is read. */
async function startMeaning(
  source: EmbeddingsConfig,
  cache: string | undefined,
  { stderr }: Terminal,
): Promise<{ readonly meaning: ThreadedMeaning; readonly whole: () => Promise<void> }> {
  const { ThreadedMeaning } = await import("../embedding/threaded-meaning.ts");
  const bar = await progressBar("embedding", stderr);
  let isShown = false;
  const meaning = new ThreadedMeaning(
    { source, patience, ...(cache !== undefined && { cache }) },
    {
      onProgress: (done, all) => isShown && bar.update(done, all),
      onFailure: (problem) => stderr.write(`words alone answer: ${problem}\n`),
      onTrouble: (problem) => stderr.write(`${problem}\n`),
    },
  );
  meaning.start();
  return {
    meaning,
    async whole() {
      isShown = true;
      await meaning.settled();
      bar.clear();
    },
  };
}

export async function load(folder: string, { stderr }: Terminal): Promise<Knowledge> {
  const { update, clear } = await progressBar("reading", stderr);
  try {
    return loadKnowledge(folder, update, Date.now());
  } finally {
    clear();
  }
}
