import { expect, test } from "vitest";
import { Footnote } from "../../src/footnote.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { reAsk } from "../../src/record/re-ask.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { placeKinds, withRecord } from "./stores.ts";

const person = { platform: "here", id: "U1" };
const span = { from: 0, to: Date.now() * 2 };

function knowing(files: Record<string, string>): Footnote {
  return new Footnote(loadKnowledge(temporaryFolder(files)).documents);
}

test("when the knowledge changes, gaps that it answers now are closed, for those who may see the answer", async () => {
  const [{ empty }] = placeKinds as [(typeof placeKinds)[number]];
  const tea = "# Tea\n\nTea is served at four in the kitchen.\n";
  const [without, withTea] = [knowing({ "a.md": "# Coffee\n\nCoffee is free.\n" }), knowing({ "tea.md": tea })];
  const secret = knowing({ "a.md": "# Coffee\n\nFree.\n", "tea.md": `---\naudience: internal\n---\n${tea}` });
  await withRecord(await empty(), async (store) => {
    for (const question of ["when is tea served?", "may I bring my dog?"]) {
      await store.addAsked({
        ...{ id: question, person, way: "mention", audiences: ["public"], question, kind: "closest", confidence: 0.1 },
        ...{ sections: [], missing: [], tookMs: 1, knowledge: without.version },
      });
    }
    expect(await reAsk(store, without)).toBe(0);
    expect(await reAsk(store, secret)).toBe(0);
    expect(await reAsk(store, withTea)).toBe(1);
    expect(await reAsk(store, withTea)).toBe(0);
    expect((await store.gapQuestions(span)).map(({ question }) => question)).toEqual(["may I bring my dog?"]);
  });
});
