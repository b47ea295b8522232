import type { ProcessGroups } from "./process-group.ts";

/** Most milliseconds that a git command may take. */
export const longestCommand = 120_000;

/** Settings by which git starts no processes that outlive it. */
const inItsGroup = ["-c", "gc.autoDetach=false", "-c", "maintenance.autoDetach=false"];
/** The exit status of a shell that does not find the command. */
const notFound = 127;

/**
 * Runs git in a clone until it ends. Git asks for no input, and uses no repository of a parent folder.
 * @returns its standard output
 * @throws Error with git's message in one line, addresses included
 */
export async function git(
  folder: string,
  args: readonly string[],
  { groups, environment }: { readonly groups: ProcessGroups; readonly environment: NodeJS.ProcessEnv },
): Promise<string> {
  const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, ...rest } = environment;
  const env = { GIT_SSH_COMMAND: "ssh -o BatchMode=yes", ...rest, GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" };
  const all = [...inItsGroup, "-C", folder, "--git-dir=.git", "--work-tree=.", ...args];
  const { status, stdout, stderr } = await groups.run("git", all, { environment: env, longest: longestCommand });
  if (status === 0) return stdout.trim();
  throw new Error(status === notFound ? "the command git is missing" : reason(stderr));
}

function reason(stderr: string): string {
  const lines = stderr.split("\n").filter((line) => line.trim() !== "");
  const said = lines.find((line) => /^(?:fatal|error):/.test(line)) ?? lines[0] ?? "it failed without a word";
  return said.replace(/^(?:fatal|error): /, "").trim();
}
