import type { Kysely } from "kysely";

/** Keeps what those who manage a place have set there. */
export async function placeSettings({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable("place_settings")
    .addColumn("place", "text", (column) => column.primaryKey())
    .addColumn("settings", "text", (column) => column.notNull())
    .addColumn("set_at", "bigint", (column) => column.notNull())
    .execute();
}
