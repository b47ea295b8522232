import { expect, onTestFinished, test, vi } from "vitest";
import { followLessons } from "../../adapters/bot/follow-lessons.ts";
import { askAgain } from "../../adapters/bot/re-ask-gaps.ts";
import { type Logger, openLog } from "../../adapters/process/log.ts";
import { type Footnote, openRecord, type SqlRecord } from "../../src/index.ts";
import { footnote } from "../support/shipped.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** Something that reads the record again and again; returns what stops it. */
type Reading = (store: () => SqlRecord, footnote: Footnote, log: Logger) => () => unknown;

const readings: readonly [event: string, pause: number, start: Reading][] = [
  ["lessons not read", 1_000, (store, knowledge, log) => followLessons(knowledge, store, 2, log, () => undefined)],
  [
    "gaps not asked again",
    10_000,
    (store, knowledge, log) => {
      let round = 0;
      return askAgain(store, knowledge, () => String(round++), log);
    },
  ],
];

test.each(readings)("'%s' is a warning once for each reason, until it succeeds", async (event, pause, start) => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  onTestFinished(() => void vi.useRealTimers());
  const open = () =>
    openRecord({
      place: { kind: "embedded", file: `${temporaryFolder()}/record.db` },
      secrets: ["a secret of this test"],
      keepsText: true,
    });
  const [closed, standing] = [await open(), await open()];
  await closed.close();
  let current = closed.store;
  let reads = 0;
  const logs: string[] = [];
  const stop = start(
    () => {
      reads++;
      return current;
    },
    footnote,
    openLog("debug", { write: (line) => void logs.push(line) }),
  );
  onTestFinished(async () => {
    await stop();
    await standing.close();
  });
  const failures = () => logs.filter((line) => line.includes(`"event":"${event}"`));
  const readAgain = async (store: SqlRecord): Promise<void> => {
    current = store;
    const before = reads;
    vi.advanceTimersByTime(pause);
    expect(reads).toBe(before + 1);
    // The record answers in a later turn of the event loop, at the latest after this question to it.
    await standing.store.lessonsVersion();
    await new Promise(setImmediate);
  };
  await expect.poll(failures).toHaveLength(1);
  await readAgain(closed.store);
  await readAgain(closed.store);
  expect(failures()).toMatchObject([expect.stringContaining('"level":40')]);
  const before = logs.length;
  await readAgain(standing.store);
  await expect.poll(() => logs.length).toBe(before + 1);
  await readAgain(closed.store);
  await expect.poll(failures).toHaveLength(2);
});
