import type { DeleteResult } from "kysely";
import type { Person } from "./record-store.ts";
import type { SqlContext } from "./sql-context.ts";

/** Milliseconds after which nothing is delivered again, so that what was claimed may be forgotten. */
const claimsKept = 7 * 24 * 3_600_000;

/** Removes everything of one person; resolves with how many entries that were. */
export async function forget(context: SqlContext, person: Person): Promise<number> {
  const { database } = context;
  const person_hash = context.hashOf(person);
  const writer_hash = context.hash("writer", person.id);
  return count([
    await database.deleteFrom("questions").where("person_hash", "=", person_hash).executeTakeFirst(),
    await database.deleteFrom("marks").where("person_hash", "=", person_hash).executeTakeFirst(),
    await database.deleteFrom("lesson_votes").where("person_hash", "=", person_hash).executeTakeFirst(),
    await database.deleteFrom("feedback").where("person_hash", "=", person_hash).executeTakeFirst(),
    await database.deleteFrom("given_answers").where("person_hash", "=", writer_hash).executeTakeFirst(),
    await database.deleteFrom("thread_questions").where("person_hash", "=", person_hash).executeTakeFirst(),
    // A thread that lacked one of its writers would look like another's.
    await database
      .deleteFrom("thread_writers")
      .where("thread_hash", "in", (threads) =>
        threads.selectFrom("thread_writers").select("thread_hash").where("writer_hash", "=", writer_hash),
      )
      .executeTakeFirst(),
  ]);
}

/**
 * Removes what was kept for long enough: what people typed, and what conversations need, after so many days. Figures stay.
 */
export async function purge(context: SqlContext, days: number): Promise<void> {
  const { database } = context;
  const until = context.now() - days * 24 * 3_600_000;
  await database
    .updateTable("questions")
    .set({ question: null, missing: null })
    .where("asked_at", "<", until)
    .where("question", "is not", null)
    .execute();
  await database.updateTable("marks").set({ question: null }).where("marked_at", "<", until).execute();
  await database
    .updateTable("feedback")
    .set({ question: null, reason: null })
    .where("judged_at", "<", until)
    .where("question", "is not", null)
    .execute();
  // What one person taught and no author accepted is no more than that person's question.
  await database
    .deleteFrom("lessons")
    .where("taught_at", "<", until)
    .where("accepted_at", "is", null)
    .where("id", "not in", (votes) =>
      votes
        .selectFrom("lesson_votes")
        .select("lesson")
        .where("vote", "=", 1)
        .groupBy("lesson")
        .having(({ fn }) => fn.countAll(), ">", 1),
    )
    .execute();
  await database.deleteFrom("thread_questions").where("asked_at", "<", until).execute();
  await database.deleteFrom("thread_writers").where("noted_at", "<", until).execute();
  await database.deleteFrom("given_answers").where("given_at", "<", until).execute();
  await database
    .deleteFrom("claims")
    .where("taken_at", "<", context.now() - claimsKept)
    .execute();
}

function count(results: readonly DeleteResult[]): number {
  return results.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
}
