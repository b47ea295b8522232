import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Milliseconds that a command of git may take. */
export const longestCommand = 120_000;

/**
 * Runs git in a clone until it ends; it asks nobody anything, and takes no folder around for its own.
 * @throws Error with what git says, in a line, addresses included
 */
export async function git(folder: string, args: readonly string[], environment: NodeJS.ProcessEnv): Promise<string> {
  const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, ...rest } = environment;
  const env = { GIT_SSH_COMMAND: "ssh -o BatchMode=yes", ...rest, GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" };
  const place = ["-C", folder, "--git-dir=.git", "--work-tree=."];
  try {
    const { stdout } = await run("git", [...place, ...args], { env, timeout: longestCommand, killSignal: "SIGTERM" });
    return stdout.trim();
  } catch (cause) {
    throw new Error(reason(cause as Failure), { cause });
  }
}

interface Failure extends Error {
  readonly code?: string | number;
  readonly killed?: boolean;
  readonly stderr?: string;
}

function reason({ code, killed, stderr = "", message }: Failure): string {
  if (code === "ENOENT") return "the command git is missing";
  if (killed) return `git took longer than ${longestCommand / 1_000} s`;
  const lines = stderr.split("\n").filter((line) => line.trim() !== "");
  const said = lines.find((line) => /^(?:fatal|error):/.test(line)) ?? lines[0] ?? message;
  return said.replace(/^(?:fatal|error): /, "").trim();
}
