import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "./log.ts";

/** Milliseconds that one step may take. */
const longestStep = 10_000;

/**
 * The end of the process: once, in order, whether a signal asks for it or a fault that nobody caught. Whoever starts something
 * says how it is stopped; what was started last is stopped first. More signals change nothing, since what is under way is
 * short: npm passes on to the process what the terminal sends it too.
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

  /** Ends the process on signals, and after a fault that nobody caught. */
  listen(signals: readonly NodeJS.Signals[]): void {
    for (const signal of signals) process.on(signal, () => void this.exit(signal));
    process.on("unhandledRejection", (error) => this.log.error({ err: error }, "failed"));
    process.on("uncaughtException", (error) => {
      this.log.fatal({ err: error }, "failed");
      this.fail();
      void this.exit("a fault");
    });
  }

  /** What stops something; it never fails of what it cannot stop. */
  add(stop: () => Promise<unknown>): void {
    this.steps.push(stop);
  }

  /** Makes the exit status say that something was lost. */
  fail(): void {
    this.status = 1;
  }

  /** Stops everything, within the time that each step has. */
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
        this.log.error({ reason: (error as Error).message }, "not ended in order");
      }
    }
  }
}
