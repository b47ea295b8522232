import { type Kysely, Migrator } from "kysely";
import { InputError } from "../../input-error.ts";
import { reasonOf } from "../../reason.ts";
import { conversations } from "./migrations/0001-conversations.ts";
import { questions } from "./migrations/0002-questions.ts";
import { leases } from "./migrations/0003-leases.ts";
import { lessons } from "./migrations/0004-lessons.ts";
import { saidOnce } from "./migrations/0005-said-once.ts";
import { takeovers } from "./migrations/0006-takeovers.ts";
import { placeSettings } from "./migrations/0007-place-settings.ts";
import type { RecordDatabase } from "./tables.ts";

type Migration = (database: Kysely<unknown>) => Promise<void>;

/** All versions of the schema, in order. A released migration is never changed; a new one follows. */
const versions: Readonly<Record<string, Migration>> = {
  "0001-conversations": conversations,
  "0002-questions": questions,
  "0003-leases": leases,
  "0004-lessons": lessons,
  "0005-said-once": saidOnce,
  "0006-takeovers": takeovers,
  "0007-place-settings": placeSettings,
};

export const schemaVersions: readonly string[] = Object.keys(versions);

/**
 * Migrates a record to a version of the schema, in one transaction. Of several processes one does it, and the others
 * wait.
 * @param last the newest version by default
 * @throws InputError when the record was written by a newer Footnote
 */
export async function migrate(database: RecordDatabase, last = schemaVersions.at(-1) ?? ""): Promise<void> {
  const known = Object.entries(versions).filter(([name]) => name <= last);
  const migrations = Object.fromEntries(known.map(([name, up]) => [name, { up }]));
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } });
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const newer = /previously executed migration (\S+) is missing/.exec(reasonOf(error))?.[1];
  if (newer !== undefined) {
    throw new InputError(
      `the record has the schema ${newer}, newer than this Footnote's ${last}; run the newer Footnote, or restore a backup`,
      { cause: error },
    );
  }
  const failed = results?.find(({ status }) => status === "Error")?.migrationName;
  if (failed === undefined) throw error;
  throw new Error(`the record could not be brought to ${failed}: ${reasonOf(error)}`, { cause: error });
}
