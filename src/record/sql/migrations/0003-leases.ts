import type { Kysely } from "kysely";

/** Lets a claim be a lease on work that somebody waits for, which another replica can take over. */
export async function leases({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable("claims").addColumn("replica", "text").execute();
  await schema.alterTable("claims").addColumn("kind", "text").execute();
  await schema.alterTable("claims").addColumn("sealed_work", "text").execute();
  await schema.alterTable("claims").addColumn("leased_until", "bigint").execute();
  await schema.createIndex("claims_leased_until").on("claims").column("leased_until").execute();
}
