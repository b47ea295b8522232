import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a built program of `dist/adapters` as a stranger's shell would, outside of the project's folder.
 * @param program such as `terminal/ask`
 */
export function run(
  program: string,
  args: readonly string[],
  options: { readonly input?: string; readonly env?: Record<string, string>; readonly cwd?: string } = {},
): Promise<Run> {
  // Words alone answer, but where a test is of vectors.
  const child = spawn(process.execPath, [`${root}dist/adapters/${program}.js`, ...args], {
    cwd: options.cwd ?? root,
    env: { PATH: process.env["PATH"], EMBEDDINGS: "off", ...options.env },
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    stdout += chunk;
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    stderr += chunk;
  });
  child.stdin.on("error", () => undefined).end(options.input ?? "");
  return new Promise((resolve, reject) => {
    child.on("error", reject).on("close", (status) => resolve({ status, stdout, stderr }));
  });
}
