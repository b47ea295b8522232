import { arch, cpus, release, totalmem, type } from "node:os";
import type { Measured, Ranked } from "./measure-engines.ts";
import { versionOf } from "./peers.ts";
import { type EngineName, engines } from "./registry.ts";

/** The results of one or several runs of the bench. */
export interface Results {
  readonly commands: readonly string[];
  readonly machine: string;
  readonly versions: readonly string[];
  readonly corpora: readonly {
    readonly sections: number;
    readonly real: number;
    readonly questions: number;
    readonly engines: readonly Measured[];
  }[];
  /** The ranking of judged sets among `others` other sections. */
  readonly shared?: { readonly others: number; readonly sets: readonly Ranked[] };
}

export function describeMachine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${cpu?.model.trim()}, ${memory} GiB, ${type()} ${release()} ${arch()}, Node ${process.version}`;
}

/** Returns the names and versions of the packages of the engines. */
export async function describeVersions(names: readonly EngineName[]): Promise<string[]> {
  const loaded = await Promise.all(names.map((name) => engines[name].load()));
  return loaded.flatMap(({ engine }) => (engine.package ? [`${engine.package} ${versionOf(engine.package)}`] : []));
}
