import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { shippedFolder } from "../support/shipped.ts";

const main = fileURLToPath(new URL("../../dist/adapters/main.js", import.meta.url));

/** The built bot in a process of its own. */
export class Replica {
  readonly process: ChildProcess;
  readonly log: string[] = [];
  /** Resolves with the exit status once the process has ended and its whole log has been read; null if a signal ended it. */
  readonly ended: Promise<number | null>;

  /** @param stdout the descriptor of a file that receives the log in place of `log` */
  constructor(settings: Record<string, string>, stdout: number | "pipe" = "pipe") {
    const env = { PATH: process.env["PATH"], KNOWLEDGE_DIR: shippedFolder, EMBEDDINGS: "off", ...settings };
    this.process = spawn(process.execPath, [main], { env, stdio: ["ignore", stdout, "pipe"] });
    this.ended = new Promise((resolve) => this.process.once("close", resolve));
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => void this.log.push(text));
    }
  }

  /** Returns how often an event was logged so far. */
  logged(event: string): number {
    return this.log.join("").split(`"event":"${event}"`).length - 1;
  }

  /** Kills the process without warning, as a power failure would. */
  async kill(signal: NodeJS.Signals = "SIGKILL"): Promise<void> {
    this.process.kill(signal);
    await this.ended;
  }
}
