import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { openRecord } from "../../src/record/open-record.ts";
import type { RecordPlace } from "../../src/record/record-options.ts";
import { reseal } from "../../src/record/sql/hash-key.ts";
import { Keyring } from "../../src/record/sql/keyring.ts";
import { openDatabase } from "../../src/record/sql/open-database.ts";
import type { SqlRecord } from "../../src/record/sql/sql-store.ts";
import { dump, placeKinds, secret, withRecord } from "./stores.ts";

const person = { platform: "here", id: "U0123456789" };
const token = "xoxb-token-of-a-workspace";
const typed = "why does my question stand here?";
const reason = "because of what I expected";
const newer = "a newer secret of these tests";

async function fill(store: SqlRecord): Promise<void> {
  const typedAbout = `${typed} <@${person.id}>`;
  const asking = { person, question: typedAbout, sections: ["a#b"] };
  const found = { kind: "closest", confidence: 0.5, missing: ["stand"], tookMs: 1, knowledge: "k" } as const;
  await store.claim(`message ${person.id} ${typed}`);
  await store.take(`work ${person.id}`, { kind: "message", data: JSON.stringify(asking) });
  await store.addAsked({
    id: `message ${person.id} ${typed}`,
    way: "mention",
    audiences: ["public"],
    ...asking,
    ...found,
  });
  await store.addMark({ id: `press ${person.id}`, kind: "solved", section: "a#b", person, question: typedAbout });
  await store.teach({
    section: "a#b",
    person,
    question: typedAbout,
    audiences: ["public"],
    isRight: true,
    countsAlone: true,
  });
  await store.addQuestion(`thread ${person.id}`, typedAbout, person);
  await store.setWriters(`thread ${person.id}`, [person.id, "bot"]);
  await store.addWriter(`thread ${person.id}`, `${person.id}0`);
  await store.setAnswer(`message ${person.id}`, { message: "1", question: typed, earlier: [typed], asker: person.id });
  await store.addFeedback({ key: typedAbout, isHelpful: false, reason: `${reason} <@!${person.id}>`, ...asking });
  await store.setInstallation("workspace", JSON.stringify({ token, user: person.id }));
}

/** Returns everything that a thief of the files could read. */
async function bytes(place: RecordPlace): Promise<string> {
  const files = place.kind === "embedded" ? ["", "-wal"].map((end) => `${place.file}${end}`) : [];
  const read = files.filter((file) => existsSync(file)).map((file) => readFileSync(file, "latin1"));
  return [await dump(place), ...read].join("\n");
}

describe.each(placeKinds)("a record in $name", ({ isThere, empty }) => {
  const check = (name: string, use: (place: RecordPlace) => Promise<void>): void => {
    test.skipIf(!isThere)(name, async () => use(await empty()));
  };

  check("holds no person's id and no token in clear", async (place) => {
    await withRecord(place, fill);
    const held = await bytes(place);
    for (const table of ["claims", "questions", "marks", "lessons", "feedback", "thread_questions"]) {
      expect(held).toMatch(new RegExp(`"${table}",\\[\\{`));
    }
    expect(held).toContain(typed);
    expect(held).toContain(reason);
    expect(held).not.toContain(person.id);
    expect(held).not.toContain(token);
    expect(held).not.toContain(secret);
  });

  check("holds nothing that was typed where texts are off", async (place) => {
    await withRecord(place, fill, { keepsText: false });
    const held = await bytes(place);
    expect(held).toContain("a#b");
    expect(held).not.toContain(typed);
    expect(held).not.toContain(reason);
    expect(held).not.toContain(person.id);
  });

  check("opens with a newer key before the old one, and with the newer alone from then on", async (place) => {
    await withRecord(place, fill);
    await withRecord(place, async () => undefined, { secrets: [newer, secret] });
    await withRecord(
      place,
      async (store) => {
        expect(await store.installation("workspace")).toContain(token);
        expect(await store.answerTo(`message ${person.id}`)).toMatchObject({ question: typed, asker: person.id });
        expect(await store.isWrittenBy(`thread ${person.id}`, [person.id, `${person.id}0`, "bot"])).toBe(true);
      },
      { secrets: [newer] },
    );
    await expect(withRecord(place, fill)).rejects.toThrow(/none of the keys in RECORD_KEY opens the record/);
  });

  check("is read by every replica while they change the key in two steps, one after the other", async (place) => {
    const open = (...secrets: string[]) => openRecord({ place, secrets, keepsText: true });
    const answer = (question: string) => ({ message: "1", question, earlier: [], asker: person.id });
    await withRecord(place, fill);
    const first = await open(secret, newer);
    const second = await open(newer, secret);
    expect(await first.store.installation("workspace")).toContain(token);
    await second.store.setAnswer("by the second", answer("to the first"));
    expect(await first.store.answerTo("by the second")).toEqual(answer("to the first"));
    await first.store.setAnswer("by the first", answer("to the second"));
    expect(await second.store.answerTo("by the first")).toEqual(answer("to the second"));
    await first.close();
    await expect(open(newer)).rejects.toThrow(/none of the keys in RECORD_KEY opens the record/);
    for (const secrets of [[newer, secret], [newer]]) {
      const { store, close } = await open(...secrets);
      expect(await store.answerTo("by the first")).toEqual(answer("to the second"));
      await close();
    }
    await second.close();
  });

  check("reads and locks nothing for a key that is the newest already", async (place) => {
    await withRecord(place, fill);
    const read: unknown[] = [];
    const database = openDatabase(place).withPlugin({
      transformQuery: ({ node }) => node,
      async transformResult({ result }) {
        read.push(...result.rows);
        return result;
      },
    });
    // Runs `reseal` inside a transaction, so that an attempt to start a transaction of its own throws.
    const resealed = (secrets: readonly string[]) =>
      database.transaction().execute((inside) => reseal(inside, new Keyring(secrets)));
    await resealed([secret]);
    expect(read).toEqual([]);
    await expect(resealed([newer, secret])).rejects.toThrow(/transaction/);
    await database.destroy();
  });

  check("refuses another key", async (place) => {
    await withRecord(place, fill);
    await expect(withRecord(place, fill, { secrets: [newer] })).rejects.toThrow(/RECORD_KEY/);
  });
});

test("a file is readable for its owner alone, and so is what SQLite keeps beside it", async () => {
  const [{ empty }] = placeKinds as [(typeof placeKinds)[number]];
  const place = (await empty()) as Extract<RecordPlace, { kind: "embedded" }>;
  await withRecord(place, async (store) => {
    await fill(store);
    const folder = dirname(place.file);
    const modes = readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mode & 0o777]);
    expect(Object.fromEntries(modes)).toMatchObject({ "record.db": 0o600, "record.db-wal": 0o600 });
  });
});
