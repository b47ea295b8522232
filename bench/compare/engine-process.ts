import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { Cold, Reply, Request } from "./protocol.ts";
import type { EngineName } from "./registry.ts";

const program = "dist/bench/compare/child.js";
/** Megabytes of heap; Lunr needs several thousand for 100,000 sections, the project more for a million. */
const heap = 14_000;

/**
 * An engine in a process of its own, so that neither its memory nor its garbage collection affects another engine's figures.
 */
export class EngineProcess {
  private readonly child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.child = child;
  }

  /** Starts the process and has it index the corpus. */
  static async build(
    name: EngineName,
    corpusFile: string,
    folder: string,
  ): Promise<{ process: EngineProcess; built: Extract<Reply, { did: "build" }> }> {
    const child = fork(program, [name, corpusFile, folder], {
      execArgv: ["--expose-gc", `--max-old-space-size=${heap}`],
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    return { process: new EngineProcess(child), built: await reply(child, "build") };
  }

  async search(question: string, limit: number): Promise<Extract<Reply, { did: "search" }>> {
    this.tell({ do: "search", question, limit });
    return reply(this.child, "search");
  }

  /** Replaces a section, and returns the milliseconds; undefined where the engine cannot. */
  async update(item: number, words: string): Promise<number | undefined> {
    this.tell({ do: "update", item, words });
    return (await reply(this.child, "update")).ms;
  }

  /** Writes a snapshot, and returns its bytes; undefined where the engine has none. */
  async save(): Promise<number | undefined> {
    this.tell({ do: "save" });
    return (await reply(this.child, "save")).bytes;
  }

  async end(): Promise<void> {
    this.child.disconnect();
    this.child.kill();
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, "exit");
  }

  private tell(request: Request): void {
    this.child.send(request);
  }
}

/** Starts a process that answers one question, and returns the milliseconds to its answer. */
export async function coldStart(
  name: EngineName,
  corpusFile: string,
  folder: string,
  question: string,
): Promise<{ readonly ms: number } & Cold> {
  const start = performance.now();
  const child = fork(program, [name, corpusFile, folder, question], {
    execArgv: [`--max-old-space-size=${heap}`],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const cold = await message<Cold>(child);
  const ms = performance.now() - start;
  child.kill();
  return { ms, ...cold };
}

async function reply<Did extends Reply["did"]>(child: ChildProcess, did: Did): Promise<Extract<Reply, { did: Did }>> {
  const answer = await message<Reply>(child);
  if (answer.did !== did) throw new Error(`the process of an engine said ${answer.did} in place of ${did}`);
  return answer as Extract<Reply, { did: Did }>;
}

function message<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`the process of an engine ended with ${code}`));
    child.once("exit", ended).once("message", (said) => {
      child.off("exit", ended);
      resolve(said as Message);
    });
  });
}
