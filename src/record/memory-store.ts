import { LRUCache } from "lru-cache";
import { haveSameMembers } from "../answer/same-members.ts";
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
} from "./record-store.ts";

/**
 * The most entries kept of each kind. All entries of a question take about 1.5 kB, so the store stays small compared
 * with the rest of the process.
 */
const mostKept = 2_000;
/** The most questions kept for a thread. */
export const questionsKept = 10;

interface ThreadQuestion {
  readonly question: string;
  readonly person: Person;
}

/** A bounded record that lasts as long as the process. */
export class MemoryStore implements RecordStore {
  private readonly claims = new LRUCache<string, true>({ max: mostKept });
  private readonly threads = new LRUCache<string, readonly ThreadQuestion[]>({ max: mostKept });
  private readonly writers = new LRUCache<string, ReadonlySet<string>>({ max: mostKept });
  private readonly answers = new LRUCache<string, GivenAnswer>({ max: mostKept });
  private readonly installations = new LRUCache<string, string>({ max: mostKept });
  private readonly settings = new LRUCache<string, string>({ max: mostKept });
  private readonly asked = new LRUCache<string, AskedQuestion>({ max: mostKept });
  private readonly marks = new LRUCache<string, Mark>({ max: mostKept });
  private readonly lessons = new LRUCache<string, Lesson>({ max: mostKept });
  private readonly feedback = new LRUCache<string, Feedback>({ max: mostKept });

  async claim(key: string): Promise<boolean> {
    return this.claimNow(key);
  }

  /** Claims synchronously, without a turn of the event loop. */
  claimNow(key: string): boolean {
    const isFirst = !this.claims.has(key);
    this.claims.set(key, true);
    return isFirst;
  }

  /**
   * Returns an unsafe lease: it is kept in memory alone, so no other replica can take over the work when the process
   * ends.
   */
  async take(key: string): Promise<Lease | undefined> {
    return (await this.claim(key)) ? { isSafe: false } : undefined;
  }

  async finish(): Promise<void> {}

  async release(key: string): Promise<void> {
    this.claims.delete(key);
  }

  async staleKinds(): Promise<readonly string[]> {
    return [];
  }

  async takeOver(): Promise<readonly ExpiredWork[]> {
    return [];
  }

  async addAsked(asked: AskedQuestion): Promise<void> {
    this.asked.set(asked.id, asked);
  }

  /** Returns the questions asked so far, oldest first. */
  allAsked(): readonly AskedQuestion[] {
    return [...this.asked.rvalues()].filter((one) => one !== undefined);
  }

  async addMark(mark: Mark): Promise<void> {
    this.marks.set(`${mark.kind} ${mark.id}`, mark);
  }

  allMarks(): readonly Mark[] {
    return [...this.marks.rvalues()].filter((one) => one !== undefined);
  }

  async teach(lesson: Lesson): Promise<void> {
    const { question, section, person } = lesson;
    this.lessons.set(JSON.stringify([question, section, person.platform, person.id]), lesson);
  }

  allLessons(): readonly Lesson[] {
    return [...this.lessons.rvalues()].filter((one) => one !== undefined);
  }

  async addFeedback(feedback: Feedback): Promise<void> {
    const { key, person } = feedback;
    this.feedback.set(JSON.stringify([key, person.platform, person.id]), feedback);
  }

  /** Returns the feedback given so far, oldest first. */
  allFeedback(): readonly Feedback[] {
    return [...this.feedback.rvalues()].filter((one) => one !== undefined);
  }

  async addQuestion(thread: string, question: string, person: Person): Promise<void> {
    const others = (this.threads.get(thread) ?? []).filter((one) => !isSameQuestion(one, { question, person }));
    this.threads.set(thread, [...others, { question, person }].slice(-questionsKept));
  }

  async continueThread(from: string, thread: string): Promise<void> {
    const said = this.threads.get(from);
    if (said !== undefined) this.threads.set(thread, said);
  }

  async questionsOf(thread: string): Promise<readonly string[] | undefined> {
    return this.threads.get(thread)?.map(({ question }) => question);
  }

  async setWriters(thread: string, writers: readonly string[]): Promise<void> {
    this.writers.set(thread, new Set(writers));
  }

  async addWriter(thread: string, writer: string): Promise<void> {
    const known = this.writers.get(thread);
    if (known !== undefined) this.writers.set(thread, new Set([...known, writer]));
  }

  async isWrittenBy(thread: string, writers: readonly string[]): Promise<boolean | undefined> {
    const known = this.writers.get(thread);
    return known === undefined ? undefined : haveSameMembers(known, new Set(writers));
  }

  async setAnswer(key: string, answer: GivenAnswer): Promise<void> {
    this.answers.set(key, answer);
  }

  async answerTo(key: string): Promise<GivenAnswer | undefined> {
    return this.answers.get(key);
  }

  async removeAnswer(key: string): Promise<void> {
    this.answers.delete(key);
  }

  async setInstallation(id: string, installation: string): Promise<void> {
    this.installations.set(id, installation);
  }

  async installation(id: string): Promise<string | undefined> {
    return this.installations.get(id);
  }

  async removeInstallation(id: string): Promise<void> {
    this.installations.delete(id);
  }

  async setPlaceSettings(place: string, settings: string): Promise<void> {
    this.settings.set(place, settings);
  }

  async placeSettings(place: string): Promise<string> {
    return this.knownPlaceSettings(place) ?? "";
  }

  /** Returns a place's settings, or undefined if none were stored or read so far. */
  knownPlaceSettings(place: string): string | undefined {
    return this.settings.get(place);
  }

  async forget(person: Person): Promise<number> {
    const isTheirs = (one: { readonly person: Person }): boolean => isSamePerson(one.person, person);
    const said = [...this.asked.values(), ...[...this.threads.values()].flat()].filter(isTheirs);
    const theirs = new Set<string | undefined>(said.map(({ question }) => question));
    const isAbout = (one: Mark | Feedback | Lesson): boolean => isTheirs(one) || theirs.has(one.question);
    return (
      removeWhere(this.asked, isTheirs) +
      removeWhere(this.marks, isAbout) +
      removeWhere(this.lessons, isAbout) +
      removeWhere(this.feedback, isAbout) +
      removeWhere(this.answers, ({ asker, earlier }) => asker === person.id || earlier.some((one) => theirs.has(one))) +
      removeWhere(this.threads, (said) => said.some(isTheirs)) +
      removeWhere(this.writers, (writers) => writers.has(person.id))
    );
  }
}

function removeWhere<Value extends object>(cache: LRUCache<string, Value>, isGone: (value: Value) => boolean): number {
  const gone = [...cache.entries()].filter(([, value]) => isGone(value));
  for (const [key] of gone) cache.delete(key);
  return gone.length;
}

function isSamePerson(left: Person, right: Person): boolean {
  return left.platform === right.platform && left.id === right.id;
}

function isSameQuestion(left: ThreadQuestion, right: ThreadQuestion): boolean {
  return left.question === right.question && isSamePerson(left.person, right.person);
}
