import type { SqlContext } from "./context.ts";
import { deleteOrphanedVotes } from "./lessons.ts";

/** Milliseconds after which no platform delivers an event again, so that its claim may be forgotten. */
const claimsKept = 7 * 24 * 3_600_000;

/**
 * Removes what people typed, and the state of conversations, when it is older than `days`; removes claims after
 * `claimsKept`. Figures are kept.
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
  await database
    .updateTable("marks")
    .set({ question: null })
    .where("marked_at", "<", until)
    .where("question", "is not", null)
    .execute();
  await database
    .updateTable("feedback")
    .set({ question: null, reason: null })
    .where("judged_at", "<", until)
    // The question may be null already, because the person who asked it was forgotten, while the reason is still
    // stored.
    .where(({ or, eb }) => or([eb("question", "is not", null), eb("reason", "is not", null)]))
    .execute();
  // A lesson that one person taught and no author accepted is no more than that person's question.
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
  // A lesson that is taught again gets the same id, so the old votes would count again.
  await deleteOrphanedVotes(database);
  await database.deleteFrom("thread_questions").where("asked_at", "<", until).execute();
  await database.deleteFrom("thread_writers").where("noted_at", "<", until).execute();
  await database.deleteFrom("given_answers").where("given_at", "<", until).execute();
  await database
    .deleteFrom("claims")
    .where("taken_at", "<", context.now() - claimsKept)
    .execute();
}
