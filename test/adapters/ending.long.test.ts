import { openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { describe, expect, onTestFinished, test } from "vitest";
import { recorded } from "../record/stores.ts";
import { mayMount } from "../support/mount-disk.ts";
import { isPostgresInstalled, PostgresServer } from "../support/postgres.ts";
import { SmallDisk } from "../support/small-disk.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { BotInTrouble } from "./bot-in-trouble.ts";

const limit = 400_000;
/** Makes the process throw an uncaught error on a signal. */
const fault = 'process.on("SIGUSR2", () => { throw new Error("nobody caught this") })';
const withFault = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(fault)}` };

/** Starts a bot and asks it a question while another process holds the lock of its record. */
async function heldUp() {
  const file = join(temporaryFolder(), "record.db");
  const bot = await BotInTrouble.start({ RECORD_FILE: file, ...withFault });
  const other = new Database(file);
  onTestFinished(() => void other.close());
  other.exec("begin immediate");
  await bot.ask("when is Rust overkill?");
  await bot.until(({ record }) => record.waiting > 0 && record.problem !== undefined);
  return { bot, other, place: { kind: "embedded", file } as const };
}

describe("what waits to be written when the process ends", () => {
  test.each<{ readonly how: string; readonly signals: readonly NodeJS.Signals[] }>([
    { how: "is interrupted twice, as npm does it", signals: ["SIGINT", "SIGINT"] },
    { how: "loses its terminal", signals: ["SIGHUP"] },
    { how: "fails of what nobody caught", signals: ["SIGUSR2"] },
    { how: "fails while it is told to end", signals: ["SIGTERM", "SIGUSR2"] },
  ])(
    "is counted, logged and told by the exit status where it $how",
    async ({ signals }) => {
      const { bot } = await heldUp();
      const { process } = bot.replica;
      const ended = new Promise((resolve) => process.once("exit", (status) => resolve(status)));
      for (const signal of signals) process.kill(signal);
      expect(await ended).toBe(1);
      expect(bot.logged("record lost a write")).toMatchObject([
        { writes: { questions: 1 }, reason: expect.stringMatching(/locked/) },
      ]);
    },
    limit,
  );

  test.skipIf(!isPostgresInstalled)(
    "is counted, logged and told by the exit status where PostgreSQL is away at the end",
    async () => {
      const server = await PostgresServer.open();
      onTestFinished(() => server.close());
      const url = await server.newDatabase();
      const bot = await BotInTrouble.start({ DATABASE_URL: url, RECORD_KEY: "a-key-of-these-tests" });
      await bot.ask("how did Dropbox migrate?");
      await bot.until(({ record }) => record.waiting === 0);
      await server.stop();
      for (const at of [1, 2, 3]) await bot.ask(`when is Rust overkill? (${at})`);
      await bot.until(({ record }) => record.waiting > 0 && record.problem !== undefined);
      await bot.replica.kill("SIGTERM");
      expect(bot.replica.process.exitCode).toBe(1);
      expect(bot.logged("record lost a write")).toMatchObject([{ level: 50, writes: { questions: 3 } }]);
      await server.start();
      expect((await recorded({ kind: "postgres", url })).asked).toEqual(["how did Dropbox migrate?"]);
    },
    limit,
  );

  test(
    "is written where the lock is given back in time",
    async () => {
      const { bot, other, place } = await heldUp();
      const ended = bot.replica.kill("SIGTERM");
      other.exec("commit");
      await ended;
      expect({ status: bot.replica.process.exitCode, lost: bot.logged("record lost a write") }).toEqual({
        status: 0,
        lost: [],
      });
      expect((await recorded(place)).asked).toEqual(bot.asked);
    },
    limit,
  );

  test(
    "is written where the process fails of what nobody caught, and the status says that it failed",
    async () => {
      const bot = await BotInTrouble.start(withFault);
      await bot.ask("when is Rust overkill?");
      await bot.replica.kill("SIGUSR2");
      expect(bot.replica.process.exitCode).toBe(1);
      expect(bot.logged("failed")).toMatchObject([{ level: 60, err: { reason: "nobody caught this" } }]);
      expect(bot.logged("record lost a write")).toEqual([]);
    },
    limit,
  );
});

test(
  "a connection that cannot be closed is logged and told by the exit status, and the rest ends in order",
  async () => {
    const failing = new URL("../../dist/test/programs/fail-to-close.js", import.meta.url);
    const place = { kind: "embedded", file: join(temporaryFolder(), "record.db") } as const;
    const bot = await BotInTrouble.start({
      ...{ RECORD_FILE: place.file, NODE_OPTIONS: `--import ${failing.href}` },
    });
    await bot.ask("when is Rust overkill?");
    await bot.replica.kill("SIGTERM");
    expect(bot.replica.process.exitCode).toBe(1);
    expect(bot.logged("not ended in order")).toMatchObject([{ level: 50, reason: "it stays open" }]);
    expect((await recorded(place)).asked).toEqual(bot.asked);
  },
  limit,
);

describe("a log that cannot be written", () => {
  test(
    "since nobody reads it any more, is on /health, and people are answered",
    async () => {
      const bot = await BotInTrouble.start();
      bot.replica.process.stdout?.destroy();
      expect(await bot.ask("when is Rust overkill?")).toContain("CRUD");
      await bot.until(({ log }) => /EPIPE/.test(log.problem ?? ""));
      await bot.replica.kill("SIGTERM");
      expect(bot.replica.process.exitCode).toBe(0);
    },
    limit,
  );

  test.skipIf(!mayMount)(
    "since its disk is full, is on /health, and goes on when there is room",
    async () => {
      const disk = new SmallDisk();
      const file = join(disk.folder, "log");
      const bot = await BotInTrouble.start({ LOG_LEVEL: "debug" }, openSync(file, "a"));
      disk.fill();
      // The log may still fill the rest of its last disk block, so several questions may be needed.
      for (let problem = ""; !/ENOSPC/.test(problem); ) {
        expect(await bot.ask("when is Rust overkill?")).toContain("CRUD");
        problem = (await bot.until(() => true)).log.problem ?? "";
      }
      disk.free();
      expect(await bot.ask("how did Dropbox migrate?")).toContain("Dropbox");
      await bot.until(({ log }) => log.problem === undefined);
      await bot.replica.kill("SIGTERM");
      expect(bot.replica.process.exitCode).toBe(0);
      const lines = readFileSync(file, "utf8").trimEnd().split("\n");
      const events = lines.map((line) => JSON.parse(line).event);
      expect(events).toContain("ending");
    },
    limit,
  );
});
