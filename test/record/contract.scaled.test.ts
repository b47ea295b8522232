import { describe, expect, test } from "vitest";
import { MemoryStore } from "../../src/record/memory-store.ts";
import { openRecord } from "../../src/record/open-record.ts";
import type { AskedQuestion, Feedback, RecordStore } from "../../src/record/record-store.ts";
import { ThreadedRecord } from "../../src/record/thread/threaded-record.ts";
import { WriteBehindStore } from "../../src/record/write-behind/write-behind-store.ts";
import { builtThread } from "../support/built-threads.ts";
import { rows } from "../support/scale.ts";
import { type PlaceKind, placeKinds, secret } from "./stores.ts";

const ann = { platform: "here", id: "U-ANN" };
const bob = { platform: "here", id: "U-BOB" };
const word: Feedback = { key: "a1", person: ann, question: "why?", sections: ["a#b"], isHelpful: false };

function asked(question: string): AskedQuestion {
  return {
    ...{ id: question, person: ann, way: "command", audiences: ["public"], question, kind: "unknown", confidence: 0 },
    ...{ sections: [], missing: [], tookMs: 1, knowledge: "k" },
  };
}

function given(message: string, question: string, asker: string) {
  return { message, question, earlier: ["before?"], asker };
}

interface Opened {
  readonly store: RecordStore;
  readonly close: () => Promise<void>;
}

async function plain({ empty }: PlaceKind): Promise<Opened> {
  return openRecord({ place: await empty(), secrets: [secret], keepsText: true });
}

/** The layers between the bot and a database, the thread and the queue of writes, must keep the record's contract, too. */
async function steady(kind: PlaceKind): Promise<Opened> {
  const threaded = new ThreadedRecord({
    ...{ place: await kind.empty(), secrets: [secret], keepsText: true },
    thread: builtThread("src/record/thread/record-thread"),
  });
  const unexpected = (...args: unknown[]): void => {
    throw new Error(args.map(String).join(" "));
  };
  const store = new WriteBehindStore({
    ...{ open: () => threaded.open(), keepsText: true },
    ...{ onLost: unexpected, onReachable: unexpected },
  });
  await store.start();
  return { store, close: () => store.stop().then(() => threaded.close()) };
}

interface Kind {
  readonly name: string;
  readonly isThere: boolean;
  readonly open: () => Promise<Opened>;
}

const kinds: readonly Kind[] = [
  { name: "in memory", isThere: true, open: async () => ({ store: new MemoryStore(), close: async () => undefined }) },
  ...placeKinds.map((kind): Kind => ({ name: `in ${kind.name}`, isThere: kind.isThere, open: () => plain(kind) })),
  ...placeKinds.map(
    (kind): Kind => ({
      ...{ name: `in ${kind.name}, in a thread and written behind`, isThere: kind.isThere },
      open: () => steady(kind),
    }),
  ),
];

// The kinds with a thread run only in `npm run -s test:long`: starting a thread for each test takes longer than the tests.
describe.each(rows(kinds, 3))("a record $name", ({ isThere, open }) => {
  const check = (name: string, use: (store: RecordStore) => Promise<void>): void => {
    test.skipIf(!isThere)(name, async () => {
      const { store, close } = await open();
      try {
        await use(store);
      } finally {
        await close();
      }
    });
  };

  check("lets something be claimed once", async (store) => {
    const [one, other, another] = await Promise.all(["x", "x", "y"].map((key) => store.claim(key)));
    expect([one, other].sort()).toEqual([false, true]);
    expect(another).toBe(true);
    expect(await store.claim("x")).toBe(false);
  });

  check("lets what was given back be claimed again", async (store) => {
    await store.claim("x");
    await store.release("x");
    await expect.poll(() => store.claim("x")).toBe(true);
  });

  check("lets work be taken once, whether it is answered or not", async (store) => {
    const work = { kind: "message", data: "{}" };
    expect(await store.take("x", work)).toBeDefined();
    expect(await store.take("x", work)).toBeUndefined();
    await store.finish("x");
    expect(await store.take("x", work)).toBeUndefined();
    expect(await store.takeOver("message")).toEqual([]);
  });

  check("gives a thread's questions back in order, the last ten, and knows which it does not know", async (store) => {
    expect(await store.questionsOf("t")).toBeUndefined();
    const asked = Array.from({ length: 12 }, (_, at) => `question ${at}`);
    for (const question of asked) await store.addQuestion("t", question, ann);
    await store.addQuestion("other", "another", ann);
    expect(await store.questionsOf("t")).toEqual(asked.slice(2));
  });

  check("holds what a person asks in a thread once, where they asked it last", async (store) => {
    for (const question of ["why?", "how?", "why?"]) await store.addQuestion("t", question, ann);
    await store.addQuestion("t", "how?", bob);
    expect(await store.questionsOf("t")).toEqual(["how?", "why?", "how?"]);
    for (const thread of ["u", "u"]) {
      await store.continueThread("t", thread);
      await store.addQuestion(thread, "when?", ann);
    }
    expect(await store.questionsOf("u")).toEqual(["how?", "why?", "how?", "when?"]);
  });

  check("lets a thread go on from another, whose questions stay those of who asked them", async (store) => {
    await store.addQuestion("t", "mine?", ann);
    await store.addQuestion("t", "why?", bob);
    await store.continueThread("t", "u");
    await store.addQuestion("u", "and mine?", ann);
    await store.continueThread("unknown", "v");
    expect(await store.questionsOf("u")).toEqual(["mine?", "why?", "and mine?"]);
    expect(await store.questionsOf("t")).toEqual(["mine?", "why?"]);
    expect(await store.questionsOf("v")).toBeUndefined();
    await store.forget(bob);
    expect((await store.questionsOf("u")) ?? []).not.toContain("why?");
    expect((await store.questionsOf("t")) ?? []).not.toContain("why?");
  });

  check("knows who wrote in a thread, and adds nobody to one that it does not know", async (store) => {
    await store.addWriter("t", ann.id);
    expect(await store.isWrittenBy("t", [ann.id])).toBeUndefined();
    await store.setWriters("t", [ann.id, "bot"]);
    await store.addWriter("t", "bot");
    expect(await store.isWrittenBy("t", ["bot", ann.id])).toBe(true);
    expect(await store.isWrittenBy("t", [ann.id])).toBe(false);
    await store.addWriter("t", bob.id);
    expect(await store.isWrittenBy("t", ["bot", ann.id])).toBe(false);
    await store.setWriters("t", [bob.id]);
    expect(await store.isWrittenBy("t", [bob.id])).toBe(true);
  });

  check("finds an answer again, the last that was given", async (store) => {
    expect(await store.answerTo("m")).toBeUndefined();
    await store.setAnswer("m", given("1", "why?", ann.id));
    await store.setAnswer("m", given("2", "why not?", ann.id));
    expect(await store.answerTo("m")).toEqual(given("2", "why not?", ann.id));
    await store.removeAnswer("m");
    expect(await store.answerTo("m")).toBeUndefined();
  });

  check("keeps installations until they are removed", async (store) => {
    await store.setInstallation("w", "old");
    await store.setInstallation("w", "token ✓");
    expect(await store.installation("w")).toBe("token ✓");
    await store.removeInstallation("w");
    expect(await store.installation("w")).toBeUndefined();
  });

  check("keeps what was set in a place, the last of it", async (store) => {
    expect(await store.placeSettings("here:1")).toBe("");
    await store.setPlaceSettings("here:1", '{"one":["ä"]}');
    await store.setPlaceSettings("here:2", "{}");
    await store.setPlaceSettings("here:1", '{"one":["ß"]}');
    expect(await store.placeSettings("here:1")).toBe('{"one":["ß"]}');
    await store.setPlaceSettings("here:1", "");
    expect(await store.placeSettings("here:1")).toBe("");
    expect(await store.placeSettings("here:2")).toBe("{}");
  });

  check("forgets what a person asked before another's question", async (store) => {
    await store.addQuestion("t", "mine?", bob);
    await store.addQuestion("t", "theirs, <@U1>?", ann);
    await store.addAsked(asked("theirs by a command?"));
    const earlier = ["mine?", "theirs, <@U1>?", "theirs by a command?"];
    await store.setAnswer("m", { message: "1", question: "why?", earlier, asker: bob.id });
    await store.forget(ann);
    expect(((await store.answerTo("m"))?.earlier ?? []).join()).not.toContain("theirs");
  });

  check(
    "forgets what a person asked, pressed and said, and others said of it, once, and counts that",
    async (store) => {
      await store.addAsked(asked("why?"));
      await store.addMark({ id: "press", kind: "opened", section: "a#b", person: ann });
      await store.addFeedback(word);
      expect(await store.forget(bob)).toBe(0);
      await store.addMark({ id: "press", kind: "solved", section: "a#b", person: bob, question: "why?" });
      await store.addFeedback({ ...word, person: bob });
      await store.addFeedback({ ...word, key: "a2", person: bob, question: "how?" });
      expect(await store.forget(ann)).toBe(5);
      expect(await store.forget(ann)).toBe(0);
    },
  );

  check("forgets one person and nobody else", async (store) => {
    await store.setAnswer("m", given("1", "why?", ann.id));
    await store.addQuestion("t", "why?", ann);
    await store.setWriters("t", [ann.id, "bot"]);
    await store.setAnswer("n", given("2", "how?", bob.id));
    await store.addQuestion("u", "how?", bob);
    await store.setWriters("u", [bob.id, "bot"]);
    await store.forget(ann);
    expect(await store.answerTo("m")).toBeUndefined();
    expect(await store.questionsOf("t")).toBeUndefined();
    expect(await store.isWrittenBy("t", [ann.id, "bot"])).toBeUndefined();
    expect(await store.answerTo("n")).toEqual(given("2", "how?", bob.id));
    expect(await store.questionsOf("u")).toEqual(["how?"]);
    expect(await store.isWrittenBy("u", [bob.id, "bot"])).toBe(true);
  });
});
