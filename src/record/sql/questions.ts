import type { AskedQuestion, Feedback, Mark } from "../record-store.ts";
import type { SqlContext } from "./context.ts";

/** Keeps a question; the same id is kept once, however often and by however many replicas it is written. */
export async function addAsked(context: SqlContext, asked: AskedQuestion): Promise<void> {
  const { person, way, kind, confidence, tookMs: took_ms, knowledge } = asked;
  await context.database
    .insertInto("questions")
    .values({
      id: context.hash("key", asked.id),
      asked_at: context.now(),
      platform: person.platform,
      person_hash: context.hashOf(person),
      way,
      audiences: JSON.stringify(asked.audiences),
      question: context.text(asked.question),
      kind,
      confidence,
      sections: JSON.stringify(asked.sections),
      missing: context.text(JSON.stringify(asked.missing)),
      took_ms,
      knowledge,
      closed_by: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Keeps a mark; there is one for each id and kind. */
export async function addMark(context: SqlContext, mark: Mark): Promise<void> {
  const { kind, person, section, question } = mark;
  await context.database
    .insertInto("marks")
    .values({
      id: context.hash("key", `${kind}\n${mark.id}`),
      marked_at: context.now(),
      platform: person.platform,
      person_hash: context.hashOf(person),
      kind,
      section: section ?? null,
      question: question === undefined ? null : context.text(question),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function addFeedback(context: SqlContext, feedback: Feedback): Promise<void> {
  const { key, person, question, sections, isHelpful, reason } = feedback;
  const word = {
    platform: person.platform,
    judged_at: context.now(),
    question: context.text(question),
    sections: JSON.stringify(sections),
    is_helpful: isHelpful ? 1 : 0,
    reason: reason === undefined ? null : context.text(reason),
  };
  await context.database
    .insertInto("feedback")
    .values({ key_hash: context.hash("key", key), person_hash: context.hashOf(person), ...word })
    .onConflict((conflict) => conflict.columns(["key_hash", "person_hash"]).doUpdateSet(word))
    .execute();
}
