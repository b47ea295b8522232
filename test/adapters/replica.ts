import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { shippedFolder } from "../support/shipped.ts";

const main = fileURLToPath(new URL("../../dist/adapters/main.js", import.meta.url));

/** The built bot in a process of its own. */
export class Replica {
  readonly process: ChildProcess;
  readonly log: string[] = [];
  /** Its status once it has ended and all that it logged is here; null where a signal ended it. */
  readonly ended: Promise<number | null>;

  /** @param stdout the descriptor of a file that its log goes to, in place of `log` */
  constructor(settings: Record<string, string>, stdout: number | "pipe" = "pipe") {
    const env = { PATH: process.env["PATH"], KNOWLEDGE_DIR: shippedFolder, EMBEDDINGS: "off", ...settings };
    this.process = spawn(process.execPath, [main], { env, stdio: ["ignore", stdout, "pipe"] });
    this.ended = new Promise((resolve) => this.process.once("close", resolve));
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => void this.log.push(text));
    }
  }

  /** How often it logged an event so far. */
  logged(event: string): number {
    return this.log.join("").split(`"event":"${event}"`).length - 1;
  }

  /** Ends it as a power cut would. */
  async kill(signal: NodeJS.Signals = "SIGKILL"): Promise<void> {
    this.process.kill(signal);
    await this.ended;
  }
}
