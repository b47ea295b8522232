import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { afterAll, describe, expect, test } from "vitest";
import { openRecord } from "../../src/record/open-record.ts";
import type { RecordPlace } from "../../src/record/record-options.ts";
import { recorded, secret } from "../record/stores.ts";
import { mayMount } from "../support/mount-disk.ts";
import { isPostgresInstalled, PostgresServer } from "../support/postgres.ts";
import { SmallDisk } from "../support/small-disk.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { BotInTrouble } from "./bot-in-trouble.ts";

const limit = 400_000;
const closing: (() => Promise<void>)[] = [];

afterAll(async () => {
  for (const close of closing) await close();
});

interface Obstacle {
  readonly settings: Record<string, string>;
  readonly place: RecordPlace;
  readonly reason: RegExp;
  readonly mend: () => unknown;
}

function inFile(file: string, obstacle: Pick<Obstacle, "reason" | "mend">): Obstacle {
  return { settings: { RECORD_FILE: file }, place: { kind: "embedded", file }, ...obstacle };
}

const obstacles: { readonly what: string; readonly isThere: boolean; readonly make: () => Promise<Obstacle> }[] = [
  {
    what: "its key is another one",
    isThere: true,
    async make() {
      const file = join(temporaryFolder({ "record.db.key": "another secret of these tests\n" }), "record.db");
      const { close } = await openRecord({ place: { kind: "embedded", file }, secrets: [secret], keepsText: true });
      await close();
      const mend = () => writeFileSync(`${file}.key`, `${secret}\n`);
      return inFile(file, { reason: /none of the keys in RECORD_KEY opens the record/, mend });
    },
  },
  {
    what: "its key is empty",
    isThere: true,
    async make() {
      const file = join(temporaryFolder({ "record.db.key": "" }), "record.db");
      return inFile(file, { reason: /record\.db\.key is empty/, mend: () => rmSync(`${file}.key`) });
    },
  },
  {
    what: "its folder cannot be made",
    isThere: true,
    async make() {
      const folder = temporaryFolder({ place: "a file in its place" });
      const file = join(folder, "place", "record.db");
      return inFile(file, { reason: /can be neither read nor made/, mend: () => rmSync(join(folder, "place")) });
    },
  },
  {
    what: "its disk is read-only",
    isThere: mayMount,
    async make() {
      const { folder } = new SmallDisk();
      const remount = (how: string) => execFileSync("mount", ["-o", `remount,${how}`, folder]);
      remount("ro");
      return inFile(join(folder, "record.db"), { reason: /can be neither read nor made/, mend: () => remount("rw") });
    },
  },
  {
    what: "it is no database",
    isThere: true,
    async make() {
      const file = join(temporaryFolder({ "record.db": "no database ".repeat(1_000) }), "record.db");
      return inFile(file, { reason: /not a database/, mend: () => rmSync(file) });
    },
  },
  {
    what: "another holds its lock",
    isThere: true,
    async make() {
      const file = join(temporaryFolder(), "record.db");
      const other = new Database(file);
      other.exec("create table theirs (it); begin exclusive");
      const mend = () => {
        other.exec("rollback");
        other.close();
      };
      return inFile(file, { reason: /locked/, mend });
    },
  },
  {
    what: "its PostgreSQL refuses",
    isThere: isPostgresInstalled,
    async make() {
      const server = await PostgresServer.open();
      closing.push(() => server.close());
      const url = await server.newDatabase();
      await server.stop();
      const settings = { DATABASE_URL: url, RECORD_KEY: "a-key-of-these-tests" };
      return { settings, place: { kind: "postgres", url }, reason: /ECONNREFUSED/, mend: () => server.start() };
    },
  },
];

describe("a record that cannot be opened when the bot starts", () => {
  test.each(obstacles.filter(({ isThere }) => isThere))(
    "shows on /health, and is kept once it can be: $what",
    async ({ make }) => {
      const { settings, place, reason, mend } = await make();
      const before = Date.now();
      const bot = await BotInTrouble.start(settings);
      const { record, status } = await bot.until((health) => health.record.problem !== undefined);
      expect({ status, problem: record.problem }).toEqual({ status: 200, problem: expect.stringMatching(reason) });
      expect(Date.parse(record.since ?? "")).toBeGreaterThanOrEqual(before);
      expect((await bot.untilLogged("record away"))[0]).toMatchObject({
        level: 50,
        reason: expect.stringMatching(reason),
      });
      expect(await bot.ask("when is Rust overkill?")).toContain("CRUD");
      await mend();
      await bot.until((health) => health.record.problem === undefined && health.record.waiting === 0);
      expect(await bot.untilLogged("record reached")).toHaveLength(1);
      await bot.replica.kill("SIGTERM");
      expect({ status: bot.replica.process.exitCode, lost: bot.logged("record lost a write") }).toEqual({
        status: 0,
        lost: [],
      });
      expect((await recorded(place)).asked).toEqual(bot.asked);
    },
    limit,
  );
});

test(
  "a key that is made is whole, and readable for its owner alone",
  async () => {
    const file = join(temporaryFolder(), "record.db");
    const bot = await BotInTrouble.start({ RECORD_FILE: file });
    await bot.replica.kill("SIGTERM");
    expect(readFileSync(`${file}.key`, "utf8")).toMatch(/^[\w-]{43}\n$/);
    expect(statSync(`${file}.key`).mode & 0o777).toBe(0o600);
  },
  limit,
);
