import { setTimeout as settle } from "node:timers/promises";
import { openDatabase } from "../../src/record/sql/open-database.ts";
import { dump } from "../record/stores.ts";
import { until } from "../stand-ins/until.ts";
import { limits } from "../support/limits.ts";
import { sharedDatabase } from "../support/postgres.ts";
import { Replica } from "./replica.ts";

/** What people do. Of ten actions, six are mentions, two are reactions, one is a command, and one is a press of a button. */
export type Deed = "mention" | "reaction" | "command" | "press";

export function deedOf(at: number): Deed {
  if (at % 10 === 3) return "command";
  if (at % 10 === 7) return "press";
  return at % 5 === 1 ? "reaction" : "mention";
}

/** Two replicas that share a record in PostgreSQL, one of which is killed. */
export class ReplicaPair {
  readonly doomed: Replica;
  readonly other: Replica;
  private readonly url: string;

  private constructor(url: string, settings: Record<string, string>) {
    this.url = url;
    const shared = { DATABASE_URL: url, RECORD_KEY: "a-key-of-these-tests", ...settings };
    [this.doomed, this.other] = [new Replica(shared), new Replica(shared)];
  }

  static async open(settings: Record<string, string>): Promise<ReplicaPair> {
    return new ReplicaPair(await sharedDatabase(), settings);
  }

  /** Runs actions, about a hundred in a second, and kills a replica halfway. */
  async killAmid(happenings: readonly (() => unknown)[]): Promise<void> {
    for (const [at, happen] of happenings.entries()) {
      happen();
      if (at % 5 === 0) await settle(50);
      if (at === happenings.length / 2) await this.doomed.kill();
    }
  }

  /** Waits until the other replica has handled all work that the killed one had claimed, and has logged what it missed. */
  async takenOver(): Promise<void> {
    await until(() => this.other.logged("taken over") > 0, limits.longEvent);
    await until(async () => !/"leased_until":\d/.test(await this.recorded()), limits.longEvent);
    // Marks are written behind, and logged once the work is finished.
    await until(async () => this.other.logged("missed") === (await this.missed()), limits.longEvent);
  }

  /** Returns how many interactions the record counts as missed. */
  async missed(): Promise<number> {
    return (await this.recorded()).match(/"kind":"missed"/g)?.length ?? 0;
  }

  /**
   * Returns the hashed asker of each recorded question; if everybody asks once, a duplicate means a question recorded twice.
   */
  async askers(): Promise<string[]> {
    const database = openDatabase({ kind: "postgres", url: this.url });
    const asked = await database.selectFrom("questions").select("person_hash").execute();
    await database.destroy();
    return asked.map(({ person_hash }) => person_hash);
  }

  async close(): Promise<void> {
    await Promise.all([this.doomed.kill(), this.other.kill()]);
  }

  private recorded(): Promise<string> {
    return dump({ kind: "postgres", url: this.url });
  }
}
