import type { Kysely } from "kysely";

/** Lets a thread keep a question that a person repeats once; existing rows keep a null hash. */
export async function saidOnce({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable("thread_questions").addColumn("said_hash", "text").execute();
  await schema
    .createIndex("thread_questions_said")
    .unique()
    .on("thread_questions")
    .columns(["thread_hash", "said_hash"])
    .execute();
}
