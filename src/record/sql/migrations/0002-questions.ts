import type { Kysely } from "kysely";

/** Questions and their outcomes, and marks. */
export async function questions({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable("questions")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("asked_at", "bigint", (column) => column.notNull())
    .addColumn("platform", "text", (column) => column.notNull())
    .addColumn("person_hash", "text", (column) => column.notNull())
    .addColumn("way", "text", (column) => column.notNull())
    .addColumn("audiences", "text", (column) => column.notNull())
    .addColumn("question", "text")
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("confidence", "double precision", (column) => column.notNull())
    .addColumn("sections", "text", (column) => column.notNull())
    .addColumn("missing", "text")
    .addColumn("took_ms", "double precision", (column) => column.notNull())
    .addColumn("knowledge", "text", (column) => column.notNull())
    .addColumn("closed_by", "text")
    .execute();
  await schema.createIndex("questions_asked_at").on("questions").column("asked_at").execute();
  await schema.createIndex("questions_person").on("questions").column("person_hash").execute();
  await schema
    .createTable("marks")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("marked_at", "bigint", (column) => column.notNull())
    .addColumn("platform", "text", (column) => column.notNull())
    .addColumn("person_hash", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("section", "text")
    .addColumn("question", "text")
    .execute();
  await schema.createIndex("marks_marked_at").on("marks").column("marked_at").execute();
}
