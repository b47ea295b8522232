import type { Kysely } from "kysely";

/** A thread holds what a person asks once; what was kept before stays as it is. */
export async function saidOnce({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable("thread_questions").addColumn("said_hash", "text").execute();
  await schema
    .createIndex("thread_questions_said")
    .unique()
    .on("thread_questions")
    .columns(["thread_hash", "said_hash"])
    .execute();
}
