import { describe, expect, test } from "vitest";
import type { RecordPlace } from "../../src/record/record-options.ts";
import type { Person } from "../../src/record/record-store.ts";
import { openDatabase } from "../../src/record/sql/open-database.ts";
import type { SqlRecord } from "../../src/record/sql/sql-store.ts";
import { dump, placeKinds, withRecord } from "./stores.ts";

const ann = { platform: "here", id: "UANN" };
const bob = { platform: "here", id: "UBOB" };
/** Ann's questions: one in a thread, and one by a command, which belongs to no thread. */
const inThread = "when does my salary arrive?";
const byCommand = "who may read payslips?";
const section = "pay#day";
const tables = [
  ...["questions", "marks", "feedback", "lessons", "lesson_votes", "given_answers", "thread_questions"],
  ...["thread_writers", "claims"],
];

async function ask(store: SqlRecord, person: Person, question: string): Promise<void> {
  await store.addAsked({
    ...{ id: `${person.id} ${question}`, person, way: "command", audiences: ["public"], question, kind: "closest" },
    ...{ confidence: 0.4, sections: [section], missing: question.split(" "), tookMs: 1, knowledge: "k" },
  });
}

/** Records a press of every control below an answer. */
async function press(store: SqlRecord, person: Person, question: string, isHelpful: boolean): Promise<void> {
  await store.addMark({ id: `${person.id} ${question}`, kind: "solved", section, person, question });
  const reason = `a reason of ${person === ann ? "hers" : "his"}`;
  await store.addFeedback({ key: question, person, question, sections: [section], isHelpful, reason });
  await teach(store, person, question, isHelpful);
}

async function teach(store: SqlRecord, person: Person, question: string, isRight = true): Promise<void> {
  await store.teach({ question, section, person, audiences: ["public"], isRight, countsAlone: true });
}

/** Writes rows of Ann's into every table. */
async function fillByAnn(store: SqlRecord): Promise<void> {
  for (const question of [inThread, `${byCommand} <@${ann.id}>`]) {
    await ask(store, ann, question);
    await press(store, ann, question, true);
    await store.setAnswer(`to ${question}`, { message: "1", question, earlier: [], asker: ann.id });
  }
  await store.addQuestion("thread", inThread, ann);
  await store.setWriters("thread", [ann.id]);
  await store.take("work", { kind: "message", data: JSON.stringify({ text: inThread, user: ann.id }) });
}

async function names(place: RecordPlace): Promise<string[]> {
  const found = (await dump(place)).matchAll(/"(?:person|writer)_hash":"([^"]+)"/g);
  return [...new Set([...found].map(([, hash = ""]) => hash))];
}

describe.each(placeKinds)("a person whom a record in $name forgets", ({ isThere, empty }) => {
  test.skipIf(!isThere)("leaves neither words nor a name, not in what others said of the answers either", async () => {
    const place = await empty();
    await withRecord(place, async (store) => {
      await fillByAnn(store);
      const hers = await names(place);
      expect(hers).toHaveLength(2);
      const before = await dump(place);
      for (const table of tables) expect(before).toContain(`"${table}",[{`);

      for (const question of [inThread, byCommand]) await press(store, bob, question, false);
      const earlier = [inThread, `${byCommand} <@${ann.id}>`, "and his?"];
      await store.setAnswer("his", { message: "2", question: "why?", earlier, asker: bob.id });
      await store.forget(ann);

      const held = await dump(place);
      for (const gone of [inThread, byCommand, "payslips", "hers", ann.id, ...hers]) expect(held).not.toContain(gone);
      expect((await store.answerTo("his"))?.earlier).toEqual(["and his?"]);
      expect(held.match(/"reason":"a reason of his"/g)).toHaveLength(2);
      expect(held.match(/"kind":"solved","section":"pay#day","question":null/g)).toHaveLength(2);
      expect(held).toMatch(/"lessons",\[\],"lesson_votes",\[\]|"lesson_votes",\[\],"lessons",\[\]/);
    });
  });

  test.skipIf(!isThere)(
    "leaves to others what they asked and taught, and to the author what was accepted",
    async () => {
      await withRecord(await empty(), async (store) => {
        await fillByAnn(store);
        await ask(store, bob, "why is it late?");
        await press(store, bob, "why is it late?", true);
        await teach(store, bob, inThread);
        const accepted = (await store.judgedLessons()).find(({ phrase }) => phrase === byCommand);
        await store.acceptLesson(accepted?.id ?? "");
        await store.forget(ann);
        const lessons = (await store.judgedLessons()).map(({ phrase, ups }) => [phrase, ups] as const);
        expect(new Map(lessons)).toEqual(
          new Map([
            [inThread, 1],
            ["why is it late?", 1],
            [byCommand, 0],
          ]),
        );
        expect(await store.judgedAnswers()).toMatchObject([{ question: "why is it late?" }]);
      });
    },
  );

  test.skipIf(!isThere)("is forgotten altogether or not at all, among other writes too", async () => {
    const place = await empty();
    await withRecord(place, async (store) => {
      await fillByAnn(store);
      const database = openDatabase(place);
      await database.schema.alterTable("thread_writers").renameTo("elsewhere").execute();
      const before = await dump(place);
      await expect(store.forget(ann)).rejects.toThrow(/thread_writers/);
      expect(await dump(place)).toBe(before);
      await database.schema.alterTable("elsewhere").renameTo("thread_writers").execute();
      await database.destroy();
      await store.writeTogether([["forget", ann]]);
      expect(await dump(place)).not.toContain(inThread);
    });
  });
});
