import { execFileSync } from "node:child_process";
import { type Timing, timing } from "../measure/timing.ts";
import { programPath } from "./programs.ts";

const starts = 11;

/**
 * How long the built command takes from its start to its end when there is a snapshot, which a start that does not count
 * makes first.
 * @param cache where to keep the snapshot
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
