import { cacheFolder } from "../configuration/cache-folder.ts";
import type { Config } from "../configuration/config.ts";
import { type MeaningListener, ThreadedMeaning } from "./threaded-meaning.ts";

/**
 * Returns the object that makes the vectors of the knowledge; it is not started yet.
 * @param listener is told of progress and failures
 * @returns undefined where sections are found by words alone
 */
export function openMeaning(
  { embeddings, knowledge }: Pick<Config, "embeddings" | "knowledge">,
  listener: MeaningListener,
): ThreadedMeaning | undefined {
  if (embeddings === undefined) return undefined;
  const cache = cacheFolder(knowledge);
  return new ThreadedMeaning({ source: embeddings, ...(cache !== undefined && { cache }) }, listener);
}
