import { LRUCache } from "lru-cache";
import type { Feedback, GivenAnswer, RecordStore } from "./record-store.ts";

/** Of each: about 1.5 kB a question altogether, so that what is remembered stays small beside the rest of the process. */
const kept = 2_000;
const questionsKept = 10;

/** A record that lasts as long as the process, bounded. */
export class MemoryStore implements RecordStore {
  private readonly claims = new LRUCache<string, true>({ max: kept });
  private readonly threads = new LRUCache<string, readonly string[]>({ max: kept });
  private readonly writers = new LRUCache<string, readonly string[]>({ max: kept });
  private readonly answers = new LRUCache<string, GivenAnswer>({ max: kept });
  private readonly feedback = new LRUCache<string, Feedback>({ max: kept });

  async claim(key: string): Promise<boolean> {
    const isFirst = !this.claims.has(key);
    this.claims.set(key, true);
    return isFirst;
  }

  async release(key: string): Promise<void> {
    this.claims.delete(key);
  }

  async addFeedback(feedback: Feedback): Promise<void> {
    this.feedback.set(feedback.key, feedback);
  }

  /** What was said so far, oldest first. */
  allFeedback(): readonly Feedback[] {
    return [...this.feedback.rvalues()].filter((one) => one !== undefined);
  }

  async addQuestion(thread: string, question: string): Promise<void> {
    this.threads.set(thread, [...(this.threads.get(thread) ?? []), question].slice(-questionsKept));
  }

  async questionsOf(thread: string): Promise<readonly string[] | undefined> {
    return this.threads.get(thread);
  }

  async setWriters(thread: string, writers: readonly string[]): Promise<void> {
    this.writers.set(thread, writers);
  }

  async writersOf(thread: string): Promise<readonly string[] | undefined> {
    return this.writers.get(thread);
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
}
