import type { Kysely } from "kysely";

/** The settings that a place's managers have made. */
export async function placeSettings({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable("place_settings")
    .addColumn("place", "text", (column) => column.primaryKey())
    .addColumn("settings", "text", (column) => column.notNull())
    .addColumn("set_at", "bigint", (column) => column.notNull())
    .execute();
}
