import { randomBytes } from "node:crypto";
import type { Keyring } from "./keyring.ts";
import type { RecordDatabase } from "./tables.ts";

const name = "hash-key";

/**
 * The key of the record's hashes: made once, whoever comes first, and kept sealed, so that hashes stay what they are when
 * the keyring's secrets change.
 * @throws InputError when no secret of the keyring opens it
 */
export async function hashKeyOf(database: RecordDatabase, keyring: Keyring): Promise<Buffer> {
  const kept = database.selectFrom("secrets").select("sealed").where("name", "=", name);
  const known = await kept.executeTakeFirst();
  if (known !== undefined) return toKey(known.sealed, keyring);
  await database
    .insertInto("secrets")
    .values({ name, sealed: keyring.seal(randomBytes(32).toString("base64url")) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return toKey((await kept.executeTakeFirstOrThrow()).sealed, keyring);
}

function toKey(sealed: string, keyring: Keyring): Buffer {
  return Buffer.from(keyring.open(sealed), "base64url");
}

/** Seals anew, with the keyring's newest secret, what an older one sealed. */
export async function reseal(database: RecordDatabase, keyring: Keyring): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    for (const row of await transaction.selectFrom("secrets").selectAll().execute()) {
      if (keyring.isCurrent(row.sealed)) continue;
      const sealed = keyring.seal(keyring.open(row.sealed));
      await transaction.updateTable("secrets").set({ sealed }).where("name", "=", row.name).execute();
    }
    for (const row of await transaction.selectFrom("given_answers").select(["key_hash", "sealed"]).execute()) {
      if (keyring.isCurrent(row.sealed)) continue;
      const sealed = keyring.seal(keyring.open(row.sealed));
      await transaction.updateTable("given_answers").set({ sealed }).where("key_hash", "=", row.key_hash).execute();
    }
    for (const row of await transaction.selectFrom("installations").select(["id", "sealed"]).execute()) {
      if (keyring.isCurrent(row.sealed)) continue;
      const sealed = keyring.seal(keyring.open(row.sealed));
      await transaction.updateTable("installations").set({ sealed }).where("id", "=", row.id).execute();
    }
  });
}
