import { openRecord } from "../../src/record/open-record.ts";
import type { OpenRecord, RecordPlace } from "../../src/record/record-options.ts";
import { openDatabase } from "../../src/record/sql/open-database.ts";
import { isPostgresInstalled, sharedDatabase } from "../support/postgres.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

export const secret = "a secret of these tests";

/** A kind of database for records, and whether this machine has it. */
export interface PlaceKind {
  readonly name: string;
  readonly isThere: boolean;
  /** Returns an empty database. Must be called within a test. */
  readonly empty: () => Promise<RecordPlace>;
}

export const placeKinds: readonly PlaceKind[] = [
  {
    name: "a file",
    isThere: true,
    empty: async () => ({ kind: "embedded", file: `${temporaryFolder()}/record.db` }),
  },
  {
    name: "PostgreSQL",
    isThere: isPostgresInstalled,
    empty: async () => ({ kind: "postgres", url: await sharedDatabase() }),
  },
];

/** Opens a record, calls `use` with it, and closes it. */
export async function withRecord<Result>(
  place: RecordPlace,
  use: (opened: OpenRecord["store"]) => Promise<Result>,
  options: { readonly secrets?: readonly string[]; readonly keepsText?: boolean; readonly now?: () => number } = {},
): Promise<Result> {
  const { store, close } = await openRecord({ place, secrets: [secret], keepsText: true, ...options });
  try {
    return await use(store);
  } finally {
    await close();
  }
}

/** Returns the content of all tables as text. */
export async function dump(place: RecordPlace): Promise<string> {
  const database = openDatabase(place);
  try {
    const tables = await database.introspection.getTables();
    const rows: unknown[] = [];
    for (const { name } of tables)
      rows.push(
        name,
        await database
          .selectFrom(name as "claims")
          .selectAll()
          .execute(),
      );
    return JSON.stringify(rows);
  } finally {
    await database.destroy();
  }
}

/** Returns what a record holds: the questions, sorted; those in threads; the number of answers and of open leases. */
export async function recorded(place: RecordPlace) {
  const database = openDatabase(place);
  try {
    const asked = await database.selectFrom("questions").select("question").execute();
    const inThreads = await database.selectFrom("thread_questions").select("question").execute();
    const answers = await database.selectFrom("given_answers").select("key_hash").execute();
    const leases = database.selectFrom("claims").select("key_hash").where("leased_until", "is not", null);
    const sorted = (rows: typeof asked) => rows.map(({ question }) => question).sort();
    return {
      ...{ asked: sorted(asked), inThreads: sorted(inThreads) },
      ...{ answers: answers.length, leases: (await leases.execute()).length },
    };
  } finally {
    await database.destroy();
  }
}
