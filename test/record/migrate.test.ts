import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import type { RecordPlace } from "../../src/record/record-options.ts";
import { migrate, schemaVersions } from "../../src/record/sql/migrate.ts";
import { openDatabase } from "../../src/record/sql/open-database.ts";
import type { RecordDatabase } from "../../src/record/sql/tables.ts";
import { placeKinds, withRecord } from "./stores.ts";

type Row = Record<string, unknown>;

/** Rows of every table as each version wrote them. Rows of released versions must never be changed. */
const written: Readonly<Record<string, readonly string[]>> = {
  "0001-conversations": [
    "insert into secrets (name, sealed) values ('secret1', 'sealed')",
    "insert into claims (key_hash, taken_at) values ('claim1', 1)",
    "insert into thread_questions (thread_hash, asked_at, position, question, person_hash) values ('t1', 1, 1, 'why?', 'p1')",
    "insert into thread_questions (thread_hash, asked_at, position, question, person_hash) values ('t1', 2, 2, 'why?', 'p1')",
    "insert into thread_writers (thread_hash, writer_hash, noted_at) values ('t1', 'w1', 1)",
    "insert into given_answers (key_hash, message, sealed, given_at, person_hash) values ('m1', '1.2', 'sealed', 1, 'p1')",
    `insert into feedback (key_hash, person_hash, platform, judged_at, question, sections, is_helpful, reason)
     values ('f1', 'p1', 'here', 1, 'why?', '["a#b"]', 0, 'wrong')`,
    "insert into installations (id, sealed, installed_at) values ('workspace1', 'sealed', 1)",
  ],
  "0002-questions": [
    `insert into questions (id, asked_at, platform, person_hash, way, audiences, question, kind, confidence, sections,
     missing, took_ms, knowledge, closed_by)
     values ('q1', 1, 'here', 'p1', 'mention', '["public"]', 'why?', 'closest', 0.5, '["a#b"]', '[]', 1.5, 'k1', null)`,
    `insert into marks (id, marked_at, platform, person_hash, kind, section, question)
     values ('m1', 1, 'here', 'p1', 'opened', 'a#b', 'why?')`,
  ],
  "0003-leases": [
    `insert into claims (key_hash, taken_at, replica, kind, sealed_work, leased_until)
     values ('claim2', 1, 'r1', 'here:message', 'sealed', 2)`,
  ],
  "0004-lessons": [
    `insert into lessons (id, section, phrase, audiences, taught_at, accepted_at)
     values ('l1', 'a#b', 'why?', '["public"]', 1, null)`,
    "insert into lesson_votes (lesson, person_hash, vote, counts, voted_at) values ('l1', 'p1', 1, 1, 1)",
  ],
  "0005-said-once": [
    `insert into thread_questions (thread_hash, asked_at, position, question, person_hash, said_hash)
     values ('t2', 1, 1, 'why?', 'p1', 's1')`,
  ],
  "0006-takeovers": [
    `insert into claims (key_hash, taken_at, replica, kind, sealed_work, leased_until, takeovers)
     values ('claim3', 1, 'r1', 'here:message', 'sealed', 2, 1)`,
  ],
  "0007-place-settings": [`insert into place_settings (place, settings, set_at) values ('here:1', '{}', 1)`],
};

async function withDatabase<Result>(place: RecordPlace, use: (database: RecordDatabase) => Promise<Result>) {
  const database = openDatabase(place);
  try {
    return await use(database);
  } finally {
    await database.destroy();
  }
}

function tablesOf(rows: readonly string[]): string[] {
  return [...new Set(rows.map((row) => /into (\w+)/.exec(row)?.[1] ?? ""))];
}

/** Returns the rows of some tables, ordered by columns that exist in every version. */
async function rowsOf(database: RecordDatabase, tables: readonly string[]): Promise<Row[][]> {
  const found = tables.map((table) => sql<Row>`select * from ${sql.table(table)} order by 1, 2`.execute(database));
  return (await Promise.all(found)).map(({ rows }) => rows);
}

describe.each(placeKinds)("the schema in $name", ({ isThere, empty }) => {
  test("has every version among those that are tested", () => {
    expect(Object.keys(written)).toEqual(schemaVersions);
  });

  test.skipIf(!isThere)("has a row in every table among those that are tested", async () => {
    const tables = await withDatabase(await empty(), async (database) => {
      await migrate(database);
      return database.introspection.getTables();
    });
    expect(tables.map(({ name }) => name).sort()).toEqual(tablesOf(Object.values(written).flat()).sort());
  });

  test.skipIf(!isThere).each(schemaVersions)("goes from %s to the newest and loses nothing", async (version) => {
    const place = await empty();
    const versions = schemaVersions.slice(0, schemaVersions.indexOf(version) + 1);
    const rows = versions.flatMap((one) => written[one] ?? []);
    const tables = tablesOf(rows);
    const before = await withDatabase(place, async (database) => {
      await migrate(database, version);
      for (const row of rows) await sql.raw(row).execute(database);
      return rowsOf(database, tables);
    });
    const after = await withDatabase(place, async (database) => {
      await migrate(database);
      await migrate(database);
      return rowsOf(database, tables);
    });
    expect(before.flat()).toHaveLength(rows.length);
    expect(after).toMatchObject(before);
  });

  test.skipIf(!isThere)("is refused where a newer Footnote wrote it", async () => {
    const place = await empty();
    await withDatabase(place, async (database) => {
      await migrate(database);
      await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2999-01-01')`.execute(database);
    });
    const opening = withRecord(place, async () => undefined);
    await expect(opening).rejects.toThrow(/schema 9999-later, newer than this Footnote's \S+; run the newer Footnote/);
  });
});
