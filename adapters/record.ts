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
  const stopAsking = askAgain(() => reports, footnote, log);
  const stopLearning = followLessons(footnote, () => reports, config.learnAfter, log);
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

/** Asks the gaps again whenever the knowledge is another; returns what ends it. */
function askAgain(store: () => SqlRecord | undefined, footnote: Footnote, log: Logger): () => void {
  let asked: string | undefined;
  const look = (): void => {
    const { version } = footnote;
    const record = store();
    if (record === undefined || version === asked) return;
    asked = version;
    reAsk(record, footnote).then(
      (closed) => log.info({ closed, knowledge: version }, "gaps asked again"),
      (error) => {
        asked = undefined;
        log.error({ reason: reasonOf(error) }, "gaps not asked again");
      },
    );
  };
  look();
  const timer = setInterval(look, askingPause).unref();
  return () => clearInterval(timer);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
