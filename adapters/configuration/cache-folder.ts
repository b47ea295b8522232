import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import { join } from "node:path";
import envPaths from "env-paths";
import type { Config } from "./config.ts";

/** The value of CACHE_DIR by which no snapshot is kept. */
const none = "none";

/**
 * Returns the folder for the snapshot of one knowledge folder, below CACHE_DIR or the user's cache folder. It is named by a
 * hash of the knowledge folder's real path, so that several knowledge folders can share a cache; undefined where no snapshot is
 * kept.
 */
export function cacheFolder({ folder, cache }: Config["knowledge"]): string | undefined {
  if (cache === none) return undefined;
  const key = createHash("sha256").update(realOf(folder)).digest("hex").slice(0, 16);
  return join(cache ?? envPaths("footnote", { suffix: "" }).cache, key);
}

function realOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
