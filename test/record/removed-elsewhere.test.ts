import { expect, test } from "vitest";
import { openRecord } from "../../src/record/open-record.ts";
import type { RecordStore } from "../../src/record/record-store.ts";
import { WriteBehindStore } from "../../src/record/write-behind/write-behind-store.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { secret } from "./stores.ts";

const ann = { platform: "here", id: "U-ANN" };
const given = { message: "1", question: "why?", earlier: [], asker: ann.id };

interface Removal {
  readonly what: string;
  readonly write: (store: RecordStore) => Promise<void>;
  readonly read: (store: RecordStore) => Promise<unknown>;
  readonly remove: (other: RecordStore) => Promise<unknown>;
}

const removals: readonly Removal[] = [
  {
    what: "the questions of a person whom `forget` removed",
    write: (store) => store.addQuestion("t", "why?", ann),
    read: (store) => store.questionsOf("t"),
    remove: (other) => other.forget(ann),
  },
  {
    what: "the writers of a thread in which that person wrote",
    write: (store) => store.setWriters("t", [ann.id]),
    read: (store) => store.isWrittenBy("t", [ann.id]),
    remove: (other) => other.forget(ann),
  },
  {
    what: "the answer that was given to that person",
    write: (store) => store.setAnswer("m", given),
    read: (store) => store.answerTo("m"),
    remove: (other) => other.forget(ann),
  },
  {
    what: "an answer that another replica removed",
    write: (store) => store.setAnswer("m", given),
    read: (store) => store.answerTo("m"),
    remove: (other) => other.removeAnswer("m"),
  },
  {
    what: "the token of an app that was removed at another replica",
    write: (store) => store.setInstallation("w", "token"),
    read: (store) => store.installation("w"),
    remove: (other) => other.removeInstallation("w"),
  },
];

/** Opens one file twice, once written behind as in the bot and once as another process does, and calls `use`. */
async function withTwo(
  use: (store: WriteBehindStore, other: RecordStore, closeFirst: () => Promise<void>) => Promise<void>,
  keepsText = true,
): Promise<void> {
  const place = { kind: "embedded", file: `${temporaryFolder()}/record.db` } as const;
  const first = await openRecord({ place, secrets: [secret], keepsText });
  const second = await openRecord({ place, secrets: [secret], keepsText });
  const store = new WriteBehindStore({
    open: async () => ({ record: first.store, claims: first.store }),
    ...{ keepsText, onLost: () => undefined, onReachable: () => undefined },
  });
  await store.start();
  try {
    await use(store, second.store, first.close);
  } finally {
    await store.stop();
    await second.close();
  }
}

test.each(removals)("$what is not returned from memory", async ({ write, read, remove }) => {
  await withTwo(async (store, other) => {
    await write(store);
    expect(await read(store)).toBeDefined();
    await remove(other);
    expect(await read(store)).toBeUndefined();
  });
});

test.each(removals)("memory replaces a record that is away: $what", async ({ write, read }) => {
  await withTwo(async (store, _other, close) => {
    await write(store);
    const before = await read(store);
    await close();
    expect(await read(store)).toEqual(before);
  });
});

test("a thread's questions are known to the process alone where the record keeps no texts", async () => {
  await withTwo(async (store, other) => {
    await store.addQuestion("t", "why?", ann);
    expect(await store.questionsOf("t")).toEqual(["why?"]);
    expect(await other.questionsOf("t")).toBeUndefined();
  }, false);
});
