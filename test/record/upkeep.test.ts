import { afterAll, describe, expect, test } from "vitest";
import { dump, placeKinds, withRecord } from "./stores.ts";

const day = 24 * 3_600_000;
const person = { platform: "here", id: "U1" };

afterAll(async () => {
  for (const { close } of placeKinds) await close();
});

describe.each(placeKinds)("what a record in $name keeps for so many days", ({ isThere, empty }) => {
  test.skipIf(!isThere)("is gone afterwards; figures stay, and so does what is younger", async () => {
    const place = await empty();
    let now = 1_000 * day;
    await withRecord(
      place,
      async (store) => {
        for (const text of ["old words", "young words"]) {
          await store.addAsked({
            ...{ id: text, person, way: "mention", audiences: ["public"], question: text, kind: "closest" },
            ...{ confidence: 0.4, sections: [`section of ${text}`], missing: [text], tookMs: 1, knowledge: "k" },
          });
          await store.addQuestion(`thread ${text}`, text, person);
          await store.addFeedback({ key: text, person, question: text, sections: [], isHelpful: false, reason: text });
          now += 180 * day;
        }
        await store.purge(180);
        expect(await store.questionsOf("thread old words")).toBeUndefined();
        expect(await store.questionsOf("thread young words")).toEqual(["young words"]);
      },
      { now: () => now },
    );
    const held = await dump(place);
    expect(held).toContain("section of old words");
    expect(held.match(/(?<!section of )old words/g)).toBeNull();
    expect(held.match(/(?<!section of )young words/g)?.length).toBeGreaterThan(3);
  });
});
