import type { Built } from "./build-all.ts";
import type { KnownItem } from "./corpus.ts";
import { type EngineName, engines } from "./registry.ts";
import { type Distribution, distribution } from "./statistics.ts";

const shown = 10;
/** An engine's first questions warm it up and are not timed. */
const warmUp = 50;
/** Questions an engine answers before it is the next one's turn. */
const turn = 10;

/** How an engine answered. */
export interface Answered {
  /** Milliseconds. */
  readonly query: Distribution;
  /** How many questions were asked: fewer than there are where an engine used up its time. */
  readonly asked: number;
  /** Mean of 1 by the place of the right section among ten. */
  readonly mrr: number;
}

interface Tally {
  spent: number;
  readonly times: number[];
  readonly ranks: number[];
}

/**
 * Asks all engines the same questions, in turns.
 * @param patience milliseconds after which an engine is asked no more, so that a slow one does not hold up the run
 */
export async function askAll(
  builds: ReadonlyMap<EngineName, Built>,
  questions: readonly KnownItem[],
  patience: number,
  say: (what: string) => void,
): Promise<Map<EngineName, Answered>> {
  const asked = [...builds].map(([name, { process }]) => {
    const tally: Tally = { spent: 0, times: [], ranks: [] };
    return { name, process, tally };
  });
  for (const { name, process, tally } of asked) {
    say(`${engines[name].title}: warming up`);
    for (const { question } of questions.slice(0, warmUp)) {
      if (tally.spent < patience / 4) tally.spent += (await process.search(question, shown)).ms;
    }
  }
  for (let from = 0; from < questions.length; from += turn) {
    say(`questions from ${from}`);
    for (const { process, tally } of asked) {
      for (const known of questions.slice(from, from + turn)) {
        if (tally.spent < patience) count(tally, known, await process.search(known.question, shown));
      }
    }
  }
  return new Map(asked.map(({ name, tally }) => [name, toAnswered(tally)]));
}

function count(tally: Tally, { gold }: KnownItem, { ms, found }: { ms: number; found: readonly string[] }): void {
  const place = found.findIndex((id) => gold.includes(id));
  tally.spent += ms;
  tally.times.push(ms);
  tally.ranks.push(place === -1 ? 0 : 1 / (place + 1));
}

function toAnswered({ times, ranks }: Tally): Answered {
  const mrr = ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
  return { query: distribution(times), asked: times.length, mrr };
}
