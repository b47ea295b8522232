import type { Kysely } from "kysely";

/** What the bot must remember for conversations: claims, threads, answers, feedback and installations. */
export async function conversations({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable("secrets")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("sealed", "text", (column) => column.notNull())
    .execute();
  await schema
    .createTable("claims")
    .addColumn("key_hash", "text", (column) => column.primaryKey())
    .addColumn("taken_at", "bigint", (column) => column.notNull())
    .execute();
  await schema.createIndex("claims_taken_at").on("claims").column("taken_at").execute();
  await schema
    .createTable("thread_questions")
    .addColumn("thread_hash", "text", (column) => column.notNull())
    .addColumn("asked_at", "bigint", (column) => column.notNull())
    .addColumn("position", "bigint", (column) => column.notNull())
    .addColumn("question", "text", (column) => column.notNull())
    .addColumn("person_hash", "text", (column) => column.notNull())
    .execute();
  await schema
    .createIndex("thread_questions_thread")
    .on("thread_questions")
    .columns(["thread_hash", "asked_at", "position"])
    .execute();
  await schema
    .createTable("thread_writers")
    .addColumn("thread_hash", "text", (column) => column.notNull())
    .addColumn("writer_hash", "text", (column) => column.notNull())
    .addColumn("noted_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("thread_writers_key", ["thread_hash", "writer_hash"])
    .execute();
  await schema
    .createTable("given_answers")
    .addColumn("key_hash", "text", (column) => column.primaryKey())
    .addColumn("message", "text", (column) => column.notNull())
    .addColumn("sealed", "text", (column) => column.notNull())
    .addColumn("given_at", "bigint", (column) => column.notNull())
    .addColumn("person_hash", "text", (column) => column.notNull())
    .execute();
  await schema
    .createTable("feedback")
    .addColumn("key_hash", "text", (column) => column.notNull())
    .addColumn("person_hash", "text", (column) => column.notNull())
    .addColumn("platform", "text", (column) => column.notNull())
    .addColumn("judged_at", "bigint", (column) => column.notNull())
    .addColumn("question", "text")
    .addColumn("sections", "text", (column) => column.notNull())
    .addColumn("is_helpful", "integer", (column) => column.notNull())
    .addColumn("reason", "text")
    .addPrimaryKeyConstraint("feedback_key", ["key_hash", "person_hash"])
    .execute();
  await schema
    .createTable("installations")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("sealed", "text", (column) => column.notNull())
    .addColumn("installed_at", "bigint", (column) => column.notNull())
    .execute();
}
