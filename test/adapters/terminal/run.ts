import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Options {
  readonly input?: string;
  readonly env?: Record<string, string>;
  readonly cwd?: string;
}

/** A process that runs programs one after another: loading the libraries for each anew would take longer than most programs. */
let warm: ChildProcess | undefined;

/** Resolves when the last program started in that process has ended. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Runs a built program of `dist/adapters` to its end, in a process that is shared with other runs.
 * @param program such as `terminal/ask`
 */
export function run(program: string, args: readonly string[], options: Options = {}): Promise<Run> {
  const running = last.then(() => runNext(program, args, options));
  last = running.catch(() => undefined);
  return running;
}

async function runNext(program: string, args: readonly string[], options: Options): Promise<Run> {
  if (warm?.connected !== true) {
    warm = fork(fileURLToPath(new URL("warm-node.mjs", import.meta.url)), {
      stdio: ["ignore", "pipe", "inherit", "ipc"],
    });
    warm.unref();
    warm.channel?.unref();
  }
  const ended = new AbortController();
  const ending = once(warm, "exit", ended).then(() => {
    throw new Error(`${program} ended its process`);
  });
  warm.channel?.ref();
  try {
    const { file, env, cwd } = startOf(program, options);
    warm.send({ file: pathToFileURL(file).href, args, env, cwd, input: options.input ?? "" });
    const [result] = await Promise.race([once(warm, "message"), ending]);
    return result as Run;
  } finally {
    warm.channel?.unref();
    ending.catch(() => undefined);
    ended.abort();
  }
}

/**
 * Starts a built program of `dist/adapters` in a process of its own, with the working directory outside of the project.
 * @param program such as `terminal/ask`
 */
export function start(program: string, args: readonly string[], options: Options = {}): Promise<Run> {
  const { file, env, cwd } = startOf(program, options);
  const child = spawn(process.execPath, [file, ...args], { cwd, env });
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

function startOf(program: string, { cwd = root, env }: Options) {
  // Without embeddings, except in tests of vectors.
  return {
    file: `${root}dist/adapters/${program}.js`,
    env: { PATH: process.env["PATH"], EMBEDDINGS: "off", ...env },
    cwd,
  };
}
