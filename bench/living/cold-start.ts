import { execFileSync } from "node:child_process";
import { type Timing, timing } from "../measure/timing.ts";
import { programPath } from "./programs.ts";

const starts = 11;

/**
 * Measures how long the built command takes from its start to its end with a snapshot. The first start, which makes the
 * snapshot, does not count.
 * @param cache the folder for the snapshot
 */
export function coldStartTiming(folder: string, cache: string, question: string): Timing {
  const env = { ...process.env, CACHE_DIR: cache };
  const taken = Array.from({ length: starts + 1 }, () => {
    const start = performance.now();
    execFileSync(process.execPath, [programPath("terminal/ask"), "--knowledge", folder, question], { env });
    return performance.now() - start;
  });
  return timing(taken.slice(1));
}
