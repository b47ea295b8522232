import { createHash } from "node:crypto";
import { type Footnote, reasonOf, type SqlRecord, WriteBehindStore } from "../../src/index.ts";
import type { RecordConfig } from "../configuration/config.ts";
import { troubleFields } from "../process/health.ts";
import type { Logger } from "../process/log.ts";
import { followLessons } from "./follow-lessons.ts";
import { askAgain } from "./re-ask-gaps.ts";
import { ReopenedRecord } from "./reopened-record.ts";

/** Milliseconds between two purges of old entries. */
const purgePause = 6 * 3_600_000;

/** The record while the bot runs. */
export interface RunningRecord {
  readonly store: WriteBehindStore;
  /** Returns the record without the queue before it, for work that nobody waits for; undefined until it was reached once. */
  readonly reports: () => SqlRecord | undefined;
  /** Writes what is still queued, and closes the record; resolves with the number of writes that were lost. */
  stop(): Promise<number>;
}

/** Opens the record; where that fails, the bot runs without it until it can be opened. */
export async function startRecord(config: RecordConfig, footnote: Footnote, log: Logger): Promise<RunningRecord> {
  const place = new ReopenedRecord(config);
  let reports: SqlRecord | undefined;
  const store = new WriteBehindStore({
    async open() {
      const opened = await place.open();
      if (opened.record !== reports) {
        reports = opened.record;
        purge();
      }
      return opened;
    },
    keepsText: config.keepsText,
    onLost: (count, error, writes) =>
      log.error({ lost: count, writes, reason: reasonOf(error) }, "record lost a write"),
    onHeld(isHeld, error) {
      if (isHeld) log.error({ waiting: store.backlog.waiting, reason: reasonOf(error) }, "record not written");
      else log.info({ waiting: store.backlog.waiting }, "record written again");
    },
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
      const before = store.backlog.lost;
      if (store.unanswered > 0) log.warn({ unanswered: store.unanswered }, "ending before all is answered");
      await Promise.all([stopAsking(), store.stop()]);
      await place.close();
      return store.backlog.lost - before;
    },
  };
}

/** Returns the state of the record for `/health`. */
export function recordState({ backlog, trouble }: WriteBehindStore): object {
  return { ...backlog, ...troubleFields(trouble) };
}
