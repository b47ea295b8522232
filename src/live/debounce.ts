import type { LiveTimings } from "./timings.ts";

/** Makes one call of a burst of events, and one from time to time without any. */
export class Debounce {
  private readonly timings: LiveTimings;
  private readonly call: () => void;
  private timer: NodeJS.Timeout | undefined;
  /** When the first event came that no call has followed. */
  private since: number | undefined;

  constructor(timings: LiveTimings, call: () => void) {
    this.timings = timings;
    this.call = call;
  }

  event(): void {
    const now = performance.now();
    this.since ??= now;
    const left = this.since + this.timings.longest - now;
    this.wait(Math.max(0, Math.min(this.timings.quiet, left)));
  }

  /** Calls after so many milliseconds unless something happens before. */
  wait(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.since = undefined;
      this.call();
    }, delay);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
