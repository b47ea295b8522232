import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";

export interface Ended {
  /** The exit status; null where a signal ended it. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * A shell script that replaces the shell by its arguments. Beside these a subshell waits until standard input closes, which
 * happens when the process at its other end is gone, however it ended, and then terminates the whole process group.
 */
const guarded =
  'exec 3<&0; (while read -r line; do :; done <&3; kill -TERM 0) >/dev/null 2>&1 & exec "$@" </dev/null 3<&-';

/** Milliseconds that a process group has to end after SIGTERM, before it is killed. */
const grace = 2_000;

/** Runs programs in process groups of their own, so that all processes that a program started end together with it. */
export class ProcessGroups {
  private readonly running = new Set<ChildProcess>();
  private isOver = false;

  /**
   * Runs a program until it ends.
   * @param longest most milliseconds that the program may take
   * @throws Error when the program cannot be run, or took too long
   */
  async run(
    program: string,
    args: readonly string[],
    { environment, longest }: { readonly environment: NodeJS.ProcessEnv; readonly longest: number },
  ): Promise<Ended> {
    if (this.isOver) throw new Error(endedEarly);
    const child = spawn("/bin/sh", ["-c", guarded, "sh", program, ...args], { env: environment, detached: true });
    this.running.add(child);
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      void endGroups([child]);
    }, longest);
    try {
      const ended = await outcomeOf(child);
      if (isLate) throw new Error(`${program} took longer than ${longest / 1_000} s`);
      if (this.isOver && ended.status !== 0) throw new Error(endedEarly);
      return ended;
    } finally {
      clearTimeout(timer);
      this.running.delete(child);
    }
  }

  /** Ends all running programs and starts no more; resolves when none is left. */
  async end(): Promise<void> {
    this.isOver = true;
    await endGroups([...this.running]);
  }
}

const endedEarly = "it was ended early, since Footnote ends";

function outcomeOf(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const said = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      said[name] += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => resolve({ status, ...said }));
  });
}

async function endGroups(leaders: readonly ChildProcess[]): Promise<void> {
  const ended = Promise.all(leaders.map((leader) => new Promise((resolve) => leader.once("close", resolve))));
  signalGroups(leaders, "SIGTERM");
  await Promise.race([ended, wait(grace, undefined, { ref: false })]);
  signalGroups(leaders, "SIGKILL");
  await ended;
}

function signalGroups(leaders: readonly ChildProcess[], signal: NodeJS.Signals): void {
  for (const { pid } of leaders) {
    if (pid === undefined) continue;
    try {
      process.kill(-pid, signal);
    } catch {
      // The whole group has ended already.
    }
  }
}
