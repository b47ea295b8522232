import { cacheFolder } from "../configuration/cache-folder.ts";
import type { Config } from "../configuration/config.ts";
import { type MeaningListener, ThreadedMeaning } from "./threaded-meaning.ts";

/**
 * The vectors of the knowledge, which are made once they are started.
 * @param listener told what becomes of them
 * @returns undefined where words alone are to answer
 */
export function openMeaning(
  { embeddings, knowledge }: Pick<Config, "embeddings" | "knowledge">,
  listener: MeaningListener,
): ThreadedMeaning | undefined {
  if (embeddings === undefined) return undefined;
  const cache = cacheFolder(knowledge);
  return new ThreadedMeaning({ source: embeddings, ...(cache !== undefined && { cache }) }, listener);
}
