import type { LearnedAlias } from "../../answer/learned-aliases.ts";
import { aliasTerms } from "../../answer/question/alias-terms.ts";
import type { Lesson } from "../record-store.ts";
import { groupBy } from "../reports/group-by.ts";
import type { SqlContext } from "./context.ts";
import type { RecordDatabase } from "./tables.ts";

/**
 * A lesson with the number of people who voted for it (`ups`) and against it (`downs`). `countedUps` and `countedDowns`
 * are those of the bot's own team (see `Lesson.countsAlone`).
 */
export interface JudgedLesson extends LearnedAlias {
  readonly id: string;
  readonly ups: number;
  readonly countedUps: number;
  /** For a lesson that an author accepted, only votes since then: the author knew the earlier ones. */
  readonly downs: number;
  readonly countedDowns: number;
  readonly isAccepted: boolean;
  /** Whether people reject a lesson that an author accepted, so that the author should decide again. */
  readonly isContested: boolean;
}

/** The least number of votes against a lesson that can revoke it, so that one person alone cannot. */
const fewestDowns = 2;

/** Keeps a person's vote on whether a section answers a question; it replaces the person's earlier vote. */
export async function teach(context: SqlContext, lesson: Lesson): Promise<void> {
  const { section, person, isRight, countsAlone } = lesson;
  const phrase = context.text(lesson.question);
  if (phrase === null) return;
  const audiences = JSON.stringify([...lesson.audiences].sort());
  const said = [...aliasTerms(phrase)].sort().join(" ");
  const id = context.hash("key", JSON.stringify([section, said, audiences]));
  const taught_at = context.now();
  await context.database
    .insertInto("lessons")
    .values({ id, section, phrase, audiences, taught_at, accepted_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const vote = { vote: isRight ? 1 : -1, counts: countsAlone ? 1 : 0, voted_at: taught_at };
  await context.database
    .insertInto("lesson_votes")
    .values({ lesson: id, person_hash: context.hashOf(person), ...vote })
    .onConflict((conflict) => conflict.columns(["lesson", "person_hash"]).doUpdateSet(vote))
    .execute();
}

/** Returns all lessons, those with the most votes for them first. */
export async function judgedLessons({ database }: SqlContext): Promise<JudgedLesson[]> {
  const rows = await database.selectFrom("lessons").selectAll().orderBy("taught_at").orderBy("id").execute();
  const votes = await database.selectFrom("lesson_votes").select(["lesson", "vote", "counts", "voted_at"]).execute();
  const byLesson = groupBy(votes, ({ lesson }) => lesson);
  const lessons = rows.map(({ id, section, phrase, audiences, accepted_at }): JudgedLesson => {
    const cast = byLesson.get(id) ?? [];
    const ups = cast.filter(({ vote }) => vote > 0);
    const downs = cast.filter(({ vote, voted_at }) => vote < 0 && voted_at > (accepted_at ?? 0));
    const isAccepted = accepted_at !== null;
    return {
      id,
      section,
      phrase,
      audiences: JSON.parse(audiences) as string[],
      ups: ups.length,
      countedUps: countOfTeam(ups),
      downs: downs.length,
      countedDowns: countOfTeam(downs),
      isAccepted,
      isContested: isAccepted && downs.length >= fewestDowns,
    };
  });
  return lessons.sort((left, right) => right.ups - left.ups);
}

/**
 * Returns the lessons in force. A lesson that people taught is revoked by two votes or more against it, if they are as
 * many as those for it. One that an author accepted is revoked only by votes of the team, since in a public place one
 * person may have two accounts.
 * @param learnAfter the number of the team's votes that puts a lesson in force; undefined if only an author can
 */
export async function learnedAliases(context: SqlContext, learnAfter: number | undefined): Promise<JudgedLesson[]> {
  return (await judgedLessons(context)).filter(({ ups, countedUps, downs, countedDowns, isAccepted }) => {
    if (isAccepted) return !isRefused(countedDowns, countedUps);
    return learnAfter !== undefined && countedUps >= learnAfter && !isRefused(downs, ups);
  });
}

/** Returns a string that changes whenever a lesson or a vote does. */
export async function lessonsVersion({ database }: SqlContext): Promise<string> {
  const votes = await database
    .selectFrom("lesson_votes")
    .select(({ fn }) => [fn.countAll<number>().as("count"), fn.max("voted_at").as("last"), fn.sum("vote").as("sum")])
    .executeTakeFirst();
  const accepted = await database
    .selectFrom("lessons")
    .select(({ fn }) => [fn.count<number>("accepted_at").as("count"), fn.max("accepted_at").as("last")])
    .executeTakeFirst();
  return JSON.stringify([votes, accepted]);
}

/**
 * Puts a lesson in force on behalf of an author; also settles a contested one.
 * @returns whether the lesson exists
 */
export async function acceptLesson(context: SqlContext, id: string): Promise<boolean> {
  const { numUpdatedRows } = await context.database
    .updateTable("lessons")
    .set({ accepted_at: context.now() })
    .where("id", "=", id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/**
 * Removes a lesson and its votes.
 * @returns whether the lesson existed
 */
export async function refuseLesson({ database }: SqlContext, id: string): Promise<boolean> {
  await database.deleteFrom("lesson_votes").where("lesson", "=", id).execute();
  const { numDeletedRows } = await database.deleteFrom("lessons").where("id", "=", id).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Deletes the votes on lessons that no longer exist. */
export async function deleteOrphanedVotes(database: RecordDatabase): Promise<void> {
  await database
    .deleteFrom("lesson_votes")
    .where("lesson", "not in", (lessons) => lessons.selectFrom("lessons").select("id"))
    .execute();
}

function countOfTeam(votes: readonly { readonly counts: number }[]): number {
  return votes.filter(({ counts }) => counts === 1).length;
}

function isRefused(downs: number, ups: number): boolean {
  return downs >= fewestDowns && downs >= ups;
}
