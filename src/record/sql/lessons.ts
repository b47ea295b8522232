import type { LearnedAlias } from "../../answer/learned-aliases.ts";
import { aliasTerms } from "../../answer/question/alias-terms.ts";
import type { Lesson } from "../record-store.ts";
import { groupBy } from "../reports/group-by.ts";
import type { SqlContext } from "./context.ts";
import type { RecordDatabase } from "./tables.ts";

/** A lesson with what people think of it: how many different ones, and how many of them where a team is among itself. */
export interface JudgedLesson extends LearnedAlias {
  readonly id: string;
  readonly ups: number;
  readonly countedUps: number;
  /** Since an author accepted it, who knew what had been said until then. */
  readonly downs: number;
  readonly countedDowns: number;
  readonly isAccepted: boolean;
  /** Whether people refuse what an author accepted, so that it waits for the author's word. */
  readonly isContested: boolean;
}

/** One person can neither teach nor unteach. */
const fewestDowns = 2;

/** Keeps a person's word on whether a section answers a question; a later word takes the place of an earlier one. */
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

/** Every lesson, those of most people first. */
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
      countedUps: counted(ups),
      downs: downs.length,
      countedDowns: counted(downs),
      isAccepted,
      isContested: isAccepted && downs.length >= fewestDowns,
    };
  });
  return lessons.sort((left, right) => right.ups - left.ups);
}

/**
 * The lessons that hold. What people taught by themselves falls when as many refuse it; what an author accepted, only when
 * as many of a team among itself do, since anybody may come to a public place twice.
 * @param learnAfter undefined where nothing holds that no author accepted
 */
export async function learnedAliases(context: SqlContext, learnAfter: number | undefined): Promise<JudgedLesson[]> {
  return (await judgedLessons(context)).filter(({ ups, countedUps, downs, countedDowns, isAccepted }) => {
    if (isAccepted) return !isRefused(countedDowns, countedUps);
    return learnAfter !== undefined && countedUps >= learnAfter && !isRefused(downs, ups);
  });
}

/** Changes whenever a lesson or what people think of it does. */
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
 * Lets a lesson hold by an author's word, once more where it is contested.
 * @returns whether there is such a lesson
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
 * Removes a lesson with all that people said of it.
 * @returns whether there was such a lesson
 */
export async function refuseLesson({ database }: SqlContext, id: string): Promise<boolean> {
  await database.deleteFrom("lesson_votes").where("lesson", "=", id).execute();
  const { numDeletedRows } = await database.deleteFrom("lessons").where("id", "=", id).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Deletes what people said of lessons that are not there any more. */
export async function deleteLooseVotes(database: RecordDatabase): Promise<void> {
  await database
    .deleteFrom("lesson_votes")
    .where("lesson", "not in", (lessons) => lessons.selectFrom("lessons").select("id"))
    .execute();
}

function counted(votes: readonly { readonly counts: number }[]): number {
  return votes.filter(({ counts }) => counts === 1).length;
}

function isRefused(downs: number, ups: number): boolean {
  return downs >= fewestDowns && downs >= ups;
}
