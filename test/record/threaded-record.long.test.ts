import { once } from "node:events";
import { existsSync, readdirSync, readlinkSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import Database from "libsql";
import { describe, expect, test } from "vitest";
import { InputError } from "../../src/input-error.ts";
import { openClaims } from "../../src/record/open-record.ts";
import type { RecordPlace } from "../../src/record/record-options.ts";
import type { Mark } from "../../src/record/record-store.ts";
import { LocalClaims } from "../../src/record/thread/local-claims.ts";
import { ThreadedRecord } from "../../src/record/thread/threaded-record.ts";
import { WriteBehindStore } from "../../src/record/write-behind/write-behind-store.ts";
import { settle, until } from "../stand-ins/until.ts";
import { builtThread, doomedThread } from "../support/built-threads.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { placeKinds, secret } from "./stores.ts";

const thread = builtThread("src/record/thread/record-thread");
/** The folder in which Linux lists a process's open files. */
const openFiles = "/proc/self/fd";
const person = { platform: "here", id: "U1" };

describe.each(placeKinds)("a record in a thread, in $name", ({ isThere, empty }) => {
  test.skipIf(!isThere)("is refused with the same words under another key", async () => {
    const place = await empty();
    const first = new ThreadedRecord({ place, secrets: [secret], keepsText: true, thread });
    await first.open();
    await first.close();
    const second = new ThreadedRecord({ place, secrets: ["another secret of these tests"], keepsText: true, thread });
    await expect(second.open()).rejects.toThrow(InputError);
    await expect(second.open()).rejects.toThrow(/none of the keys in RECORD_KEY opens the record/);
    await second.close();
  });

  test.skipIf(!isThere)("tells what a database refused, and goes on", async () => {
    const record = new ThreadedRecord({ place: await empty(), secrets: [secret], keepsText: true, thread });
    const { record: store, claims } = await record.open();
    const mark: Mark = { id: "m", kind: "opened", person };
    const wrong = { ...mark, id: "wrong", kind: null } as unknown as Mark;
    const writing = store.writeTogether([
      ["addQuestion", "thread", "why?", person],
      ["addMark", wrong],
    ]);
    await expect(writing).rejects.toThrow(/null/i);
    expect(await store.questionsOf("thread")).toBeUndefined();
    expect(await claims.claim("after")).toBe(true);
    await record.close();
  });
});

const ends = [
  { way: "ends", end: "process.exit(1)" },
  { way: "throws", end: 'throw new Error("doomed")' },
];

test.each(ends)(
  "a record whose thread $way is opened again, and nothing of what was asked is lost",
  async ({ end }) => {
    const place: RecordPlace = { kind: "embedded", file: `${temporaryFolder()}/record.db` };
    const doomed = doomedThread("src/record/thread/record-thread", end);
    const threaded = new ThreadedRecord({ place, secrets: [secret], keepsText: true, thread: doomed.thread });
    const reached: boolean[] = [];
    const lost: number[] = [];
    const store = new WriteBehindStore({
      open: () => threaded.open(),
      keepsText: true,
      onLost: (count) => void lost.push(count),
      onReachable: (isReachable) => void reached.push(isReachable),
    });
    await store.start();
    let count = 0;
    for (; count < 40 || reached.length === 0; count++) {
      const at = count;
      if (at === 20) doomed.end();
      expect(await store.take(`message ${at}`, { kind: "message", data: "{}" })).toBeDefined();
      await store.addQuestion("thread", `question ${at}`, person);
      await store.finish(`message ${at}`);
      await settle(20);
    }
    await expect.poll(() => store.backlog.waiting).toBe(0);
    const { record } = await threaded.open();
    expect(await record.questionsOf("thread")).toHaveLength(10);
    expect(await record.claim("message 0")).toBe(false);
    expect(await record.claim(`message ${count - 1}`)).toBe(false);
    await expect.poll(() => reached).toEqual([false, true]);
    expect(lost).toEqual([]);
    await store.stop();
    await threaded.close();
  },
);

test.each(ends)("of a record whose thread $way while it is asked, one thread is left", async ({ end }) => {
  const place: RecordPlace = { kind: "embedded", file: `${temporaryFolder()}/record.db` };
  const doomed = doomedThread("src/record/thread/record-thread", end);
  const threaded = new ThreadedRecord({ place, secrets: [secret], keepsText: true, thread: doomed.thread });
  const started = once(process, "worker");
  const first = await threaded.open();
  const [worker] = (await started) as [Worker];
  const ended = new Promise((resolve) => worker.once("exit", resolve));
  doomed.end();
  const asking = async (): Promise<void> => {
    for (;;) await first.record.ping();
  };
  await expect(asking()).rejects.toThrow();
  // A failing thread rejects its pending calls before it has ended.
  const second = await threaded.open();
  await ended;
  const third = await threaded.open();
  expect({ isAnother: second.record !== first.record, isStill: third.record === second.record }).toEqual({
    isAnother: true,
    isStill: true,
  });
  await threaded.close();
  await expect(threaded.open()).rejects.toThrow("the record is closed");
});

test.skipIf(!existsSync(openFiles))("a record that is opened twice at once is one", async () => {
  const file = `${temporaryFolder()}/record.db`;
  const place: RecordPlace = { kind: "embedded", file };
  const threaded = new ThreadedRecord({ place, secrets: [secret], keepsText: true, thread });
  const [one, other] = await Promise.all([threaded.open(), threaded.open()]);
  expect(one.record === other.record).toBe(true);
  expect(await Promise.all([one.claims.claim("key"), other.claims.claim("key")])).toEqual([true, false]);
  // One is the thread's connection, the other is for claims.
  expect(readdirSync(openFiles).filter((name) => isLinkTo(file, join(openFiles, name)))).toHaveLength(2);
  await threaded.close();
});

test("a record that is being opened in vain is closed, and its thread with it", async () => {
  const silent = createServer().listen(0, "127.0.0.1");
  await once(silent, "listening");
  const { port } = silent.address() as AddressInfo;
  const place = { kind: "postgres", url: `postgres://nobody@127.0.0.1:${port}/none` } as const;
  const threaded = new ThreadedRecord({ place, secrets: [secret], keepsText: true, thread });
  const opening = threaded.open().then(
    () => "open",
    () => "refused",
  );
  await once(silent, "connection");
  await threaded.close();
  expect(await opening).toBe("refused");
  silent.close();
});

test("where another holds the file, a claim is made in the record's thread, and this one goes on", async () => {
  const place = { kind: "embedded", file: `${temporaryFolder()}/record.db` } as const;
  const threaded = new ThreadedRecord({ place, secrets: [secret], keepsText: true, thread });
  const { record } = await threaded.open();
  const near = await openClaims({ place, secrets: [secret], keepsText: true, replica: "this one" });
  let isLeftToThread = false;
  const claims = new LocalClaims(near.store, {
    claim: (key) => record.claim(key),
    take(key, work) {
      isLeftToThread = true;
      return record.take(key, work);
    },
  });
  const other = new Database(place.file);
  other.exec("begin immediate");
  let isTaken = false;
  const taking = claims.take("held", { kind: "message", data: "{}" }).finally(() => {
    isTaken = true;
  });
  await until(() => isLeftToThread);
  expect(isTaken).toBe(false);
  other.exec("commit");
  other.close();
  expect(await taking).toEqual({ isSafe: true });
  expect(await record.claim("held")).toBe(false);
  await near.close();
  await threaded.close();
});

function isLinkTo(file: string, link: string): boolean {
  try {
    return readlinkSync(link) === file;
  } catch {
    // This was the descriptor of the folder itself, which is closed by now.
    return false;
  }
}
