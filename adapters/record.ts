import { createHash } from "node:crypto";
import { type Footnote, reAsk, type SqlRecord, SteadyStore, ThreadedRecord } from "../src/index.ts";
import type { RecordConfig } from "./config.ts";
import { followLessons } from "./learning.ts";
import type { Logger } from "./log.ts";
import { recordSecrets } from "./record-key.ts";

/** Milliseconds. */
const purgePause = 6 * 3_600_000;
const askingPause = 10_000;

/** The record that a bot keeps while it runs. */
export interface RunningRecord {
  readonly store: SteadyStore;
  /** The record itself, for what is not done for somebody who waits; undefined while it was never reached. */
  readonly reports: () => SqlRecord | undefined;
  /** Writes what waits, and closes. */
  stop(): Promise<void>;
}

/**
 * Opens the record; where its database is away, the bot runs without it until it comes back.
 * @throws InputError when the database is there but cannot be used
 */
export async function startRecord(config: RecordConfig, footnote: Footnote, log: Logger): Promise<RunningRecord> {
  const threaded = new ThreadedRecord({ ...config, secrets: recordSecrets(config) });
  let reports: SqlRecord | undefined;
  const store = new SteadyStore({
    async open() {
      const opened = await threaded.open();
      if (opened.record !== reports) {
        reports = opened.record;
        purge();
      }
      return opened;
    },
    onLost: (count, error) => log.error({ lost: count, reason: reasonOf(error) }, "record lost a write"),
    onReachable(isReachable, error) {
      if (isReachable) log.info({ waiting: store.backlog.waiting }, "record reached");
      else log.error({ reason: reasonOf(error) }, "record away");
    },
  });
  const purge = (): void => {
    reports?.purge(config.days).catch((error) => log.error({ reason: reasonOf(error) }, "record not purged"));
  };
  await store.start();
  const purging = setInterval(purge, purgePause).unref();
  let taught: string | undefined;
  const stopLearning = followLessons(
    footnote,
    () => reports,
    config.learnAfter,
    log,
    (aliases) => {
      taught = createHash("sha256").update(JSON.stringify(aliases)).digest("hex");
    },
  );
  const stopAsking = askAgain(
    () => reports,
    footnote,
    () => taught,
    log,
  );
  return {
    store,
    reports: () => reports,
    async stop() {
      clearInterval(purging);
      stopAsking();
      stopLearning();
      await store.stop();
      await threaded.close();
    },
  };
}

/**
 * Asks the gaps again whenever the knowledge is another, or what people taught.
 * @param taught stands for what people taught; undefined until that was read
 * @returns what ends it
 */
function askAgain(
  store: () => SqlRecord | undefined,
  footnote: Footnote,
  taught: () => string | undefined,
  log: Logger,
): () => void {
  let last = "";
  let isBusy = false;
  const look = async (): Promise<void> => {
    const [record, lessons, { version }] = [store(), taught(), footnote];
    const state = `${version} ${lessons}`;
    if (isBusy || record === undefined || lessons === undefined || state === last) return;
    isBusy = true;
    try {
      const closed = await reAsk(record, footnote, lessons);
      last = state;
      log.info({ closed, knowledge: version }, "gaps asked again");
    } catch (error) {
      log.error({ reason: reasonOf(error) }, "gaps not asked again");
    } finally {
      isBusy = false;
    }
  };
  void look();
  const timer = setInterval(() => void look(), askingPause).unref();
  return () => clearInterval(timer);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
