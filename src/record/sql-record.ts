import { randomUUID } from "node:crypto";
import { hashKeyOf, reseal } from "./hash-key.ts";
import { Keyring } from "./keyring.ts";
import { migrate } from "./migrate.ts";
import { openClaims, openDatabase } from "./open-database.ts";
import type { OpenRecord, RecordOptions } from "./open-record.ts";
import { SqlStore } from "./sql-store.ts";
import type { RecordDatabase } from "./tables.ts";

/**
 * Opens a record and brings it to the newest schema.
 * @throws InputError when a newer Footnote wrote it, or under another key
 */
export async function openSqlRecord({ place, secrets, keepsText, now = Date.now }: RecordOptions): Promise<OpenRecord> {
  const keyring = new Keyring(secrets);
  const database: RecordDatabase = openDatabase(place);
  try {
    await migrate(database);
    const hashKey = await hashKeyOf(database, keyring);
    await reseal(database, keyring);
    const replica = randomUUID();
    const claims = openClaims(place);
    return {
      store: new SqlStore(database, { keyring, hashKey, keepsText, now, replica }, claims),
      close: async () => void (await Promise.all([database.destroy(), claims?.destroy()])),
    };
  } catch (error) {
    await database.destroy();
    throw error;
  }
}
