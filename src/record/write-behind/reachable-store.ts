import { InputError } from "../../input-error.ts";
import { type Trouble, troubleOf } from "../../trouble.ts";
import type { RecordParts } from "../thread/threaded-record.ts";
import { Patience } from "./answer-timeout.ts";

export interface ReachableOptions {
  /** Opens the store, or gives the one that is open; it is called again until it succeeds. */
  readonly open: () => Promise<RecordParts>;
  /** Told when the store can no longer be reached, and when it can be again. */
  readonly onReachable: (isReachable: boolean, error?: unknown) => void;
}

/** Milliseconds until a store that is away is asked again, and one that refuses what it is opened with. */
const probePause = 500;
const refusedPause = 5_000;

/** A store that may be slow or away: who asks it waits for a while at most, and it is tried until it is there again. */
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

  /** Milliseconds since when it has been reached without a break, since 1970. */
  get reachableSince(): number {
    return this.since;
  }

  /** Why it cannot be reached. */
  get trouble(): Trouble | undefined {
    return this.away;
  }

  /** Opens the store; goes on without it, and keeps trying, where that fails. */
  async start(): Promise<void> {
    try {
      this.store = await this.options.open();
    } catch (error) {
      this.turnAway(error);
    }
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.probe);
  }

  /** What the store says; undefined where it is away or too slow. */
  async ask<Found>(find: (store: RecordParts) => Promise<Found>): Promise<Found | undefined> {
    const { store } = this;
    if (store === undefined || this.away !== undefined) return undefined;
    const patience = new Patience(() => this.answers);
    try {
      return await Promise.race([this.heard(find(store)), patience.end]);
    } catch (error) {
      this.turnAway(error);
      return undefined;
    } finally {
      patience.stop();
    }
  }

  /**
   * Does something with the store, however long it takes.
   * @throws where it is away
   */
  async use(act: (store: RecordParts) => Promise<void>): Promise<void> {
    if (this.store === undefined) throw new Error("the record is not open");
    await this.heard(act(this.store));
  }

  /** Whether the store can be reached, and opened where it is not. */
  async reach(): Promise<boolean> {
    if (this.isStopped) return false;
    try {
      this.store = await this.options.open();
      await this.store.record.ping();
    } catch (error) {
      this.turnAway(error);
      return false;
    }
    if (this.away !== undefined) {
      this.away = undefined;
      this.since = Date.now();
      this.options.onReachable(true);
    }
    return true;
  }

  private async heard<Found>(said: Promise<Found>): Promise<Found> {
    const found = await said;
    this.answers++;
    return found;
  }

  private turnAway(error: unknown): void {
    const isRefused = error instanceof InputError;
    const trouble = troubleOf(error);
    const isNews = this.away === undefined || (isRefused && this.away.problem !== trouble.problem);
    // A server that is away says so in many ways, which all are one trouble.
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
