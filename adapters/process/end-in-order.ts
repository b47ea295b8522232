import { setTimeout as wait } from "node:timers/promises";
import { reasonOf } from "../../src/index.ts";
import type { Logger } from "./log.ts";

/** Most milliseconds that one step may take. */
const longestStep = 10_000;

/**
 * Ends the process once, in order, on a signal or an uncaught exception. Whoever starts something adds how it is stopped; what
 * was started last is stopped first. Further signals are ignored, since ending is short: npm also passes on to the process each
 * signal that the terminal has sent it already.
 */
export class EndInOrder {
  private readonly log: Logger;
  private readonly steps: (() => Promise<unknown>)[] = [];
  private status = 0;
  private ending: Promise<void> | undefined;

  constructor(log: Logger) {
    this.log = log;
  }

  get hasBegun(): boolean {
    return this.ending !== undefined;
  }

  /** Ends the process on signals and on an uncaught exception. */
  listen(signals: readonly NodeJS.Signals[]): void {
    for (const signal of signals) process.on(signal, () => void this.exit(signal));
    process.on("unhandledRejection", (error) => this.log.error({ err: error }, "failed"));
    process.on("uncaughtException", (error) => {
      this.log.fatal({ err: error }, "failed");
      this.fail();
      void this.exit("a fault");
    });
  }

  /** Adds a step that stops something; an error in a step is logged, and the other steps still run. */
  add(stop: () => Promise<unknown>): void {
    this.steps.push(stop);
  }

  /** Makes the exit status 1, since something was lost. */
  fail(): void {
    this.status = 1;
  }

  /** Runs all steps, each within its time limit. */
  stop(): Promise<void> {
    this.ending ??= this.stopAll();
    return this.ending;
  }

  private async exit(reason: string): Promise<void> {
    if (!this.hasBegun) this.log.info({ reason }, "ending");
    await this.stop();
    process.exit(this.status);
  }

  private async stopAll(): Promise<void> {
    for (let step = this.steps.pop(); step !== undefined; step = this.steps.pop()) {
      try {
        const late = wait(longestStep, "late", { ref: false });
        if ((await Promise.race([step(), late])) === "late")
          throw new Error(`it took longer than ${longestStep / 1_000} s`);
      } catch (error) {
        this.fail();
        this.log.error({ reason: reasonOf(error) }, "not ended in order");
      }
    }
  }
}
