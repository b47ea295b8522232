import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { Footnote } from "../../src/footnote.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { recheckOpenQuestions } from "../../src/record/re-ask.ts";
import type { AskedQuestion } from "../../src/record/record-store.ts";
import type { SqlRecord } from "../../src/record/sql/sql-store.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { placeKinds, withRecord } from "./stores.ts";

const person = { platform: "here", id: "U1" };
const span = { from: 0, to: Date.now() * 2 };

function knowing(files: Record<string, string>): Footnote {
  return new Footnote(loadKnowledge(temporaryFolder(files)).documents);
}

const tea = "# Tea\n\nTea is served at four in the kitchen.\n";
const coffee = "# Coffee\n\nCoffee is free.\n";
const [withoutTea, withTea] = [{ "a.md": coffee }, { "tea.md": tea }];

function unanswered(question: string, knowledge = "an earlier version"): AskedQuestion {
  return {
    ...{ id: `${question} ${knowledge}`, person, way: "mention", audiences: ["public"], question, kind: "closest" },
    ...{ confidence: 0.1, sections: [], missing: [], tookMs: 1, knowledge },
  };
}

const openIn = async (store: SqlRecord): Promise<string[]> =>
  (await store.gapQuestions(span)).map(({ question }) => question);

describe.each(placeKinds)("with the record in $name", ({ isThere, empty }) => {
  test.skipIf(!isThere)(
    "gaps that the knowledge answers now are closed, for those who may see the answer",
    async () => {
      const secret = knowing({ ...withoutTea, "tea.md": `---\naudience: internal\n---\n${tea}` });
      await withRecord(await empty(), async (store) => {
        for (const question of ["when is tea served?", "may I bring my dog?"])
          await store.addAsked(unanswered(question));
        expect(await recheckOpenQuestions(store, knowing(withoutTea), { taught: "" })).toBe(0);
        expect(await recheckOpenQuestions(store, secret, { taught: "" })).toBe(0);
        expect(await recheckOpenQuestions(store, knowing(withTea), { taught: "" })).toBe(1);
        expect(await recheckOpenQuestions(store, knowing(withTea), { taught: "" })).toBe(0);
        expect(await openIn(store)).toEqual(["may I bring my dog?"]);
      });
    },
  );

  test.skipIf(!isThere)("gaps of a while in which a file was missing are closed when it comes back", async () => {
    await withRecord(await empty(), async (store) => {
      await store.addAsked(unanswered("may I bring my dog?"));
      expect(await recheckOpenQuestions(store, knowing(withTea), { taught: "" })).toBe(0);
      await store.addAsked(unanswered("when is tea served?"));
      expect(await recheckOpenQuestions(store, knowing(withTea), { taught: "" })).toBe(1);
      expect(await openIn(store)).toEqual(["may I bring my dog?"]);
    });
  });
});

test("gaps that people taught an answer to are closed", async () => {
  const [{ empty }] = placeKinds as [(typeof placeKinds)[number]];
  const footnote = knowing(withTea);
  const question = "any hot beverages around?";
  await withRecord(await empty(), async (store) => {
    await store.addAsked(unanswered(question, footnote.version));
    expect(await recheckOpenQuestions(store, footnote, { taught: "nothing" })).toBe(0);
    footnote.learn([{ section: "tea#tea", phrase: question, audiences: ["public"] }]);
    expect(await recheckOpenQuestions(store, footnote, { taught: "nothing" })).toBe(0);
    expect(await recheckOpenQuestions(store, footnote, { taught: "tea" })).toBe(1);
    expect(await openIn(store)).toEqual([]);
  });
});

test("what was ended amid it is done by another", async () => {
  const [{ empty }] = placeKinds as [(typeof placeKinds)[number]];
  await withRecord(await empty(), async (store) => {
    await store.addAsked(unanswered("when is tea served?"));
    const ended = recheckOpenQuestions(store, knowing(withTea), { taught: "", signal: AbortSignal.abort() });
    await expect(ended).rejects.toThrow("aborted");
    expect(await recheckOpenQuestions(store, knowing(withTea), { taught: "" })).toBe(1);
  });
});

test("what failed amid it is asked again, and whoever asks meanwhile comes first", async () => {
  const [{ empty }] = placeKinds as [(typeof placeKinds)[number]];
  const questions = Array.from({ length: 20 }, (_, at) => `when is tea ${at} served?`);
  await withRecord(await empty(), async (store) => {
    for (const question of questions) await store.addAsked(unanswered(question));
    const footnote = knowing(withTea);
    let asked = 0;
    let others = 0;
    const failing = {
      version: footnote.version,
      async ask(): Promise<Answer> {
        if (++asked === questions.length) throw new Error("gone");
        setImmediate(() => others++);
        return footnote.ask("may I bring my dog?");
      },
    };
    await expect(recheckOpenQuestions(store, failing, { taught: "" })).rejects.toThrow("gone");
    expect(others).toBe(questions.length - 1);
    await recheckOpenQuestions(store, footnote, { taught: "" });
    expect((await openIn(store)).length).toBeLessThan(questions.length);
  });
});
