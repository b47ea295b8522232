import type { LiveTimings } from "./timings.ts";

/** Turns a burst of events into one call; `wait` schedules a call without an event. */
export class Debounce {
  private readonly timings: LiveTimings;
  private readonly call: () => void;
  private timer: NodeJS.Timeout | undefined;
  /** The time of the first event since the last call. */
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

  /** Schedules the call in `delay` milliseconds, in place of the one scheduled before. */
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
