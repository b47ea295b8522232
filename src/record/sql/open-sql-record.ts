import { randomUUID } from "node:crypto";
import type { OpenRecord, RecordOptions } from "../record-options.ts";
import { hashKeyOf, reseal } from "./hash-key.ts";
import { Keyring } from "./keyring.ts";
import { migrate } from "./migrate.ts";
import { openClaimsDatabase, openDatabase } from "./open-database.ts";
import { SqlStore } from "./sql-store.ts";
import type { RecordDatabase } from "./tables.ts";

/**
 * Opens a record and migrates it to the newest schema.
 * @throws InputError when the record was written by a newer Footnote or encrypted with another key
 */
export async function openSqlRecord(options: RecordOptions): Promise<OpenRecord> {
  const database = openDatabase(options.place);
  return openStore(database, options, async (keyring) => {
    await migrate(database);
    await reseal(database, keyring);
  });
}

/**
 * Opens a second connection to a record that is open already, for making claims.
 * @throws InputError when the record was encrypted with another key
 */
export async function openSqlClaims(options: RecordOptions): Promise<OpenRecord> {
  return openStore(openClaimsDatabase(options.place), options, async () => undefined);
}

async function openStore(
  database: RecordDatabase,
  { secrets, keepsText, now = Date.now, replica = randomUUID() }: RecordOptions,
  prepare: (keyring: Keyring) => Promise<void>,
): Promise<OpenRecord> {
  const keyring = new Keyring(secrets);
  try {
    await prepare(keyring);
    const hashKey = await hashKeyOf(database, keyring);
    const store = new SqlStore(database, { keyring, hashKey, keepsText, now, replica });
    return { store, close: () => database.destroy() };
  } catch (error) {
    await database.destroy();
    throw error;
  }
}
