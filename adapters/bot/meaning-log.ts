import type { MeaningListener, ThreadedMeaning } from "../embedding/threaded-meaning.ts";
import { troubleFields } from "../process/health.ts";
import type { Logger } from "../process/log.ts";

/** Milliseconds between two log lines about progress. */
const pause = 10_000;

/**
 * Returns a listener that logs the state of the vectors: progress at intervals, a line when all are computed, and one for each
 * outage.
 */
export function meaningLog(log: Logger): MeaningListener {
  let last = performance.now();
  return {
    onReady: (model, runtime) => log.info({ model, runtime }, "model loaded"),
    onProgress(done, all) {
      if (performance.now() - last < pause) return;
      last = performance.now();
      log.info({ done, all }, "knowledge being embedded");
    },
    onWhole: (sections) => log.info({ sections }, "knowledge embedded"),
    onFailure: (problem) => log.error({ reason: problem }, "words alone answer"),
    onWell: () => log.info("meaning is used again"),
    onTrouble: (problem) => log.warn({ reason: problem }, "vectors in trouble"),
  };
}

/** Returns the state of the vectors for `/health`. */
export function meaningState({ health: { trouble, ...state } }: ThreadedMeaning): object {
  return { ...state, ...troubleFields(trouble) };
}
