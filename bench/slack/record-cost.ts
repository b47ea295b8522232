import { askInTurn } from "../measure/ask-in-turn.ts";
import type { Timing } from "../measure/timing.ts";
import { Peer } from "./peer.ts";

/** Milliseconds of an answer without the record and with it; `ratio` is the p99 with it divided by the p99 without. */
export interface Cost {
  readonly without: Timing;
  readonly with: Timing;
  readonly ratio: number;
}

type Ask = (peer: Peer, question: string) => Promise<number>;

/**
 * Asks the same questions of Footnote with a record on disk and of Footnote with a record in memory alone.
 * @param database the address of an empty PostgreSQL, in place of a file
 */
export async function recordCost(
  folder: string,
  questions: readonly string[],
  { database, ...pace }: { readonly count: number; readonly rest: number; readonly database?: string },
): Promise<{ readonly mention: Cost; readonly command: Cost }> {
  const shared = { DATABASE_URL: database, RECORD_KEY: "a-key-of-the-bench" };
  const recorded = { KNOWLEDGE_DIR: folder, ...(database !== undefined && shared) };
  const withRecord = await Peer.open("dist/adapters/main.js", recorded);
  const without = await Peer.open("dist/bench/slack/unrecorded.js", { KNOWLEDGE_DIR: folder });
  try {
    const costOf = async (ask: Ask): Promise<Cost> => {
      const [bare, kept] = (await askInTurn([without, withRecord], ask, questions, pace)) as [Timing, Timing];
      return { without: bare, with: kept, ratio: kept.p99 / bare.p99 };
    };
    return {
      mention: await costOf((peer, question) => peer.mention(question)),
      command: await costOf((peer, question) => peer.command(question)),
    };
  } finally {
    await Promise.all([withRecord.close(), without.close()]);
  }
}
