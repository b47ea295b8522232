import { sql } from "kysely";
import type {
  AskedQuestion,
  ExpiredWork,
  Feedback,
  GivenAnswer,
  Lease,
  Lesson,
  Mark,
  Person,
  RecordStore,
  Work,
} from "../record-store.ts";
import { apply, type Write } from "../store-write.ts";
import * as claims from "./claims.ts";
import { SqlContext, type SqlStoreOptions } from "./context.ts";
import * as conversations from "./conversations.ts";
import { forget } from "./forget.ts";
import * as lessons from "./lessons.ts";
import * as questions from "./questions.ts";
import * as reports from "./reports.ts";
import type { RecordDatabase } from "./tables.ts";
import * as upkeep from "./upkeep.ts";

/** The methods of a record in SQL tables, in this thread or in one of its own. */
export type SqlRecord = Pick<SqlStore, keyof SqlStore>;

/** A record in SQL tables, with the same queries for each database that Kysely supports. */
export class SqlStore implements RecordStore {
  private readonly context: SqlContext;

  constructor(database: RecordDatabase, options: SqlStoreOptions) {
    this.context = new SqlContext(database, options);
  }

  /** Writes several things in one transaction: all of them, or none if one throws. */
  async writeTogether(writes: readonly Write[]): Promise<void> {
    const { database, options } = this.context;
    await database.transaction().execute(async (transaction) => {
      const store = new SqlStore(transaction, options);
      for (const write of writes) await apply(store, write);
    });
  }

  /** @throws if the database cannot be reached */
  async ping(): Promise<void> {
    await sql`select 1`.execute(this.context.database);
  }

  claim(key: string): Promise<boolean> {
    return claims.claim(this.context, key);
  }

  async take(key: string, work: Work): Promise<Lease | undefined> {
    return (await claims.take(this.context, key, work)) ? { isSafe: true } : undefined;
  }

  finish(key: string): Promise<void> {
    return claims.finish(this.context, key);
  }

  release(key: string): Promise<void> {
    return claims.release(this.context, key);
  }

  /** Renews the leases of work that this replica is doing. */
  renew(keys: readonly string[]): Promise<void> {
    return claims.renew(this.context, keys);
  }

  staleKinds(): Promise<string[]> {
    return claims.staleKinds(this.context);
  }

  takeOver(kind: string): Promise<ExpiredWork[]> {
    return claims.takeOver(this.context, kind);
  }

  addAsked(asked: AskedQuestion): Promise<void> {
    return questions.addAsked(this.context, asked);
  }

  addMark(mark: Mark): Promise<void> {
    return questions.addMark(this.context, mark);
  }

  teach(lesson: Lesson): Promise<void> {
    return lessons.teach(this.context, lesson);
  }

  judgedLessons(): Promise<lessons.JudgedLesson[]> {
    return lessons.judgedLessons(this.context);
  }

  /** @param learnAfter the number of the team's votes that puts a lesson in force; undefined if only an author can */
  learnedAliases(learnAfter?: number): Promise<lessons.JudgedLesson[]> {
    return lessons.learnedAliases(this.context, learnAfter);
  }

  /** Returns a string that changes whenever a lesson or a vote does. */
  lessonsVersion(): Promise<string> {
    return lessons.lessonsVersion(this.context);
  }

  /** @returns whether the lesson exists */
  acceptLesson(id: string): Promise<boolean> {
    return lessons.acceptLesson(this.context, id);
  }

  /**
   * Removes a lesson and its votes.
   * @returns whether the lesson existed
   */
  refuseLesson(id: string): Promise<boolean> {
    return lessons.refuseLesson(this.context, id);
  }

  /** Returns the questions of a span that have no answer yet, and those whose answer was judged unhelpful. */
  gapQuestions(span: reports.Span): ReturnType<typeof reports.gapQuestions> {
    return reports.gapQuestions(this.context, span);
  }

  /** Returns the questions that have no answer yet, each combination of text and audiences once. */
  openQuestions(version: string): ReturnType<typeof reports.openQuestions> {
    return reports.openQuestions(this.context, version);
  }

  /** Marks a question as answered by a version of the knowledge, for people with these audiences. */
  closeQuestion(question: Parameters<typeof reports.closeQuestion>[1], knowledge: string): Promise<void> {
    return reports.closeQuestion(this.context, question, knowledge);
  }

  figures(span: reports.Span): ReturnType<typeof reports.figures> {
    return reports.figures(this.context, span);
  }

  /** Returns people's feedback on answers, oldest first. */
  judgedAnswers(): ReturnType<typeof reports.judgedAnswers> {
    return reports.judgedAnswers(this.context);
  }

  addFeedback(feedback: Feedback): Promise<void> {
    return questions.addFeedback(this.context, feedback);
  }

  addQuestion(thread: string, question: string, person: Person): Promise<void> {
    return conversations.addQuestion(this.context, thread, question, person);
  }

  continueThread(from: string, thread: string): Promise<void> {
    return conversations.continueThread(this.context, from, thread);
  }

  questionsOf(thread: string): Promise<readonly string[] | undefined> {
    return conversations.questionsOf(this.context, thread);
  }

  setWriters(thread: string, writers: readonly string[]): Promise<void> {
    return conversations.setWriters(this.context, thread, writers);
  }

  addWriter(thread: string, writer: string): Promise<void> {
    return conversations.addWriter(this.context, thread, writer);
  }

  isWrittenBy(thread: string, writers: readonly string[]): Promise<boolean | undefined> {
    return conversations.isWrittenBy(this.context, thread, writers);
  }

  setAnswer(key: string, answer: GivenAnswer): Promise<void> {
    return conversations.setAnswer(this.context, key, answer);
  }

  answerTo(key: string): Promise<GivenAnswer | undefined> {
    return conversations.answerTo(this.context, key);
  }

  removeAnswer(key: string): Promise<void> {
    return conversations.removeAnswer(this.context, key);
  }

  async setInstallation(id: string, installation: string): Promise<void> {
    const { database, options } = this.context;
    const kept = { sealed: options.keyring.seal(installation), installed_at: this.context.now() };
    await database
      .insertInto("installations")
      .values({ id, ...kept })
      .onConflict((conflict) => conflict.column("id").doUpdateSet(kept))
      .execute();
  }

  async installation(id: string): Promise<string | undefined> {
    const { database, options } = this.context;
    const found = await database.selectFrom("installations").select("sealed").where("id", "=", id).executeTakeFirst();
    return found && options.keyring.openIntact(found.sealed);
  }

  async removeInstallation(id: string): Promise<void> {
    await this.context.database.deleteFrom("installations").where("id", "=", id).execute();
  }

  async setPlaceSettings(place: string, settings: string): Promise<void> {
    const kept = { settings, set_at: this.context.now() };
    await this.context.database
      .insertInto("place_settings")
      .values({ place, ...kept })
      .onConflict((conflict) => conflict.column("place").doUpdateSet(kept))
      .execute();
  }

  async placeSettings(place: string): Promise<string> {
    const { database } = this.context;
    const found = await database
      .selectFrom("place_settings")
      .select("settings")
      .where("place", "=", place)
      .executeTakeFirst();
    return found?.settings ?? "";
  }

  forget(person: Person): Promise<number> {
    return forget(this.context, person);
  }

  /** Removes what people typed, and the state of conversations, when it is older than `days`. */
  purge(days: number): Promise<void> {
    return upkeep.purge(this.context, days);
  }
}
