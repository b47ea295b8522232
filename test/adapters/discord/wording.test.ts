import { describe, expect, test } from "vitest";
import { limits } from "../../../adapters/discord/limits.ts";
import { english } from "../../../adapters/discord/wording/english.ts";
import { french } from "../../../adapters/discord/wording/french.ts";
import { german } from "../../../adapters/discord/wording/german.ts";
import { japanese } from "../../../adapters/discord/wording/japanese.ts";
import { spanish } from "../../../adapters/discord/wording/spanish.ts";

/** Arguments for the texts that need particular ones; all other texts with arguments get numbers. */
const samples: Readonly<Record<string, readonly unknown[]>> = {
  left: [{ characters: 12_344, lines: 12_345, rows: 12_346, items: 12_347, paragraphs: 12_348 }],
  "answers.neverMentions": [["teapot", "samovar"]],
  "answers.readsOnly": [["de", "fr"]],
  "answers.otherVersions": [["1.0", "2.0"], 57],
  "answers.pages": [{ first: 12_349, last: 12_350 }],
};
const numbers = [31, 57, 89];

type Said = readonly [name: string, text: string];

/** Returns every text of a table by name; texts that are functions are called with samples. */
function textsOf(table: object, within = ""): Said[] {
  return Object.entries(table).flatMap(([key, one]: [string, unknown]): Said[] => {
    const name = within + key;
    if (typeof one === "string") return [[name, one]];
    if (typeof one === "function") return [[name, String(one(...(samples[name] ?? numbers)))]];
    return textsOf(one as object, `${name}.`);
  });
}

/** Returns the arguments of an English text that appear in it. */
function givenIn([name, text]: Said): string[] {
  const given = (samples[name] ?? numbers).flatMap((one) => (typeof one === "object" ? Object.values(one ?? {}) : one));
  return given.map(String).filter((one) => text.includes(one));
}

describe.each([
  ["German", german],
  ["French", french],
  ["Spanish", spanish],
  ["Japanese", japanese],
] as const)("the texts in %s", (_, table) => {
  const own = new Map(textsOf(table));

  test("are none of them English, and leave nothing out that the English ones hold", () => {
    for (const said of textsOf(english)) {
      const [name, text] = said;
      expect([name, own.get(name)]).not.toEqual([name, text]);
      for (const given of givenIn(said)) expect([name, own.get(name)]).toEqual([name, expect.stringContaining(given)]);
    }
  });

  test("are as short as the places where they stand", () => {
    const { commands, reasonTitle, reasonLabel, reasonPlaceholder } = table;
    for (const text of Object.values(commands)) expect(text.length).toBeLessThanOrEqual(100);
    expect(commands.answerThis.length).toBeLessThanOrEqual(32);
    expect(Math.max(reasonTitle.length, reasonLabel.length)).toBeLessThanOrEqual(limits.modalTitle);
    expect(reasonPlaceholder.length).toBeLessThanOrEqual(100);
    expect(`-# ${own.get("left")}`.length).toBeLessThanOrEqual(150);
    for (const [name, text] of own) {
      expect([name, text.trim(), text.length <= 400]).toEqual([name, text, true]);
      expect([name, text]).not.toEqual([name, ""]);
    }
  });
});
