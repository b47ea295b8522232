import { InputError } from "../../input-error.ts";
import { type Trouble, troubleOf } from "../../trouble.ts";
import type { RecordParts } from "../thread/threaded-record.ts";
import { AnswerTimeout } from "./answer-timeout.ts";

export interface ReachableOptions {
  /** Opens the store, or returns the open one; called again until it succeeds. */
  readonly open: () => Promise<RecordParts>;
  /** Called when the store can no longer be reached, and when it can be reached again. */
  readonly onReachable: (isReachable: boolean, error?: unknown) => void;
}

/** Milliseconds until a store that is away is tried again. */
const probePause = 500;
/** Milliseconds until a store that refuses its options (an `InputError`) is tried again. */
const refusedPause = 5_000;

/**
 * A store that may be slow or away: a question to it has a time limit, and a store that is away is tried until it is
 * back.
 */
export class ReachableStore {
  private readonly options: ReachableOptions;
  private store: RecordParts | undefined;
  private away: Trouble | undefined;
  private since = Date.now();
  private answers = 0;
  private probe: NodeJS.Timeout | undefined;
  private isStopped = false;

  constructor(options: ReachableOptions) {
    this.options = options;
  }

  /** The time since which the store has been reachable without a break, in milliseconds since 1970. */
  get reachableSince(): number {
    return this.since;
  }

  /** Why the store cannot be reached; undefined while it can. */
  get trouble(): Trouble | undefined {
    return this.away;
  }

  /** Opens the store. If this fails, resolves all the same and keeps trying. */
  async start(): Promise<void> {
    try {
      this.store = await this.options.open();
    } catch (error) {
      this.markAway(error);
    }
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.probe);
  }

  /** Returns the store's answer; undefined if the store is away or too slow. */
  async ask<Found>(find: (store: RecordParts) => Promise<Found>): Promise<Found | undefined> {
    const { store } = this;
    if (store === undefined || this.away !== undefined) return undefined;
    const patience = new AnswerTimeout(() => this.answers);
    try {
      return await Promise.race([this.countAnswer(find(store)), patience.end]);
    } catch (error) {
      this.markAway(error);
      return undefined;
    } finally {
      patience.stop();
    }
  }

  /**
   * Runs an action on the store, without a time limit.
   * @throws if the store is not open, or what the action throws
   */
  async use(act: (store: RecordParts) => Promise<void>): Promise<void> {
    if (this.store === undefined) throw new Error("the record is not open");
    await this.countAnswer(act(this.store));
  }

  /** Whether the store can be reached; opens it if necessary. */
  async reach(): Promise<boolean> {
    if (this.isStopped) return false;
    try {
      this.store = await this.options.open();
      await this.store.record.ping();
    } catch (error) {
      this.markAway(error);
      return false;
    }
    if (this.away !== undefined) {
      this.away = undefined;
      this.since = Date.now();
      this.options.onReachable(true);
    }
    return true;
  }

  private async countAnswer<Found>(said: Promise<Found>): Promise<Found> {
    const found = await said;
    this.answers++;
    return found;
  }

  private markAway(error: unknown): void {
    const isRefused = error instanceof InputError;
    const trouble = troubleOf(error);
    const isNews = this.away === undefined || (isRefused && this.away.problem !== trouble.problem);
    // Errors of a server that is away differ from try to try, but are reported as one trouble.
    if (isNews) {
      this.away = trouble;
      this.options.onReachable(false, error);
    }
    if (this.isStopped) return;
    const pause = isRefused ? refusedPause : probePause;
    this.probe ??= setTimeout(() => {
      this.probe = undefined;
      void this.reach();
    }, pause).unref();
  }
}
