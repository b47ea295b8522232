import type { LivePace } from "./pace.ts";

/** Makes one call of a burst of events, and one from time to time without any. */
export class Debounce {
  private readonly pace: LivePace;
  private readonly call: () => void;
  private timer: NodeJS.Timeout | undefined;
  /** When the first event came that no call has followed. */
  private since: number | undefined;

  constructor(pace: LivePace, call: () => void) {
    this.pace = pace;
    this.call = call;
  }

  event(): void {
    const now = performance.now();
    this.since ??= now;
    const left = this.since + this.pace.longest - now;
    this.wait(Math.max(0, Math.min(this.pace.quiet, left)));
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
