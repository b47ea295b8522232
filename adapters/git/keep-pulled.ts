import type { Logger } from "../process/log.ts";
import { drained } from "../process/wait-for-end.ts";
import type { GitSource } from "./git-source.ts";

export type PullLog = Pick<Logger, "info" | "warn">;

/** Pulls now, again whenever asked, and at an interval; one pull at a time. */
export class KeepPulled {
  private readonly source: GitSource;
  private readonly log: PullLog;
  private running: Promise<Error | undefined> | undefined;
  private isWantedAgain = false;
  private hasStarted = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(source: GitSource, log: PullLog) {
    this.source = source;
    this.log = log;
  }

  /**
   * Resolves when there is something to answer from: an earlier pull is enough when this one fails.
   * @param interval milliseconds; 0 for none
   * @throws InputError when nothing could ever be pulled
   */
  async start(interval: number): Promise<void> {
    const failure = await this.pull();
    this.hasStarted = true;
    if (failure !== undefined && !(await this.source.isPulled())) throw failure;
    if (interval > 0) this.timer = setInterval(() => void this.pull(), interval).unref();
  }

  /**
   * Never fails: what there is stays, and the log says why. Asked during a pull, it pulls once more after it.
   * @returns what the last pull failed of
   */
  pull(): Promise<Error | undefined> {
    this.isWantedAgain = this.running !== undefined;
    this.running ??= this.pullWhileWanted().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  /** Begins no other pull, and lets the one that is under way finish where it soon does; no process is left. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.isWantedAgain = false;
    // Before the first has come, nobody is answered from it.
    if (this.hasStarted) await drained(this.running);
    await this.source.end();
  }

  private async pullWhileWanted(): Promise<Error | undefined> {
    let failure: Error | undefined;
    do {
      this.isWantedAgain = false;
      failure = await this.pullOnce();
    } while (this.isWantedAgain);
    return failure;
  }

  private async pullOnce(): Promise<Error | undefined> {
    try {
      const { commit, isNew } = await this.source.pull();
      if (isNew) this.log.info({ commit }, "knowledge pulled");
      return undefined;
    } catch (error) {
      const failure = error as Error;
      this.log.warn({ problem: failure.message }, "knowledge not pulled");
      return failure;
    }
  }
}
