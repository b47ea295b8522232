import type { MeaningListener, ThreadedMeaning } from "../embedding/threaded-meaning.ts";
import { troubleFields } from "../process/health.ts";
import type { Logger } from "../process/log.ts";

/** Milliseconds from one line about progress to the next. */
const pause = 10_000;

/** Logs what becomes of the vectors: progress now and then, a line when all are there, one for each outage. */
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

/** How the vectors are, for `/health`. */
export function meaningState({ health: { trouble, ...state } }: ThreadedMeaning): object {
  return { ...state, ...troubleFields(trouble) };
}
