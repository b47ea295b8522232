import { questionsKept } from "../memory-store.ts";
import type { GivenAnswer, Person } from "../record-store.ts";
import type { SqlContext } from "./context.ts";

export async function addQuestion(
  context: SqlContext,
  thread: string,
  question: string,
  person: Person,
): Promise<void> {
  const kept = context.text(question);
  if (kept === null) return;
  const thread_hash = context.hash("thread", thread);
  const { position } = await context.database
    .selectFrom("thread_questions")
    .select(({ fn, lit }) => fn.coalesce(fn.max("position"), lit(0)).as("position"))
    .where("thread_hash", "=", thread_hash)
    .executeTakeFirstOrThrow();
  const person_hash = context.hashOf(person);
  const said_hash = context.hash("key", `${person_hash}\n${kept}`);
  const last = { asked_at: context.now(), position: position + 1 };
  await context.database
    .insertInto("thread_questions")
    .values({ thread_hash, question: kept, person_hash, said_hash, ...last })
    .onConflict((conflict) => conflict.columns(["thread_hash", "said_hash"]).doUpdateSet(last))
    .execute();
}

export async function continueThread(context: SqlContext, from: string, thread: string): Promise<void> {
  const thread_hash = context.hash("thread", thread);
  const said = await lastQuestions(context, from)
    .select(["asked_at", "position", "question", "person_hash", "said_hash"])
    .execute();
  if (said.length === 0) return;
  await context.database
    .insertInto("thread_questions")
    .values(said.map((one) => ({ thread_hash, ...one })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function questionsOf(context: SqlContext, thread: string): Promise<readonly string[] | undefined> {
  const found = await lastQuestions(context, thread).select("question").execute();
  return found.length === 0 ? undefined : found.reverse().map(({ question }) => question);
}

/** Queries the last questions of a thread, newest first. */
function lastQuestions(context: SqlContext, thread: string) {
  return context.database
    .selectFrom("thread_questions")
    .where("thread_hash", "=", context.hash("thread", thread))
    .orderBy("asked_at", "desc")
    .orderBy("position", "desc")
    .limit(questionsKept);
}

export async function setWriters(context: SqlContext, thread: string, writers: readonly string[]): Promise<void> {
  const thread_hash = context.hash("thread", thread);
  await context.database.deleteFrom("thread_writers").where("thread_hash", "=", thread_hash).execute();
  for (const writer of writers) await insertWriter(context, thread_hash, writer);
}

export async function addWriter(context: SqlContext, thread: string, writer: string): Promise<void> {
  const thread_hash = context.hash("thread", thread);
  const known = await context.database
    .selectFrom("thread_writers")
    .select("thread_hash")
    .where("thread_hash", "=", thread_hash)
    .executeTakeFirst();
  if (known !== undefined) await insertWriter(context, thread_hash, writer);
}

export async function isWrittenBy(
  context: SqlContext,
  thread: string,
  writers: readonly string[],
): Promise<boolean | undefined> {
  const found = await context.database
    .selectFrom("thread_writers")
    .select("writer_hash")
    .where("thread_hash", "=", context.hash("thread", thread))
    .execute();
  if (found.length === 0) return undefined;
  const asked = new Set(writers.map((writer) => context.hash("writer", writer)));
  return found.length === asked.size && found.every(({ writer_hash }) => asked.has(writer_hash));
}

export async function setAnswer(
  context: SqlContext,
  key: string,
  { message, question, earlier, ...who }: GivenAnswer,
): Promise<void> {
  const { keepsText, keyring } = context.options;
  const said = keepsText ? { question, earlier } : { question: "", earlier: [] };
  const { asker } = who;
  const sealed = keyring.seal(JSON.stringify({ ...said, ...who }));
  const given = { message, sealed, given_at: context.now(), person_hash: context.hash("writer", asker) };
  await context.database
    .insertInto("given_answers")
    .values({ key_hash: context.hash("key", key), ...given })
    .onConflict((conflict) => conflict.column("key_hash").doUpdateSet(given))
    .execute();
}

export async function answerTo(context: SqlContext, key: string): Promise<GivenAnswer | undefined> {
  const found = await context.database
    .selectFrom("given_answers")
    .select(["message", "sealed"])
    .where("key_hash", "=", context.hash("key", key))
    .executeTakeFirst();
  if (found === undefined) return undefined;
  const text = context.options.keyring.openIntact(found.sealed);
  if (text === undefined) return undefined;
  return { ...(JSON.parse(text) as Omit<GivenAnswer, "message">), message: found.message };
}

export async function removeAnswer(context: SqlContext, key: string): Promise<void> {
  await context.database.deleteFrom("given_answers").where("key_hash", "=", context.hash("key", key)).execute();
}

async function insertWriter(context: SqlContext, thread_hash: string, writer: string): Promise<void> {
  await context.database
    .insertInto("thread_writers")
    .values({ thread_hash, writer_hash: context.hash("writer", writer), noted_at: context.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
