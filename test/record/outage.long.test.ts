import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { once } from "../../src/record/once.ts";
import { openRecord } from "../../src/record/open-record.ts";
import { openDatabase } from "../../src/record/sql/open-database.ts";
import { WriteBehindStore } from "../../src/record/write-behind/write-behind-store.ts";
import { until } from "../stand-ins/until.ts";
import { isPostgresInstalled, PostgresServer } from "../support/postgres.ts";
import { dump, secret } from "./stores.ts";

const person = { platform: "here", id: "U1" };
let server: PostgresServer;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  if (isPostgresInstalled) server = await PostgresServer.open();
});
afterAll(async () => {
  for (const close of closing) await close();
  if (isPostgresInstalled) await server.close();
});

async function open(bound: number) {
  const url = await server.newDatabase();
  const lost: number[] = [];
  const reached: boolean[] = [];
  const store = new WriteBehindStore({
    async open() {
      const opened = await openRecord({ place: { kind: "postgres", url }, secrets: [secret], keepsText: true });
      closing.push(opened.close);
      return { record: opened.store, claims: opened.store };
    },
    keepsText: true,
    onLost: (count) => void lost.push(count),
    onReachable: (isReachable) => void reached.push(isReachable),
    bound,
  });
  return { store, url, lost, reached };
}

/** Makes the calls that a bot makes for one question. */
async function answer(store: WriteBehindStore, at: number): Promise<void> {
  expect(await store.take(`message ${at}`, { kind: "message", data: "{}" })).toBeDefined();
  await store.questionsOf(`thread ${at}`);
  await store.addAsked({
    ...{ id: `message ${at}`, person, way: "mention", audiences: ["public"], question: `question-${at}` },
    ...{ kind: "answer", confidence: 1, sections: [], missing: [], tookMs: 1, knowledge: "k" },
  });
  await store.finish(`message ${at}`);
}

async function recorded(url: string): Promise<number> {
  return (await dump({ kind: "postgres", url })).match(/"question-\d+"/g)?.length ?? 0;
}

describe.skipIf(!isPostgresInstalled)("while PostgreSQL is away", () => {
  test("questions are answered, and the record is complete afterwards", async () => {
    const { store, url, lost, reached } = await open(10_000);
    await store.start();
    for (let at = 0; at < 20; at++) await answer(store, at);
    await server.stop();
    for (let at = 20; at < 120; at++) {
      await answer(store, at);
      await wait(20);
    }
    expect(await store.questionsOf("thread 1")).toBeUndefined();
    expect(await store.take("message 50", { kind: "message", data: "{}" })).toBeUndefined();
    await server.start();
    await expect.poll(() => store.backlog.waiting).toBe(0);
    expect(await recorded(url)).toBe(120);
    // Waiting entries may be written before the store is checked again, so the second event may be late.
    await expect.poll(() => reached).toEqual([false, true]);
    expect(lost).toEqual([]);
    await store.stop();
  });

  test("a transaction that is cut off between two queries fails, and nothing else does", async () => {
    const database = openDatabase({ kind: "postgres", url: await server.newDatabase() });
    closing.push(() => database.destroy());
    const cutOff = database.transaction().execute(async (transaction) => {
      await sql`select 1`.execute(transaction);
      await server.stop();
      await wait(100);
      await sql`select 1`.execute(transaction);
    });
    await expect(cutOff).rejects.toThrow();
    await server.start();
    await sql`select 1`.execute(database);
  });

  describe("what may be done once fails together with the record, for its own reason", () => {
    const failure = new Error("the channel is gone");

    async function failWhileAway() {
      const url = await server.newDatabase();
      const { store, close } = await openRecord({
        place: { kind: "postgres", url },
        secrets: [secret],
        keepsText: true,
      });
      closing.push(close);
      let isStopped = false;
      const failing = once(store, "key", async () => {
        await server.stop();
        isStopped = true;
        throw failure;
      });
      const failed = failing.catch((error: unknown) => error);
      await until(() => isStopped);
      return { store, failing: failed };
    }

    test("and may be done by others when the record is back", async () => {
      const { store, failing } = await failWhileAway();
      await server.start();
      expect(await failing).toBe(failure);
      expect(await once(store, "key", async () => "done")).toBe("done");
    });

    test("and is told along with the record's where that stays away", async () => {
      const { failing } = await failWhileAway();
      expect(await failing).toMatchObject({
        message: "the channel is gone; it stays claimed, and is not tried again",
        cause: failure,
      });
      await server.start();
    });
  });

  test("what the queue cannot hold is counted", async () => {
    const { store, url, lost } = await open(50);
    await server.stop();
    await store.start();
    for (let at = 0; at < 100; at++) await answer(store, at);
    await server.start();
    await expect.poll(() => store.backlog.waiting).toBe(0);
    // Three writes for each question, of which the second is the question itself.
    expect(await recorded(url)).toBe(17);
    expect(lost.at(-1)).toBe(3 * 100 - 50);
    expect(store.backlog.lost).toBe(3 * 100 - 50);
    await store.stop();
  });
});
