import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import envPaths from "env-paths";
import { InputError } from "../../src/index.ts";
import type { Config } from "./config.ts";

/** The value of CACHE_DIR by which no snapshot is kept. */
const none = "none";

/**
 * Returns the folder for the snapshot of one knowledge folder, below CACHE_DIR or the user's cache folder. It is named by a
 * hash of the knowledge folder's real path, so that several knowledge folders can share a cache; undefined where no snapshot is
 * kept.
 * @throws InputError when the cache is among the files of the knowledge
 */
export function cacheFolder({ folder, cache }: Config["knowledge"]): string | undefined {
  if (cache === none) return undefined;
  if (cache !== undefined && isVisibleIn(realOf(folder), realOf(resolve(cache)))) {
    throw new InputError(`CACHE_DIR ${cache} is inside the knowledge folder; name a folder outside of it`);
  }
  const key = createHash("sha256").update(realOf(folder)).digest("hex").slice(0, 16);
  return join(cache ?? envPaths("footnote", { suffix: "" }).cache, key);
}

/** Whether a path is inside a folder, or the folder itself, and not hidden there. */
function isVisibleIn(folder: string, path: string): boolean {
  const way = relative(resolve(folder), path);
  return !isAbsolute(way) && way.split(sep).every((step) => !step.startsWith("."));
}

function realOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
