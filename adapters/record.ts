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
      const held = aliases.map(({ section, phrase, audiences }) => JSON.stringify([section, phrase, audiences])).sort();
      taught = createHash("sha256").update(held.join("\n")).digest("hex");
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
      stopLearning();
      await stopAsking();
      await store.stop();
      await threaded.close();
    },
  };
}

/**
 * Asks the gaps again whenever the knowledge is another, or what people taught.
 * @param taught stands for what people taught; undefined until that was read
 * @returns what ends it, amid it too
 */
function askAgain(
  store: () => SqlRecord | undefined,
  footnote: Footnote,
  taught: () => string | undefined,
  log: Logger,
): () => Promise<void> {
  const end = new AbortController();
  let last = "";
  let asking: Promise<void> | undefined;
  const ask = async (record: SqlRecord, lessons: string): Promise<void> => {
    const { version } = footnote;
    const state = `${version} ${lessons}`;
    if (state === last) return;
    try {
      const closed = await reAsk(record, footnote, { taught: lessons, signal: end.signal });
      last = state;
      log.info({ closed, knowledge: version }, "gaps asked again");
    } catch (error) {
      if (!end.signal.aborted) log.error({ reason: reasonOf(error) }, "gaps not asked again");
    }
  };
  const look = (): void => {
    const [record, lessons] = [store(), taught()];
    if (record === undefined || lessons === undefined) return;
    asking ??= ask(record, lessons).finally(() => {
      asking = undefined;
    });
  };
  look();
  const timer = setInterval(look, askingPause).unref();
  return async () => {
    clearInterval(timer);
    end.abort();
    await asking;
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
