import type { KyselyPlugin } from "kysely";
import { describe, expect, test } from "vitest";
import { SqlContext } from "../../src/record/sql/context.ts";
import { Keyring } from "../../src/record/sql/keyring.ts";
import { openDatabase } from "../../src/record/sql/open-database.ts";
import type { SqlRecord } from "../../src/record/sql/sql-store.ts";
import { purge } from "../../src/record/sql/upkeep.ts";
import { dump, placeKinds, secret, withRecord } from "./stores.ts";

const day = 24 * 3_600_000;
const person = { platform: "here", id: "U1" };
const withText = ["feedback", "lessons", "marks", "questions", "thread_questions"];

/** Stores a text in every table that can hold it, and a conversation. */
async function fill(store: SqlRecord, text: string): Promise<void> {
  await store.addAsked({
    ...{ id: text, person, way: "mention", audiences: ["public"], question: text, kind: "closest" },
    ...{ confidence: 0.4, sections: [`section of ${text}`], missing: [text], tookMs: 1, knowledge: "k" },
  });
  await store.addMark({ id: text, kind: "solved", section: "a#b", person, question: text });
  await store.teach({
    question: text,
    section: "a#b",
    person,
    audiences: ["public"],
    isRight: true,
    countsAlone: true,
  });
  await store.addFeedback({ key: text, person, question: text, sections: [], isHelpful: false, reason: text });
  await store.addQuestion(`thread ${text}`, text, person);
  await store.setWriters(`thread ${text}`, [person.id]);
  await store.setAnswer(text, { message: "1", question: text, earlier: [], asker: person.id });
  await store.claim(text);
}

/** Returns the tables of a dump that contain a text, not counting names of sections. */
function tablesWith(dumped: string, text: string): string[] {
  const said = new RegExp(`(?<!section of )${text}`);
  const parts = JSON.parse(dumped) as unknown[];
  const names = parts.filter((part, at): part is string => {
    return typeof part === "string" && said.test(JSON.stringify(parts[at + 1]));
  });
  return names.sort();
}

/** Reports how many rows each statement wrote. */
function countingRows(onRows: (rows: bigint) => void): KyselyPlugin {
  return {
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      onRows(result.numAffectedRows ?? 0n);
      return result;
    },
  };
}

describe.each(placeKinds)("what a record in $name keeps for so many days", ({ isThere, empty }) => {
  test.skipIf(!isThere)("is gone afterwards; figures stay, and so does what is younger", async () => {
    const place = await empty();
    let now = 1_000 * day;
    await withRecord(
      place,
      async (store) => {
        for (const text of ["old words", "young words"]) {
          await fill(store, text);
          now += 180 * day;
        }
        expect(tablesWith(await dump(place), "old words")).toEqual(withText);
        await store.purge(180);
        const conversation = (text: string) =>
          Promise.all([
            store.questionsOf(`thread ${text}`),
            store.isWrittenBy(`thread ${text}`, [person.id]),
            store.answerTo(text),
          ]);
        expect(await conversation("old words")).toEqual([undefined, undefined, undefined]);
        expect(await conversation("young words")).toMatchObject([["young words"], true, { question: "young words" }]);
      },
      { now: () => now },
    );
    const held = await dump(place);
    expect(held).toContain("section of old words");
    expect(tablesWith(held, "old words")).toEqual([]);
    expect(tablesWith(held, "young words")).toEqual(withText);
  });

  test.skipIf(!isThere)("are claims for seven days, and reasons as long as the questions", async () => {
    const place = await empty();
    let now = 1_000 * day;
    await withRecord(
      place,
      async (store) => {
        await store.claim("old");
        now += 1;
        await store.claim("young");
        await store.addAsked({
          ...{ id: "1", person, way: "mention", audiences: [], question: "whose?", kind: "unknown", confidence: 0 },
          ...{ sections: [], missing: [], tookMs: 1, knowledge: "k" },
        });
        const word = { key: "1", person: { ...person, id: "U2" }, question: "whose?", sections: [], isHelpful: false };
        await store.addFeedback({ ...word, reason: "a reason that stays" });
        await store.forget(person);
        now += 7 * day;
        await store.purge(180);
        expect(await Promise.all([store.claim("old"), store.claim("young")])).toEqual([true, false]);
        expect(await dump(place)).toContain("a reason that stays");
        now += 180 * day;
        await store.purge(180);
        expect(await dump(place)).not.toContain("a reason that stays");
      },
      { now: () => now },
    );
  });

  test.skipIf(!isThere)("is purged once, and nothing of it written again", async () => {
    const place = await empty();
    await withRecord(place, (store) => fill(store, "words"), { now: () => 0 });
    let rows = 0n;
    const database = openDatabase(place).withPlugin(
      countingRows((more) => {
        rows += more;
      }),
    );
    const options = { hashKey: Buffer.alloc(32), keepsText: true, now: () => 181 * day, replica: "1" };
    const context = new SqlContext(database, { keyring: new Keyring([secret]), ...options });
    await purge(context, 180);
    expect(rows).toBe(9n);
    await purge(context, 180);
    expect(rows).toBe(9n);
    await database.destroy();
  });
});
