import type { DeleteResult, UpdateResult } from "kysely";
import type { GivenAnswer, Person } from "../record-store.ts";
import { SqlContext, withoutMentions } from "./context.ts";
import { deleteOrphanedVotes } from "./lessons.ts";
import type { RecordDatabase } from "./tables.ts";

/** Removes everything about a person, in one transaction; resolves with the number of entries removed or changed. */
export async function forget(context: SqlContext, person: Person): Promise<number> {
  const { database, options } = context;
  const resealedAnswers = await answersWithEarlier(context, person);
  if (database.isTransaction) return forgetIn(context, person, resealedAnswers);
  return database.transaction().execute((inside) => forgetIn(new SqlContext(inside, options), person, resealedAnswers));
}

async function forgetIn(
  context: SqlContext,
  person: Person,
  resealedAnswers: readonly ResealedAnswer[],
): Promise<number> {
  const { database } = context;
  const person_hash = context.hashOf(person);
  const writer_hash = context.hash("writer", person.id);
  return count([
    // The person's questions are also stored with other people's feedback, marks and answers.
    ...(await forgetWords(database, person_hash, resealedAnswers)),
    await forgetLessons(database, person_hash),
    await database.deleteFrom("questions").where("person_hash", "=", person_hash).executeTakeFirst(),
    await database.deleteFrom("marks").where("person_hash", "=", person_hash).executeTakeFirst(),
    await database.deleteFrom("lesson_votes").where("person_hash", "=", person_hash).executeTakeFirst(),
    await database.deleteFrom("feedback").where("person_hash", "=", person_hash).executeTakeFirst(),
    await database.deleteFrom("given_answers").where("person_hash", "=", writer_hash).executeTakeFirst(),
    await database.deleteFrom("thread_questions").where("person_hash", "=", person_hash).executeTakeFirst(),
    // All writers of the thread are removed: without this one, only the others would seem to have written in it.
    await database
      .deleteFrom("thread_writers")
      .where("thread_hash", "in", (threads) =>
        threads.selectFrom("thread_writers").select("thread_hash").where("writer_hash", "=", writer_hash),
      )
      .executeTakeFirst(),
  ]);
}

/** Selects the texts that a person asked, each once. */
function textsOf(database: RecordDatabase, person_hash: string) {
  return database
    .selectFrom("questions")
    .select("question")
    .where("person_hash", "=", person_hash)
    .where("question", "is not", null)
    .union(database.selectFrom("thread_questions").select("question").where("person_hash", "=", person_hash));
}

/** Removes a person's texts from other people's feedback, marks and answers, which themselves stay. */
async function forgetWords(
  database: RecordDatabase,
  person_hash: string,
  resealedAnswers: readonly ResealedAnswer[],
): Promise<UpdateResult[]> {
  const changed: UpdateResult[] = [];
  for (const table of ["feedback", "marks"] as const) {
    changed.push(
      await database
        .updateTable(table)
        .set({ question: null })
        .where("person_hash", "!=", person_hash)
        .where("question", "in", textsOf(database, person_hash))
        .executeTakeFirst(),
    );
  }
  for (const { key_hash, sealed, resealed } of resealedAnswers) {
    changed.push(
      await database
        .updateTable("given_answers")
        .set({ sealed: resealed })
        .where("key_hash", "=", key_hash)
        .where("sealed", "=", sealed)
        .executeTakeFirst(),
    );
  }
  return changed;
}

/**
 * Deletes the lessons that a person voted on or whose phrase the person asked, unless an author accepted them or
 * somebody else voted for them.
 */
async function forgetLessons(database: RecordDatabase, person_hash: string): Promise<DeleteResult> {
  const votes = database.selectFrom("lesson_votes").select("lesson");
  const deleted = await database
    .deleteFrom("lessons")
    .where("accepted_at", "is", null)
    .where(({ or, eb }) =>
      or([
        eb("id", "in", votes.where("person_hash", "=", person_hash)),
        eb("phrase", "in", textsOf(database, person_hash)),
      ]),
    )
    .where("id", "not in", votes.where("person_hash", "!=", person_hash).where("vote", "=", 1))
    .executeTakeFirst();
  await deleteOrphanedVotes(database);
  return deleted;
}

/** An answer to somebody else, encrypted anew without the person's earlier questions. */
interface ResealedAnswer {
  readonly key_hash: string;
  readonly sealed: string;
  readonly resealed: string;
}

/**
 * Finds the answers to other people that contain a person's earlier questions. It decrypts all answers, so it runs
 * before the transaction and holds no lock.
 */
async function answersWithEarlier(context: SqlContext, person: Person): Promise<ResealedAnswer[]> {
  const { database, options } = context;
  const said = await textsOf(database, context.hashOf(person)).execute();
  if (said.length === 0) return [];
  const theirs = new Set(said.map(({ question }) => question));
  const answers = await database
    .selectFrom("given_answers")
    .select(["key_hash", "sealed"])
    .where("person_hash", "!=", context.hash("writer", person.id))
    .execute();
  return answers.flatMap(({ key_hash, sealed }) => {
    const text = options.keyring.openIntact(sealed);
    if (text === undefined) return [];
    const given = JSON.parse(text) as Omit<GivenAnswer, "message">;
    const earlier = given.earlier.filter((question) => !theirs.has(withoutMentions(question)));
    if (earlier.length === given.earlier.length) return [];
    return { key_hash, sealed, resealed: options.keyring.seal(JSON.stringify({ ...given, earlier })) };
  });
}

function count(results: readonly (DeleteResult | UpdateResult)[]): number {
  const changed = results.map((result) => ("numDeletedRows" in result ? result.numDeletedRows : result.numUpdatedRows));
  return Number(changed.reduce((sum, one) => sum + one, 0n));
}
