import { setTimeout as wait } from "node:timers/promises";
import { type Trouble, troubleOf } from "../../trouble.ts";
import { isPassing } from "../sql/failures.ts";
import { countBySubject, type Write } from "../store-write.ts";

/**
 * Called when writes are lost.
 * @param count the number lost so far
 * @param lost the number lost just now, by what the writes are about
 */
export type OnLost = (count: number, error: unknown, lost: Readonly<Record<string, number>>) => void;

export interface QueueOptions {
  /** Writes several at once: all of them, or none if it throws. */
  readonly writeTogether: (writes: readonly Write[]) => Promise<void>;
  /** Whether the store can be reached. */
  readonly isReachable: () => Promise<boolean>;
  readonly onLost: OnLost;
  /** Called when writes have to wait although the store can be reached, and when they no longer have to. */
  readonly onHeld: (isHeld: boolean, error?: unknown) => void;
  /** The most writes that wait. */
  readonly bound: number;
  /** Milliseconds for which the first write may block the others while the store can be reached. */
  readonly longestWait: number;
}

/** The most writes in one transaction. */
const mostTogether = 10;
/** Milliseconds that a write waits for others, to be written together. */
const batchDelay = 250;
/** Milliseconds between tries while nothing can be written. */
const retryPause = 500;

/**
 * Writes in the background, in the order of `add`. A write that fails with a passing error (see `isTemporary`) is tried
 * again. A write is lost, and counted, if the queue is full, if it alone causes a failure, or if it has blocked the
 * others for `longestWait`: so nothing blocks the queue for ever, and a lock of hours costs one write for each such
 * wait.
 */
export class WriteQueue {
  private readonly options: QueueOptions;
  private readonly waiting: Write[] = [];
  private timer: NodeJS.Timeout | undefined;
  private flushing: Promise<void> | undefined;
  private lostCount = 0;
  /** When the queue last moved: began to fill, wrote something, or found the store away; milliseconds since 1970. */
  private lastMovedAt = 0;
  private held: Trouble | undefined;
  private isOver = false;

  constructor(options: QueueOptions) {
    this.options = options;
  }

  get size(): number {
    return this.waiting.length;
  }

  /** The number of lost writes. */
  get lost(): number {
    return this.lostCount;
  }

  /** Why writes wait although the store can be reached; undefined if they do not. */
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
    if (this.waiting.length === 0) this.lastMovedAt = Date.now();
    this.waiting.push(write);
    this.schedule(batchDelay);
  }

  /** Writes what waits; resolves when everything is written or nothing can be written now. */
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
   * Retries what waits until all is written or the time is over, then accepts no more writes. What is not known to be
   * written by then is lost and counted.
   * @param longest milliseconds
   * @param reason returns why nothing can be written now, if known
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

  /** Writes one by one, and loses those that fail by themselves; returns false if nothing can be written any more. */
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

  /**
   * Whether other writes can go on after a failure, so that the failed write is to be lost. `isReachable` is called in
   * any case, since it also opens the store again.
   */
  private async canGoOn(error: unknown): Promise<boolean> {
    const isReachable = await this.options.isReachable();
    if (!isReachable) this.lastMovedAt = Date.now();
    const goesOn = isReachable && (!isPassing(error) || Date.now() - this.lastMovedAt > this.options.longestWait);
    if (isReachable && !goesOn && this.held === undefined) {
      this.held = troubleOf(error);
      this.options.onHeld(true, error);
    }
    return goesOn;
  }

  private remove(count: number): void {
    this.waiting.splice(0, count);
    this.lastMovedAt = Date.now();
    if (this.held === undefined) return;
    this.held = undefined;
    this.options.onHeld(false);
  }

  private lose(writes: readonly Write[], error: unknown): void {
    this.lostCount += writes.length;
    this.options.onLost(this.lostCount, error, countBySubject(writes));
  }
}
