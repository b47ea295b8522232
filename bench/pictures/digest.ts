import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { digestOf } from "../../adapters/bot/weekly-digest.ts";
import { openRecord } from "../../src/index.ts";

const monday = Date.parse("2026-11-23T08:00Z");
const yesterday = monday - 24 * 3_600_000;

const asked = [
  ["when is Rust overkill?", 31, "answer"],
  ["what does it cost to train a team?", 4, "closest"],
  ["how did Netflix migrate?", 2, "unknown"],
] as const;

/** Returns the digest that the bot posts for a week with a few questions. */
export async function exampleDigest(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "digest-"));
  const place = { kind: "embedded", file: join(folder, "record.db") } as const;
  const { store, close } = await openRecord({
    place,
    secrets: ["a secret of the pictures"],
    keepsText: true,
    now: () => yesterday,
  });
  try {
    const found = { confidence: 0.5, sections: [], missing: [], tookMs: 1, knowledge: "k" };
    for (const [question, times, kind] of asked) {
      for (let time = 0; time < times; time++) {
        const who = { person: { platform: "here", id: `U${time}` }, way: "mention", audiences: ["public"] };
        await store.addAsked({ id: `${question} ${time}`, question, kind, ...who, ...found });
      }
    }
    return (await digestOf(store, monday)) ?? "";
  } finally {
    await close();
    rmSync(folder, { recursive: true });
  }
}
