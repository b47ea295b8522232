import { setTimeout as wait } from "node:timers/promises";
import { type Trouble, troubleOf } from "../../trouble.ts";
import { isPassing } from "../sql/failures.ts";
import { countBySubject, type Write } from "../store-write.ts";

/**
 * Told of writes that are lost.
 * @param count how many were lost so far
 * @param lost how many of them just now, by what they are about
 */
export type OnLost = (count: number, error: unknown, lost: Readonly<Record<string, number>>) => void;

export interface QueueOptions {
  /** Writes several at once: all of them, or none where it throws. */
  readonly writeTogether: (writes: readonly Write[]) => Promise<void>;
  /** Whether anything can be written now. */
  readonly isReachable: () => Promise<boolean>;
  readonly onLost: OnLost;
  /** Told when writes have to wait though the store can be reached, and when they no longer do. */
  readonly onHeld: (isHeld: boolean, error?: unknown) => void;
  /** So many wait at most. */
  readonly bound: number;
  /** Milliseconds that the first of all may hold up the others while the store can be reached. */
  readonly longestWait: number;
}

const mostTogether = 10;
/** Milliseconds that a write waits for others to go with it, and between tries while nothing can be written. */
const gathering = 250;
const retryPause = 500;

/**
 * Writes behind the back of whoever asks, in the order of asking. What cannot be written now, see `isPassing`, is tried again;
 * what finds the queue full, and what alone is to blame for a failure, is lost and counted. So is what held up all others for
 * too long: nothing blocks the queue for ever, and a lock of hours costs one write for each wait.
 */
export class WriteQueue {
  private readonly options: QueueOptions;
  private readonly waiting: Write[] = [];
  private timer: NodeJS.Timeout | undefined;
  private flushing: Promise<void> | undefined;
  private lostCount = 0;
  /** When it last went on, or could not have; milliseconds since 1970. */
  private movedAt = 0;
  private held: Trouble | undefined;
  private isOver = false;

  constructor(options: QueueOptions) {
    this.options = options;
  }

  get size(): number {
    return this.waiting.length;
  }

  /** How many were lost. */
  get lost(): number {
    return this.lostCount;
  }

  /** Why writes wait though the store can be reached. */
  get trouble(): Trouble | undefined {
    return this.held;
  }

  add(write: Write): void {
    if (this.isOver) {
      this.lose([write], new Error("the record is closed"));
      return;
    }
    if (this.waiting.length >= this.options.bound) {
      this.lose([write], new RangeError("too much waits to be written"));
      return;
    }
    if (this.waiting.length === 0) this.movedAt = Date.now();
    this.waiting.push(write);
    this.schedule(gathering);
  }

  /** Writes what waits; resolves when all is written or nothing can be. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.flushing ??= this.writeAll().finally(() => {
      this.flushing = undefined;
      if (this.waiting.length > 0) this.schedule(retryPause);
    });
    return this.flushing;
  }

  /**
   * Writes what waits, again and again while it cannot be written, and takes nothing more. What is not known to be written in
   * the end is lost and counted.
   * @param longest milliseconds
   * @param reason why nothing can be written now, where that is known
   */
  async end(longest: number, reason: () => string | undefined): Promise<void> {
    let isLate = false;
    const late = wait(longest, undefined, { ref: false }).then(() => {
      isLate = true;
    });
    while (this.waiting.length > 0 && !isLate) {
      await Promise.race([this.flush(), late]);
      if (this.waiting.length > 0) await Promise.race([wait(retryPause), late]);
    }
    clearTimeout(this.timer);
    this.isOver = true;
    const left = this.waiting.splice(0);
    if (left.length > 0) this.lose(left, new Error(reason() ?? `nothing was written for ${longest / 1_000} s`));
  }

  private schedule(pause: number): void {
    this.timer ??= setTimeout(() => void this.flush(), pause).unref();
  }

  private async writeAll(): Promise<void> {
    while (this.waiting.length > 0) {
      const writes = this.waiting.slice(0, mostTogether);
      try {
        await this.options.writeTogether(writes);
        this.remove(writes.length);
      } catch (error) {
        if (!(await this.canGoOn(error)) || !(await this.writeEach(writes))) return;
      }
    }
  }

  /** Leaves out those that fail by themselves; false if nothing can be written any more. */
  private async writeEach(writes: readonly Write[]): Promise<boolean> {
    for (const write of writes) {
      try {
        await this.options.writeTogether([write]);
      } catch (error) {
        if (!(await this.canGoOn(error))) return false;
        this.lose([write], error);
      }
      this.remove(1);
    }
    return true;
  }

  /** Whether a failure leaves the store able to write others; it is asked in any case, since that opens it again. */
  private async canGoOn(error: unknown): Promise<boolean> {
    const isReachable = await this.options.isReachable();
    if (!isReachable) this.movedAt = Date.now();
    const goesOn = isReachable && (!isPassing(error) || Date.now() - this.movedAt > this.options.longestWait);
    if (isReachable && !goesOn && this.held === undefined) {
      this.held = troubleOf(error);
      this.options.onHeld(true, error);
    }
    return goesOn;
  }

  private remove(count: number): void {
    this.waiting.splice(0, count);
    this.movedAt = Date.now();
    if (this.held === undefined) return;
    this.held = undefined;
    this.options.onHeld(false);
  }

  private lose(writes: readonly Write[], error: unknown): void {
    this.lostCount += writes.length;
    this.options.onLost(this.lostCount, error, countBySubject(writes));
  }
}
