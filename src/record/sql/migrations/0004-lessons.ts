import type { Kysely } from "kysely";

/** Lessons, that is which section answers which question, and people's votes on them. */
export async function lessons({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable("lessons")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("section", "text", (column) => column.notNull())
    .addColumn("phrase", "text", (column) => column.notNull())
    .addColumn("audiences", "text", (column) => column.notNull())
    .addColumn("taught_at", "bigint", (column) => column.notNull())
    .addColumn("accepted_at", "bigint")
    .execute();
  await schema
    .createTable("lesson_votes")
    .addColumn("lesson", "text", (column) => column.notNull())
    .addColumn("person_hash", "text", (column) => column.notNull())
    .addColumn("vote", "integer", (column) => column.notNull())
    .addColumn("counts", "integer", (column) => column.notNull())
    .addColumn("voted_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("lesson_votes_key", ["lesson", "person_hash"])
    .execute();
}
