import { expect, test } from "vitest";
import { digestOf } from "../../adapters/digest.ts";
import { placeKinds, withRecord } from "../record/stores.ts";

const person = { platform: "here", id: "U1" };

test("a digest tells how much was answered and what was not, of the last seven days alone", async () => {
  const [{ empty }] = placeKinds as [(typeof placeKinds)[number]];
  const day = 24 * 3_600_000;
  let now = 100 * day;
  await withRecord(
    await empty(),
    async (store) => {
      const ask = (id: string, question: string, kind: "answer" | "closest") =>
        store.addAsked({
          ...{ id, person, way: "mention", audiences: ["public"], question, kind, confidence: 0.1 },
          ...{ sections: [], missing: [], tookMs: 1, knowledge: "k" },
        });
      expect(await digestOf(store, now)).toMatch(/^Nothing was asked/);
      await ask("1", "an old question", "closest");
      now += 8 * day;
      await ask("2", "is the dog allowed?", "closest");
      await ask("3", "where do I park?", "answer");
      await store.addFeedback({ key: "1", person, question: "where do I park?", sections: [], isHelpful: true });
      expect(await digestOf(store, now + 1)).toBe(
        "The last week: 2 questions, 50 % answered, 100 % of what was judged was helpful.\nAsked most without an answer:\n• 1 × is the dog allowed?",
      );
    },
    { now: () => now },
  );
});
