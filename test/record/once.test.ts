import { describe, expect, test } from "vitest";
import type { RecordPlace } from "../../src/record/record-options.ts";
import { openDatabase } from "../../src/record/sql/open-database.ts";
import type { Write } from "../../src/record/store-write.ts";
import { ThreadedRecord } from "../../src/record/thread/threaded-record.ts";
import { builtThread } from "../support/built-threads.ts";
import { placeKinds, secret } from "./stores.ts";

const person = { platform: "here", id: "U1" };
const found = { kind: "closest", confidence: 0.4, sections: [], missing: [], tookMs: 1, knowledge: "k" } as const;

const texts = Array.from({ length: 40 }, (_, at) => `question ${at}`).sort();
/** What each replica that gets the same questions writes. */
const writes: readonly Write[] = texts.flatMap((question): Write[] => [
  ["addAsked", { id: question, person, way: "mention", audiences: ["public"], question, ...found }],
  ["addMark", { id: question, kind: "opened", person, question }],
  ["addMark", { id: question, kind: "missed", person, question }],
  ["addQuestion", "thread", question, person],
]);

/** Writes everything twice, like a replica that got no confirmation of its first write. */
async function write(place: RecordPlace): Promise<void> {
  const threaded = new ThreadedRecord({
    ...{ place, secrets: [secret], keepsText: true },
    thread: builtThread("src/record/thread/record-thread"),
  });
  const { record } = await threaded.open();
  await record.writeTogether(writes);
  await record.writeTogether(writes);
  await threaded.close();
}

describe.each(placeKinds)("what two replicas write in $name at once, and again", ({ isThere, empty }) => {
  test.skipIf(!isThere)("is there once", async () => {
    const place = await empty();
    await Promise.all([write(place), write(place)]);
    const database = openDatabase(place);
    const asked = await database.selectFrom("questions").select("question").execute();
    const marked = await database.selectFrom("marks").select("question").execute();
    const said = await database.selectFrom("thread_questions").select("question").execute();
    await database.destroy();
    expect(asked.map(({ question }) => question).sort()).toEqual(texts);
    expect(marked.map(({ question }) => question).sort()).toEqual([...texts, ...texts].sort());
    expect(said.map(({ question }) => question).sort()).toEqual(texts);
  });
});
