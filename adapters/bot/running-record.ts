import { createHash } from "node:crypto";
import { type Footnote, type SqlRecord, SteadyStore, ThreadedRecord } from "../../src/index.ts";
import type { RecordConfig } from "../configuration/config.ts";
import { recordSecrets } from "../configuration/record-secrets.ts";
import type { Logger } from "../process/log.ts";
import { followLessons } from "./follow-lessons.ts";
import { askAgain } from "./re-ask-gaps.ts";

/** Milliseconds. */
const purgePause = 6 * 3_600_000;

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

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
