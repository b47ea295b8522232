import type { Kysely } from "kysely";

/** Counts how often work was taken over, so that work which crashes every process is given up. */
export async function takeovers({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .alterTable("claims")
    .addColumn("takeovers", "integer", (column) => column.notNull().defaultTo(0))
    .execute();
}
