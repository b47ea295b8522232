import type { Trouble } from "../../trouble.ts";
import { leaseLength } from "../lease-length.ts";
import { MemoryStore } from "../memory-store.ts";
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
import { type ReachableOptions, ReachableStore } from "./reachable-store.ts";
import { type OnLost, WriteQueue } from "./write-queue.ts";

export interface SteadyOptions extends ReachableOptions {
  readonly onLost: OnLost;
  /**
   * Called when writes have to wait although the store can be reached, for instance while the disk is full, and when
   * they no longer have to.
   */
  readonly onHeld?: (isHeld: boolean, error?: unknown) => void;
  /** Whether the store keeps texts that people typed. */
  readonly keepsText: boolean;
  /** The most writes that wait for a store that is away. */
  readonly bound?: number;
  /** Milliseconds for which a write that fails while the store can be reached may block the others. */
  readonly longestWait?: number;
  /** Milliseconds that `stop` waits for the remaining writes. */
  readonly longestEnd?: number;
}

const shippedBound = 20_000;
const shippedWait = 3_600_000;
const shippedEnd = 4_000;
const renewalPause = 3_000;
/** Milliseconds after which every other replica has renewed its leases, since it is longer than a lease. */
const takeoverDelay = leaseLength + 2_000;

/**
 * A record that never delays an answer: writes go to the store in the background, and while the store is slow or away,
 * this process's own memory replaces it.
 */
export class WriteBehindStore implements RecordStore {
  private readonly memory = new MemoryStore();
  private readonly store: ReachableStore;
  private readonly queue: WriteQueue;
  private readonly longestEnd: number;
  private readonly keepsText: boolean;
  private renewal: NodeJS.Timeout | undefined;
  /** Unfinished leases of this process, by key. */
  private readonly unfinished = new Map<string, Lease>();

  constructor(options: SteadyOptions) {
    const { open, onReachable, onLost, onHeld = () => undefined } = options;
    const { bound = shippedBound, longestWait = shippedWait, longestEnd = shippedEnd } = options;
    this.longestEnd = longestEnd;
    this.keepsText = options.keepsText;
    this.store = new ReachableStore({ open, onReachable });
    this.queue = new WriteQueue({
      writeTogether: (writes) => this.store.use(({ record }) => record.writeTogether(writes)),
      isReachable: () => this.store.reach(),
      onLost,
      onHeld,
      bound,
      longestWait,
    });
  }

  /** Opens the store and begins to renew leases. If opening fails, resolves all the same and keeps trying. */
  async start(): Promise<void> {
    await this.store.start();
    this.renewal = setInterval(
      () => void this.store.ask(({ record }) => record.renew([...this.unfinished.keys()])),
      renewalPause,
    ).unref();
  }

  /** Writes what waits, for at most `longestEnd`; what is not written by then is lost. */
  async stop(): Promise<void> {
    await this.queue.end(this.longestEnd, () => this.trouble?.problem);
    clearInterval(this.renewal);
    this.store.stop();
  }

  /** The number of waiting writes, and of lost ones. */
  get backlog(): { readonly waiting: number; readonly lost: number } {
    return { waiting: this.queue.size, lost: this.queue.lost };
  }

  /** Why the record cannot be reached or written; undefined while all is well. */
  get trouble(): Trouble | undefined {
    return this.store.trouble ?? this.queue.trouble;
  }

  /** The number of messages, commands and presses that were taken and not answered yet. */
  get unanswered(): number {
    return this.unfinished.size;
  }

  async claim(key: string): Promise<boolean> {
    if (!(await this.memory.claim(key))) return false;
    const isFirst = await this.store.ask(({ claims }) => claims.claim(key));
    if (isFirst === undefined) this.queue.add(["claim", key]);
    return isFirst ?? true;
  }

  async take(key: string, work: Work): Promise<Lease | undefined> {
    // No `await` before the question to the store, so that the store works while an answer is being found.
    if (!this.memory.claimNow(key)) return undefined;
    const told = await this.store.ask(async ({ claims }) => ({ lease: await claims.take(key, work) }));
    if (told !== undefined && told.lease === undefined) return undefined;
    const lease = told?.lease ?? { isSafe: false };
    if (!lease.isSafe) this.queue.add(["take", key, work]);
    this.unfinished.set(key, lease);
    return lease;
  }

  /** Finishes a safe lease directly, not through the queue, so that no other replica does the work again. */
  async finish(key: string): Promise<void> {
    const isSafe = this.unfinished.get(key)?.isSafe ?? true;
    this.unfinished.delete(key);
    const isSaid = isSafe && (await this.store.ask(async ({ record }) => record.finish(key).then(() => true)));
    if (isSaid !== true) this.queue.add(["finish", key]);
  }

  async release(key: string): Promise<void> {
    // Work on a lease is left to the replica that takes it over; a claim may be made again here.
    const isLease = this.unfinished.delete(key);
    if (this.queue.size > 0) await this.queue.flush();
    const isKept = await this.store.ask(async ({ record }) => record.release(key).then(() => true));
    if (isKept !== true) this.queue.add(["release", key]);
    if (!isLease) await this.memory.release(key);
  }

  async staleKinds(): Promise<readonly string[]> {
    return (await this.store.ask(({ record }) => record.staleKinds())) ?? [];
  }

  /**
   * Returns nothing until the store has been reachable for a while: others may not have been able to renew their leases
   * or to finish them.
   */
  async takeOver(kind: string): Promise<readonly ExpiredWork[]> {
    if (Date.now() - this.store.reachableSince < takeoverDelay) return [];
    const stale = (await this.store.ask(({ record }) => record.takeOver(kind))) ?? [];
    // Work that this process is doing stays with it, even if it was too busy to renew the lease.
    const left = stale.filter(({ key }) => !this.unfinished.has(key));
    for (const { key } of left) {
      await this.memory.claim(key);
      this.unfinished.set(key, { isSafe: true });
    }
    return left;
  }

  addAsked(asked: AskedQuestion): Promise<void> {
    return this.write(["addAsked", asked]);
  }

  addMark(mark: Mark): Promise<void> {
    return this.write(["addMark", mark]);
  }

  teach(lesson: Lesson): Promise<void> {
    return this.write(["teach", lesson]);
  }

  addFeedback(feedback: Feedback): Promise<void> {
    return this.write(["addFeedback", feedback]);
  }

  addQuestion(thread: string, question: string, person: Person): Promise<void> {
    return this.write(["addQuestion", thread, question, person]);
  }

  continueThread(from: string, thread: string): Promise<void> {
    return this.write(["continueThread", from, thread]);
  }

  /** Reads from memory where the store keeps no texts, since it never has a thread's questions then. */
  async questionsOf(thread: string): Promise<readonly string[] | undefined> {
    if (!this.keepsText) return this.memory.questionsOf(thread);
    return this.read((store) => store.questionsOf(thread));
  }

  setWriters(thread: string, writers: readonly string[]): Promise<void> {
    return this.write(["setWriters", thread, writers]);
  }

  addWriter(thread: string, writer: string): Promise<void> {
    return this.write(["addWriter", thread, writer]);
  }

  isWrittenBy(thread: string, writers: readonly string[]): Promise<boolean | undefined> {
    return this.read((store) => store.isWrittenBy(thread, writers));
  }

  setAnswer(key: string, answer: GivenAnswer): Promise<void> {
    return this.write(["setAnswer", key, answer]);
  }

  answerTo(key: string): Promise<GivenAnswer | undefined> {
    return this.read((store) => store.answerTo(key));
  }

  removeAnswer(key: string): Promise<void> {
    return this.write(["removeAnswer", key]);
  }

  setInstallation(id: string, installation: string): Promise<void> {
    return this.write(["setInstallation", id, installation]);
  }

  installation(id: string): Promise<string | undefined> {
    return this.read((store) => store.installation(id));
  }

  removeInstallation(id: string): Promise<void> {
    return this.write(["removeInstallation", id]);
  }

  setPlaceSettings(place: string, settings: string): Promise<void> {
    return this.write(["setPlaceSettings", place, settings]);
  }

  /** Keeps the settings in memory, for when the store is away. */
  async placeSettings(place: string): Promise<string | undefined> {
    const found = await this.store.ask(async ({ record }) => {
      if (this.queue.size > 0) await this.queue.flush();
      return record.placeSettings(place);
    });
    if (found === undefined) return this.memory.knownPlaceSettings(place);
    await this.memory.setPlaceSettings(place, found);
    return found;
  }

  async forget(person: Person): Promise<number> {
    const count = await this.memory.forget(person);
    const removed = await this.store.ask(async ({ record }) => {
      await this.queue.flush();
      return record.forget(person);
    });
    if (removed === undefined) this.queue.add(["forget", person]);
    return removed ?? count;
  }

  private async write(write: Write): Promise<void> {
    await apply(this.memory, write);
    this.queue.add(write);
  }

  /**
   * Reads from the store, after all waiting writes. Memory answers only if the store does not, or if writes still wait:
   * what the store no longer has may have been removed by another process, such as `forget`.
   */
  private async read<Found>(find: (store: RecordStore) => Promise<Found | undefined>): Promise<Found | undefined> {
    const told = await this.store.ask(async ({ record }) => {
      if (this.queue.size > 0) await this.queue.flush();
      return { found: await find(record), isBehind: this.queue.size > 0 };
    });
    if (told === undefined || (told.found === undefined && told.isBehind)) return find(this.memory);
    return told.found;
  }
}
