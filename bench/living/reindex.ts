import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { LiveKnowledge } from "../../src/index.ts";
import { type Timing, timing } from "../measure/timing.ts";
import { ferryQuestion } from "./ferries.ts";

export interface ReindexFigures {
  /** Milliseconds of a question while nothing changes. */
  readonly quiet: Timing;
  /** Milliseconds of a question from the first change of a file until a second after the new content is answered from. */
  readonly during: Timing;
  /** Milliseconds until the new content is answered from. */
  readonly elapsed: number;
  readonly questions: number;
}

/** Milliseconds of asking while nothing changes. */
const quietTime = 10_000;
/** Milliseconds after the swap that still count as part of it: what was computed for the old index is computed again. */
const afterwards = 1_000;
/** Milliseconds between an answer and the next question. */
const pause = 2;
/** Number of files that questions are about. */
const askedAbout = 2_000;

/** Measures how long questions take while all files, of ten sections each, are written and indexed again. */
export async function reindexFigures(fileCount: number): Promise<ReindexFigures> {
  const base = mkdtempSync(join(tmpdir(), "footnote-reindex-"));
  const folder = join(base, "knowledge");
  await rewrite(folder, fileCount, 0);
  let changedAt = 0;
  const onChange = (): void => {
    changedAt = performance.now();
  };
  const live = new LiveKnowledge({ folder, cache: join(base, "cache") }, { onChange });
  try {
    await live.whole;
    await askWhile(live, fileCount, () => false, quietTime / 2);
    const quiet = await askWhile(live, fileCount, () => false, quietTime);
    const start = performance.now();
    const written = rewrite(folder, fileCount, 1);
    const isOver = (): boolean => changedAt > start && performance.now() > changedAt + afterwards;
    const during = await askWhile(live, fileCount, isOver, Number.POSITIVE_INFINITY);
    await written;
    return { quiet: timing(quiet), during: timing(during), elapsed: changedAt - start, questions: during.length };
  } finally {
    await live.close();
    rmSync(base, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Asks about one file after the other; returns the milliseconds of each answer. */
async function askWhile(
  { footnote }: LiveKnowledge,
  fileCount: number,
  isOver: () => boolean,
  longest: number,
): Promise<number[]> {
  const taken: number[] = [];
  const end = performance.now() + longest;
  for (let number = 0; !isOver() && performance.now() < end; number = (number + 7) % Math.min(fileCount, askedAbout)) {
    const start = performance.now();
    await footnote.ask(ferryQuestion(number));
    taken.push(performance.now() - start);
    await wait(pause);
  }
  return taken;
}

/** Writes all files in another thread, as another program would. */
function rewrite(folder: string, fileCount: number, edition: number): Promise<void> {
  const writer = new Worker(new URL("./write-ferries.js", import.meta.url), {
    workerData: { folder, fileCount, edition },
  });
  return new Promise((resolve, reject) => {
    writer.on("error", reject).on("exit", () => resolve());
  });
}
