import { isPassing } from "../sql/failures.ts";
import type { Write } from "../store-write.ts";

export interface QueueOptions {
  /** Writes several at once: all of them, or none where it throws. */
  readonly writeTogether: (writes: readonly Write[]) => Promise<void>;
  /** Whether anything can be written now. */
  readonly isReachable: () => Promise<boolean>;
  /** @param count how many were lost so far */
  readonly onLost: (count: number, error: unknown) => void;
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

  add(write: Write): void {
    if (this.waiting.length >= this.options.bound) {
      this.lose(new RangeError("too much waits to be written"));
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
        this.lose(error);
      }
      this.remove(1);
    }
    return true;
  }

  /** Whether a failure leaves the store able to write others; it is asked in any case, since that opens it again. */
  private async canGoOn(error: unknown): Promise<boolean> {
    const isReachable = await this.options.isReachable();
    if (!isReachable) this.movedAt = Date.now();
    return isReachable && (!isPassing(error) || Date.now() - this.movedAt > this.options.longestWait);
  }

  private remove(count: number): void {
    this.waiting.splice(0, count);
    this.movedAt = Date.now();
  }

  private lose(error: unknown): void {
    this.lostCount++;
    this.options.onLost(this.lostCount, error);
  }
}
