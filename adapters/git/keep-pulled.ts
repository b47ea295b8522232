import type { Logger } from "../process/log.ts";
import { waitForWork } from "../process/wait-for-end.ts";
import type { GitSource } from "./git-source.ts";

export type PullLog = Pick<Logger, "info" | "warn">;

/** Pulls at the start, at an interval, and whenever asked; one pull at a time. */
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
   * Pulls for the first time. Resolves when there is something to answer from: an earlier pull is enough if this one fails.
   * @param interval milliseconds between pulls; 0 for no further pulls
   * @throws InputError when this pull fails and there is no earlier one
   */
  async start(interval: number): Promise<void> {
    const failure = await this.pull();
    this.hasStarted = true;
    if (failure !== undefined && !(await this.source.isPulled())) throw failure;
    if (interval > 0) this.timer = setInterval(() => void this.pull(), interval).unref();
  }

  /**
   * Pulls, or pulls once more after the pull that is running. Never rejects: if a pull fails, the folder stays as it is, and
   * the log says why.
   * @returns the error of the last pull, if it failed
   */
  pull(): Promise<Error | undefined> {
    this.isWantedAgain = this.running !== undefined;
    this.running ??= this.pullWhileWanted().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  /** Starts no other pull, waits a while for the one that is running, and then ends its processes. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.isWantedAgain = false;
    // Nobody is answered before the first pull has finished, so that one is not waited for.
    if (this.hasStarted) await waitForWork(this.running);
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
