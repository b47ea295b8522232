import type { DeleteResult } from "kysely";
import type { GivenAnswer, Person } from "./record-store.ts";
import type { SqlContext } from "./sql-context.ts";
import type { RecordDatabase } from "./tables.ts";

/** Milliseconds after which nothing is delivered again, so that what was claimed may be forgotten. */
const claimsKept = 7 * 24 * 3_600_000;

/** Removes everything of one person; resolves with how many entries that were. */
export async function forget(context: SqlContext, person: Person): Promise<number> {
  const { database } = context;
  const person_hash = context.hashOf(person);
  const writer_hash = context.hash("writer", person.id);
  const freed = await forgetEarlier(context, person);
  const removed = count([
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
  return freed + removed;
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
  // Who taught it then would count again when somebody teaches it anew.
  await deleteLooseVotes(database);
  await database.deleteFrom("thread_questions").where("asked_at", "<", until).execute();
  await database.deleteFrom("thread_writers").where("noted_at", "<", until).execute();
  await database.deleteFrom("given_answers").where("given_at", "<", until).execute();
  await database
    .deleteFrom("claims")
    .where("taken_at", "<", context.now() - claimsKept)
    .execute();
}

/** Deletes what people said of lessons that are not there any more. */
async function deleteLooseVotes(database: RecordDatabase): Promise<void> {
  await database
    .deleteFrom("lesson_votes")
    .where("lesson", "not in", (lessons) => lessons.selectFrom("lessons").select("id"))
    .execute();
}

/** Takes a person's questions out of those that stand before another's; resolves with in how many answers they stood. */
async function forgetEarlier(context: SqlContext, person: Person): Promise<number> {
  const { database, options } = context;
  const said = await database
    .selectFrom("thread_questions")
    .select("question")
    .where("person_hash", "=", context.hashOf(person))
    .execute();
  if (said.length === 0) return 0;
  const theirs = new Set(said.map(({ question }) => question));
  let changed = 0;
  for (const { key_hash, sealed } of await database
    .selectFrom("given_answers")
    .select(["key_hash", "sealed"])
    .execute()) {
    const given = JSON.parse(options.keyring.open(sealed)) as Omit<GivenAnswer, "message">;
    const earlier = given.earlier.filter((question) => !theirs.has(context.text(question) ?? ""));
    if (earlier.length === given.earlier.length) continue;
    changed++;
    await database
      .updateTable("given_answers")
      .set({ sealed: options.keyring.seal(JSON.stringify({ ...given, earlier })) })
      .where("key_hash", "=", key_hash)
      .execute();
  }
  return changed;
}

function count(results: readonly DeleteResult[]): number {
  return results.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
}
