import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { EngineProcess } from "./engine-process.ts";
import { cacheFolder } from "./folders.ts";
import { type EngineName, engines } from "./registry.ts";
import { median } from "./statistics.ts";

/** Milliseconds of indexing above which an engine does not index again in further rounds. */
const quickIndex = 8_000;

/** An engine that has indexed a corpus. */
export interface Built {
  readonly process: EngineProcess;
  readonly folder: string;
  /** Milliseconds of indexing, the median of the rounds. */
  readonly index: number;
  /** Bytes of the index in memory; undefined where the index is in files. */
  readonly memory: number | undefined;
}

/** Starts a process for each engine, one after the other, and has it index the corpus, in several rounds if that is quick. */
export async function buildAll(
  names: readonly EngineName[],
  file: string,
  rounds: number,
  say: (what: string) => void,
): Promise<Map<EngineName, Built>> {
  const built = new Map<EngineName, Built>();
  const times = new Map<EngineName, number[]>();
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const earlier = times.get(name) ?? [];
      if (earlier.some((ms) => ms > quickIndex)) continue;
      await built.get(name)?.process.end();
      say(`${engines[name].title}: indexing, round ${round + 1}`);
      const folder = join(cacheFolder, "snapshots", name);
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      const { process, built: done } = await EngineProcess.build(name, file, folder);
      times.set(name, [...earlier, done.ms]);
      built.set(name, { process, folder, index: median([...earlier, done.ms]), memory: done.bytes });
    }
  }
  return built;
}
