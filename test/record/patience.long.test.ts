import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { describe, expect, test } from "vitest";
import { ThreadedRecord } from "../../src/record/thread/threaded-record.ts";
import { WriteBehindStore } from "../../src/record/write-behind/write-behind-store.ts";
import { builtThread } from "../support/built-threads.ts";
import { isPostgresInstalled, sharedDatabase } from "../support/postgres.ts";
import { secret } from "./stores.ts";

const thread = builtThread("src/record/thread/record-thread");
describe.skipIf(!isPostgresInstalled)("while another holds a table that a claim needs", () => {
  const rows = [
    { name: "and nothing else is answered, the record counts as away", others: false, reached: [false] },
    {
      name: "and others are answered, it counts as busy, and only the claim goes without it",
      others: true,
      reached: [],
    },
  ];
  test.each(rows)("$name", async ({ others, reached }) => {
    const url = await sharedDatabase();
    const threaded = new ThreadedRecord({
      place: { kind: "postgres", url },
      secrets: [secret],
      keepsText: true,
      thread,
    });
    const told: boolean[] = [];
    const store = new WriteBehindStore({
      open: () => threaded.open(),
      keepsText: true,
      onLost: (count) => expect.unreachable(`${count} lost`),
      onReachable: (isReachable) => void told.push(isReachable),
    });
    await store.start();
    const other = new pg.Client({ connectionString: url });
    await other.connect();
    await other.query("begin; lock table claims in exclusive mode");
    let isTaken = false;
    const taking = store.take("held", { kind: "message", data: "{}" }).finally(() => {
      isTaken = true;
    });
    while (!isTaken) {
      if (others) await store.questionsOf("thread");
      await wait(20);
    }
    expect(await taking).toEqual({ isSafe: false });
    expect(told).toEqual(reached);
    await other.query("commit");
    await other.end();
    await expect.poll(() => store.backlog.waiting).toBe(0);
    expect(await (await threaded.open()).record.claim("held")).toBe(false);
    await store.stop();
    await threaded.close();
  });
});
