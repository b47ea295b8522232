import { randomBytes } from "node:crypto";
import type { Keyring } from "./keyring.ts";
import type { RecordDatabase } from "./tables.ts";

const name = "hash-key";

/**
 * Returns the key of the record's hashes. It is random, made once by the first process that comes, and stored
 * encrypted, so that hashes stay the same when the keyring's secrets change.
 * @throws InputError when no secret of the keyring decrypts it
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

/**
 * Encrypts anew, with the keyring's newest secret, whatever an older secret encrypted. Damaged rows are deleted: nobody
 * can read them, and the record would be refused because of them once the old secret is gone. Opens no transaction if
 * there is nothing to do.
 */
export async function reseal(database: RecordDatabase, keyring: Keyring): Promise<void> {
  const current = `${keyring.newestPrefix}%`;
  const secrets = await database.selectFrom("secrets").selectAll().where("sealed", "not like", current).execute();
  const answers = await database
    .selectFrom("given_answers")
    .select(["key_hash", "sealed"])
    .where("sealed", "not like", current)
    .execute();
  const installations = await database
    .selectFrom("installations")
    .select(["id", "sealed"])
    .where("sealed", "not like", current)
    .execute();
  if (secrets.length + answers.length + installations.length === 0) return;
  const anew = (sealed: string) => ({ sealed: keyring.seal(keyring.open(sealed)) });
  // A row that was written again in the meantime is left as it is.
  await database.transaction().execute(async (inside) => {
    for (const { name, sealed } of secrets) {
      const row = inside.updateTable("secrets").set(anew(sealed)).where("name", "=", name);
      await row.where("sealed", "=", sealed).execute();
    }
    for (const { key_hash, sealed } of answers) {
      if (keyring.openIntact(sealed) === undefined) {
        await inside
          .deleteFrom("given_answers")
          .where("key_hash", "=", key_hash)
          .where("sealed", "=", sealed)
          .execute();
      } else {
        const row = inside.updateTable("given_answers").set(anew(sealed)).where("key_hash", "=", key_hash);
        await row.where("sealed", "=", sealed).execute();
      }
    }
    for (const { id, sealed } of installations) {
      if (keyring.openIntact(sealed) === undefined) {
        await inside.deleteFrom("installations").where("id", "=", id).where("sealed", "=", sealed).execute();
      } else {
        const row = inside.updateTable("installations").set(anew(sealed)).where("id", "=", id);
        await row.where("sealed", "=", sealed).execute();
      }
    }
  });
}
