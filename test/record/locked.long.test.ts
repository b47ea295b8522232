import { setTimeout as wait } from "node:timers/promises";
import Database from "libsql";
import pg from "pg";
import { describe, expect, test } from "vitest";
import { openRecord } from "../../src/record/open-record.ts";
import type { RecordPlace } from "../../src/record/record-options.ts";
import type { Mark } from "../../src/record/record-store.ts";
import { ThreadedRecord } from "../../src/record/thread/threaded-record.ts";
import { WriteBehindStore } from "../../src/record/write-behind/write-behind-store.ts";
import { builtThread } from "../support/built-threads.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { placeKinds, secret, withRecord } from "./stores.ts";

const thread = builtThread("src/record/thread/record-thread");
const person = { platform: "here", id: "U1" };
const questions = ["why?", "how?", "when?"];

/** Locks what the writes need from another connection; resolves with the function that releases the lock. */
async function hold(place: RecordPlace): Promise<() => Promise<void>> {
  switch (place.kind) {
    case "embedded": {
      const other = new Database(place.file);
      other.exec("begin immediate");
      return async () => {
        other.exec("commit");
        other.close();
      };
    }
    case "postgres": {
      const other = new pg.Client({ connectionString: place.url });
      await other.connect();
      await other.query("begin; lock table thread_questions in exclusive mode");
      return async () => {
        await other.query("commit");
        await other.end();
      };
    }
  }
}

describe("while another holds a lock for longer than a write waits for it", () => {
  // The lock is held until a write fails in a batch and then once more by itself.
  const rows = [
    { kind: "a file", way: "which is refused after two seconds", parameters: "", milliseconds: 5_000 },
    { kind: "PostgreSQL", way: "of which pg waits no longer", parameters: "?query_timeout=500", milliseconds: 3_000 },
    {
      ...{ kind: "PostgreSQL", way: "of which the server waits no longer" },
      ...{ parameters: "?options=-c%20lock_timeout%3D300", milliseconds: 1_500 },
    },
  ].flatMap((row) =>
    placeKinds.filter(({ name, isThere }) => isThere && name === row.kind).map((place) => ({ ...row, ...place })),
  );
  test.each(rows)("in $kind, $way, what was asked waits and nothing is lost but what is wrong", async (row) => {
    const place = await row.empty();
    await withRecord(place, (record) => record.ping());
    const threaded = new ThreadedRecord({
      place: place.kind === "postgres" ? { ...place, url: `${place.url}${row.parameters}` } : place,
      ...{ secrets: [secret], keepsText: true, thread },
    });
    const lost: unknown[] = [];
    const store = new WriteBehindStore({
      open: () => threaded.open(),
      keepsText: true,
      onLost: (_count, error) => void lost.push(error),
      onReachable: () => undefined,
    });
    await store.start();
    const free = await hold(place);
    for (const question of questions) await store.addQuestion("thread", question, person);
    await wait(row.milliseconds);
    expect(store.backlog).toEqual({ waiting: questions.length, lost: 0 });
    await store.addMark({ id: "wrong", kind: null, person } as unknown as Mark);
    await store.addQuestion("thread", "and then?", person);
    await free();
    await expect.poll(() => store.backlog.waiting).toBe(0);
    expect(lost).toEqual([expect.objectContaining({ message: expect.stringMatching(/null/i) })]);
    await store.stop();
    await threaded.close();
    expect(await withRecord(place, (record) => record.questionsOf("thread"))).toEqual([...questions, "and then?"]);
  });
});

test("what fails for a reason that nobody thought of holds the others up for so long at most", async () => {
  const file = `${temporaryFolder()}/record.db`;
  const { store: record, close } = await openRecord({
    place: { kind: "embedded", file },
    ...{ secrets: [secret], keepsText: true },
  });
  const other = new Database(file);
  other.exec(`create trigger odd before insert on marks begin select abs(-9223372036854775808); end`);
  other.close();
  const lost: unknown[] = [];
  const store = new WriteBehindStore({
    open: async () => ({ record, claims: record }),
    keepsText: true,
    onLost: (_count, error) => void lost.push(error),
    onReachable: () => undefined,
    longestWait: 3_000,
  });
  await store.start();
  await store.addMark({ id: "odd", kind: "opened", person });
  await store.addQuestion("thread", "why?", person);
  await expect.poll(() => store.trouble).toBeDefined();
  expect(store.backlog).toEqual({ waiting: 2, lost: 0 });
  await expect.poll(() => store.backlog.waiting).toBe(0);
  expect(lost).toEqual([expect.objectContaining({ code: "SQLITE_ERROR" })]);
  expect(await record.questionsOf("thread")).toEqual(["why?"]);
  await store.stop();
  await close();
});
