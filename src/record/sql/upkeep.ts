import type { SqlContext } from "./context.ts";
import { deleteLooseVotes } from "./lessons.ts";

/** Milliseconds after which nothing is delivered again, so that what was claimed may be forgotten. */
const claimsKept = 7 * 24 * 3_600_000;

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
    // Of a question that was somebody else's, who is forgotten, the reason is left.
    .where(({ or, eb }) => or([eb("question", "is not", null), eb("reason", "is not", null)]))
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
