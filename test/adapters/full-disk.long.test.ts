import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { recorded } from "../record/stores.ts";
import { mayMount } from "../support/mount-disk.ts";
import { SmallDisk } from "../support/small-disk.ts";
import { BotInTrouble } from "./bot-in-trouble.ts";

const limit = 400_000;
const questions = Array.from({ length: 20 }, (_, at) => `when is Rust overkill? (${at})`);

describe.skipIf(!mayMount)("while the disk of the record is full, people are answered, /health says so,", () => {
  async function fullDisk() {
    const disk = new SmallDisk();
    const file = join(disk.folder, "record.db");
    const bot = await BotInTrouble.start({ RECORD_FILE: file });
    await bot.ask("how did Dropbox migrate?");
    await bot.until(({ record }) => record.waiting === 0);
    disk.fill();
    for (const question of questions) expect(await bot.ask(question)).toContain("CRUD");
    const { record } = await bot.until(({ record: { problem, waiting } }) => waiting > 0 && problem !== undefined);
    expect(record).toMatchObject({ problem: expect.stringMatching(/full/), lost: 0 });
    return { disk, bot, place: { kind: "embedded", file } as const };
  }

  test(
    "and what cannot be written by the end is counted, logged, and told by the exit status",
    async () => {
      const { disk, bot, place } = await fullDisk();
      await bot.replica.kill("SIGTERM");
      const [lost, ...more] = bot.logged("record lost a write");
      const lostQuestions = Number((lost?.["writes"] as Record<string, number> | undefined)?.["questions"]);
      expect({ status: bot.replica.process.exitCode, more }).toEqual({ status: 1, more: [] });
      expect(lost).toMatchObject({ level: 50, reason: expect.stringMatching(/full/) });
      disk.free();
      const { asked } = await recorded(place);
      expect(asked.length + lostQuestions).toBe(bot.asked.length);
      expect(lostQuestions).toBeGreaterThan(0);
    },
    limit,
  );

  test(
    "and what waits is written when there is room again",
    async () => {
      const { disk, bot, place } = await fullDisk();
      disk.free();
      await bot.until(({ record }) => record.waiting === 0 && record.problem === undefined);
      await bot.replica.kill("SIGTERM");
      expect({ status: bot.replica.process.exitCode, lost: bot.logged("record lost a write") }).toEqual({
        status: 0,
        lost: [],
      });
      expect((await recorded(place)).asked).toEqual([...bot.asked].sort());
    },
    limit,
  );
});
