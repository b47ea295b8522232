import { troubleOf } from "../../src/index.ts";
import type { Logger } from "../process/log.ts";

/** Logs why something that is tried again and again fails: once for each reason, until it succeeds. */
export class FailureLog {
  private readonly log: Logger;
  private readonly event: string;
  private reason: string | undefined;

  constructor(log: Logger, event: string) {
    this.log = log;
    this.event = event;
  }

  failed(error: unknown): void {
    const reason = troubleOf(error).problem;
    if (reason === this.reason) return;
    this.reason = reason;
    this.log.warn({ reason }, this.event);
  }

  succeeded(): void {
    this.reason = undefined;
  }
}
