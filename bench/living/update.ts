import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type KnownFolder, nothingKnown, refresh } from "../../src/live/refresh.ts";
import { type Timing, timing } from "../measure/timing.ts";
import { writeFerry } from "./ferries.ts";

const updates = 30;
/** Milliseconds by which the clock is put forward, so that the files count as written long ago. */
const settled = 60_000;

/** Measures how long it takes to see that one of many files, of ten sections each, has changed, and to index it. */
export function updateTiming(fileCount: number): Timing {
  const folder = mkdtempSync(join(tmpdir(), "footnote-update-"));
  try {
    for (let number = 0; number < fileCount; number++) writeFerry(folder, number, 0);
    const look = (kept: KnownFolder): KnownFolder => refresh(folder, kept, { now: Date.now() + settled }).kept;
    let kept = look(nothingKnown);
    const taken = Array.from({ length: updates }, (_, edition) => {
      writeFerry(folder, (edition * 37) % fileCount, edition + 1);
      const start = performance.now();
      kept = look(kept);
      return performance.now() - start;
    });
    return timing(taken);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
