import { aliasTerms } from "../answer/alias-terms.ts";
import type { LearnedAlias } from "../answer/learned-aliases.ts";
import { groupBy } from "./group-by.ts";
import type { Lesson } from "./record-store.ts";
import type { SqlContext } from "./sql-context.ts";

/** A lesson with what people think of it. */
export interface JudgedLesson extends LearnedAlias {
  readonly id: string;
  /** How many different people said so, and how many of them where a team is among itself. */
  readonly ups: number;
  readonly countedUps: number;
  readonly downs: number;
  readonly isAccepted: boolean;
}

/** One person can neither teach nor unteach. */
const fewestDowns = 2;

/** Keeps a person's word on whether a section answers a question; a later word takes the place of an earlier one. */
export async function teach(context: SqlContext, lesson: Lesson): Promise<void> {
  const { question, section, person, isRight, counts } = lesson;
  if (!context.options.keepsText) return;
  const audiences = JSON.stringify([...lesson.audiences].sort());
  const said = [...aliasTerms(question)].sort().join(" ");
  const id = context.hash("key", JSON.stringify([section, said, audiences]));
  const taught_at = context.now();
  await context.database
    .insertInto("lessons")
    .values({ id, section, phrase: question, audiences, taught_at, accepted_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const vote = { vote: isRight ? 1 : -1, counts: counts ? 1 : 0, voted_at: taught_at };
  await context.database
    .insertInto("lesson_votes")
    .values({ lesson: id, person_hash: context.hashOf(person), ...vote })
    .onConflict((conflict) => conflict.columns(["lesson", "person_hash"]).doUpdateSet(vote))
    .execute();
}

/** Every lesson, those of most people first. */
export async function judgedLessons({ database }: SqlContext): Promise<JudgedLesson[]> {
  const rows = await database.selectFrom("lessons").selectAll().orderBy("taught_at").orderBy("id").execute();
  const votes = await database.selectFrom("lesson_votes").select(["lesson", "vote", "counts"]).execute();
  const byLesson = groupBy(votes, ({ lesson }) => lesson);
  const lessons = rows.map(({ id, section, phrase, audiences, accepted_at }): JudgedLesson => {
    const cast = byLesson.get(id) ?? [];
    const ups = cast.filter(({ vote }) => vote > 0);
    return {
      id,
      section,
      phrase,
      audiences: JSON.parse(audiences) as string[],
      ups: ups.length,
      countedUps: ups.filter(({ counts }) => counts === 1).length,
      downs: cast.length - ups.length,
      isAccepted: accepted_at !== null,
    };
  });
  return lessons.sort((left, right) => right.ups - left.ups);
}

/**
 * The lessons that hold: accepted by an author, or said by so many different people, and not refused by as many.
 * @param learnAfter undefined where nothing holds that no author accepted
 */
export async function learnedAliases(context: SqlContext, learnAfter: number | undefined): Promise<JudgedLesson[]> {
  return (await judgedLessons(context)).filter(({ ups, countedUps, downs, isAccepted }) => {
    const isLearned = isAccepted || (learnAfter !== undefined && countedUps >= learnAfter);
    return isLearned && !(downs >= fewestDowns && downs >= ups);
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

/** @returns whether there is such a lesson */
export async function acceptLesson(context: SqlContext, id: string): Promise<boolean> {
  const { numUpdatedRows } = await context.database
    .updateTable("lessons")
    .set({ accepted_at: context.now() })
    .where("id", "=", id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
