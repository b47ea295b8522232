import { type CompiledQuery, sql } from "kysely";
import { leaseLength } from "../lease-length.ts";
import type { ExpiredWork, Work } from "../record-store.ts";
import type { SqlContext } from "./context.ts";
import type { Keyring } from "./keyring.ts";
import type { RecordDatabase, Tables } from "./tables.ts";

/** The most work that is taken over at once. */
const mostAtOnce = 20;

type LeasedClaim = Pick<Tables["claims"], "replica" | "kind" | "sealed_work" | "leased_until">;

const statements = new WeakMap<RecordDatabase, CompiledQuery<Pick<Tables["claims"], "key_hash">>>();

const noLease: LeasedClaim = { replica: null, kind: null, sealed_work: null, leased_until: null };

/** Claims a key for good. */
export function claim(context: SqlContext, key: string): Promise<boolean> {
  return insert(context, key, noLease);
}

/** Takes work on a lease. */
export function take(context: SqlContext, key: string, { kind, data }: Work): Promise<boolean> {
  const { keyring, replica } = context.options;
  const sealed_work = keyring.seal(JSON.stringify([key, data]));
  return insert(context, key, { replica, kind, sealed_work, leased_until: context.now() + leaseLength });
}

export async function finish(context: SqlContext, key: string): Promise<void> {
  await context.database
    .updateTable("claims")
    .set({ sealed_work: null, leased_until: null })
    .where("key_hash", "=", context.hash("key", key))
    .execute();
}

/**
 * Undoes a claim; or lets a lease of this replica expire now, without counting a takeover, since the work did not crash
 * its process.
 */
export async function release(context: SqlContext, key: string): Promise<void> {
  await context.database
    .deleteFrom("claims")
    .where("key_hash", "=", context.hash("key", key))
    .where("kind", "is", null)
    .execute();
  await context.database
    .updateTable("claims")
    .set({ leased_until: context.now() - 1, takeovers: sql`case when takeovers > 0 then takeovers - 1 else 0 end` })
    .where("key_hash", "=", context.hash("key", key))
    .where("replica", "=", context.options.replica)
    .where("leased_until", "is not", null)
    .execute();
}

/** Renews the leases of work that this replica is doing. */
export async function renew(context: SqlContext, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const hashes = keys.map((key) => context.hash("key", key));
  await context.database
    .updateTable("claims")
    .set({ leased_until: context.now() + leaseLength })
    .where("key_hash", "in", hashes)
    .where("replica", "=", context.options.replica)
    .where("leased_until", "is not", null)
    .execute();
}

/** Returns the kinds of work that have expired leases. */
export async function staleKinds(context: SqlContext): Promise<string[]> {
  const found = await context.database
    .selectFrom("claims")
    .select("kind")
    .distinct()
    .where("leased_until", "<", context.now())
    .execute();
  return found.flatMap(({ kind }) => kind ?? []);
}

/**
 * Takes over work of a kind whose lease expired; no work goes to two replicas. Work encrypted with a key that this
 * replica lacks is left to those who have the key. Work that was taken over before is returned alone.
 */
export async function takeOver(context: SqlContext, kind: string): Promise<ExpiredWork[]> {
  const { database, options } = context;
  const now = context.now();
  const stale = await database
    .selectFrom("claims")
    .select(["key_hash", "leased_until", "sealed_work", "taken_at", "takeovers"])
    .where("kind", "=", kind)
    .where("leased_until", "<", now)
    .where(({ or, eb }) => or(options.keyring.prefixes.map((prefix) => eb("sealed_work", "like", `${prefix}%`))))
    .orderBy("takeovers")
    // A release sets the expiry to the current time, so released work comes last.
    .orderBy("leased_until")
    .orderBy("taken_at")
    .limit(mostAtOnce)
    .execute();
  const taken: ExpiredWork[] = [];
  for (const { key_hash, leased_until, sealed_work, taken_at, takeovers } of stale) {
    if (takeovers > 0 && taken.length > 0) break;
    const work = decrypted(sealed_work, options.keyring);
    if (work === undefined) continue;
    const { numUpdatedRows } = await database
      .updateTable("claims")
      .set({ replica: options.replica, leased_until: now + leaseLength, takeovers: takeovers + 1 })
      .where("key_hash", "=", key_hash)
      .where("leased_until", "=", leased_until)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) taken.push({ ...work, takenAt: taken_at, takeovers: takeovers + 1 });
  }
  return taken;
}

/** Decrypts work; undefined if it is damaged, so that it does not block the rest. */
function decrypted(sealed: string | null, keyring: Keyring): Pick<ExpiredWork, "key" | "data"> | undefined {
  const text = sealed === null ? undefined : keyring.openIntact(sealed);
  if (text === undefined) return undefined;
  const [key, data] = JSON.parse(text) as [string, string];
  return { key, data };
}

async function insert(context: SqlContext, key: string, lease: LeasedClaim): Promise<boolean> {
  const { replica, kind, sealed_work, leased_until } = lease;
  const parameters = [context.hash("key", key), context.now(), replica, kind, sealed_work, leased_until];
  const { rows } = await context.database.executeQuery({ ...statementOf(context.database), parameters });
  return rows.length > 0;
}

/** Compiles the statement once for each database, since somebody waits for each claim. */
function statementOf(database: RecordDatabase): CompiledQuery<Pick<Tables["claims"], "key_hash">> {
  const known = statements.get(database);
  if (known !== undefined) return known;
  const made = database
    .insertInto("claims")
    .values({ key_hash: "", taken_at: 0, replica: "", kind: "", sealed_work: "", leased_until: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .returning("key_hash")
    .compile();
  statements.set(database, made);
  return made;
}
