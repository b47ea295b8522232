import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, watch } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { seededRandom } from "../../src/measure/seeded-random.ts";
import { ferryName, ferryQuestion, hourOf, writeFerry } from "./ferries.ts";
import { programPath } from "./programs.ts";

const fileCount = 220;
const changedCount = 20;
const askedCount = 3;

export interface Kill {
  readonly seed: number;
  /** When the bot was killed: after this many events in the cache folder, or milliseconds, since the files were changed. */
  readonly after: { readonly events: number } | { readonly milliseconds: number };
  /** Questions that the next start did not answer with the current hour. */
  readonly wrong: readonly string[];
}

/** A folder of made-up files with a cache beside it, and a bot that answers from it and is killed again and again. */
export class KillTrial {
  private readonly base = mkdtempSync(join(tmpdir(), "footnote-kills-"));
  private readonly folder = join(this.base, "knowledge");
  private readonly cache = join(this.base, "cache");
  private readonly editions = new Map<number, number>();

  constructor() {
    mkdirSync(this.cache);
    for (let number = 0; number < fileCount; number++) this.write(number, 0);
  }

  /** Starts the bot, changes files under it, kills it at a moment that depends on the seed, and asks a new process. */
  async round(seed: number): Promise<Kill> {
    const random = seededRandom(seed);
    const child = this.start();
    await wait(random() * 1_500);
    const after =
      seed % 2 === 0 ? { events: Math.floor(random() * 12) } : { milliseconds: Math.floor(random() * 1_500) };
    const moment = "events" in after ? this.events(after.events) : wait(after.milliseconds);
    const changed = Array.from({ length: changedCount }, () => Math.floor(random() * fileCount));
    for (const number of changed) this.write(number, seed);
    await moment;
    child.kill("SIGKILL");
    const asked = [...changed.slice(0, askedCount), Math.floor(random() * fileCount)];
    return { seed, after, wrong: this.wrongOf(asked) };
  }

  close(): void {
    rmSync(this.base, { recursive: true, force: true, maxRetries: 5 });
  }

  private write(number: number, edition: number): void {
    writeFerry(this.folder, number, edition);
    this.editions.set(number, edition);
  }

  private get env(): NodeJS.ProcessEnv {
    return { PATH: process.env["PATH"], KNOWLEDGE_DIR: this.folder, CACHE_DIR: this.cache };
  }

  /** Starts the chat, which runs as long as its input is open. */
  private start(): ChildProcess {
    return spawn(process.execPath, [programPath("main")], {
      env: this.env,
      cwd: this.base,
      stdio: ["pipe", "ignore", "ignore"],
    });
  }

  /** Waits for a number of events in the folder of the snapshot, or for a few seconds. */
  private async events(count: number): Promise<void> {
    const patience = AbortSignal.timeout(4_000);
    await new Promise<void>((resolve) => {
      let left = count;
      const watcher = watch(this.cache, { recursive: true, signal: patience }, () => {
        if (left-- <= 0) watcher.close();
      });
      watcher.on("close", resolve).on("error", () => resolve());
    });
  }

  /** Asks a new process all questions at once, and returns those with a wrong answer. */
  private wrongOf(numbers: readonly number[]): string[] {
    const questions = numbers.map((number) => JSON.stringify({ id: String(number), question: ferryQuestion(number) }));
    const out = execFileSync(process.execPath, [programPath("terminal/ask"), "--json", "--batch", "-"], {
      env: this.env,
      cwd: this.base,
      input: `${questions.join("\n")}\n`,
      encoding: "utf8",
    });
    const answers = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Answered);
    return numbers.filter((number, at) => !this.isRight(number, answers[at])).map(ferryQuestion);
  }

  private isRight(number: number, answered: Answered | undefined): boolean {
    const hour = hourOf(number, this.editions.get(number) ?? 0);
    const isItsOwn = answered?.sources[0]?.title === `Ferry ${ferryName(number)}`;
    return isItsOwn && answered.text.includes(`departs at ${hour}.`);
  }
}

/** Kills the bot in each of the rounds; returns the rounds after which something was wrong. */
export async function failedKills(rounds: number): Promise<Kill[]> {
  const trial = new KillTrial();
  const failed: Kill[] = [];
  try {
    for (let seed = 1; seed <= rounds; seed++) {
      const kill = await trial.round(seed);
      if (kill.wrong.length > 0) failed.push(kill);
    }
  } finally {
    trial.close();
  }
  return failed;
}

/** The fields of an answer as JSON that are checked. */
interface Answered {
  readonly text: string;
  readonly sources: readonly { readonly title: string }[];
}
