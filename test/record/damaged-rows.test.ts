import { describe, expect, test } from "vitest";
import type { RecordPlace } from "../../src/record/record-options.ts";
import { openDatabase } from "../../src/record/sql/open-database.ts";
import type { SqlRecord } from "../../src/record/sql/sql-store.ts";
import { dump, placeKinds, secret, withRecord } from "./stores.ts";

const ann = { platform: "here", id: "UANN" };
const bob = { platform: "here", id: "UBOB" };
const newer = "a newer secret of these tests";

async function fill(store: SqlRecord): Promise<void> {
  await store.addQuestion("t", "when is payday?", ann);
  for (const key of ["damaged", "intact"]) {
    const earlier = ["when is payday?", "and his?"];
    await store.setAnswer(key, { message: key, question: "why?", earlier, asker: bob.id });
    await store.setInstallation(key, "token");
  }
}

/** Changes the last byte of the encrypted text of one answer and one installation. */
async function damage(place: RecordPlace): Promise<void> {
  const database = openDatabase(place);
  const damaged = (sealed: string) => `${sealed.slice(0, -4)}${sealed.endsWith("AAAA") ? "BBBB" : "AAAA"}`;
  try {
    for (const [table, column] of [
      ["given_answers", "message"],
      ["installations", "id"],
    ] as const) {
      const row = database.selectFrom(table).select("sealed").where(column, "=", "damaged");
      const { sealed } = await row.executeTakeFirstOrThrow();
      await database
        .updateTable(table)
        .set({ sealed: damaged(sealed) })
        .where(column, "=", "damaged")
        .execute();
    }
  } finally {
    await database.destroy();
  }
}

describe.each(placeKinds)("a damaged row of a record in $name", ({ isThere, empty }) => {
  const check = (name: string, use: (place: RecordPlace) => Promise<void>): void => {
    test.skipIf(!isThere)(name, async () => {
      const place = await empty();
      await withRecord(place, fill);
      await damage(place);
      await use(place);
    });
  };

  check("counts as none, and the others are read", (place) =>
    withRecord(place, async (store) => {
      expect(await store.answerTo("damaged")).toBeUndefined();
      expect(await store.answerTo("intact")).toMatchObject({ message: "intact" });
      expect(await store.installation("damaged")).toBeUndefined();
      expect(await store.installation("intact")).toBe("token");
    }),
  );

  check("keeps nobody from being forgotten", (place) =>
    withRecord(place, async (store) => {
      expect(await store.forget(ann)).toBe(2);
      expect((await store.answerTo("intact"))?.earlier).toEqual(["and his?"]);
      expect(await dump(place)).not.toContain("payday");
    }),
  );

  check("hinders no change of the key", async (place) => {
    await withRecord(place, async () => undefined, { secrets: [newer, secret] });
    await withRecord(place, async (store) => expect(await store.installation("intact")).toBe("token"), {
      secrets: [newer],
    });
  });
});
