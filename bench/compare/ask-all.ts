import type { Built } from "./build-all.ts";
import type { KnownItem } from "./corpus.ts";
import type { EngineProcess } from "./engine-process.ts";
import { type EngineName, engines } from "./registry.ts";
import { type Distribution, distribution, median } from "./statistics.ts";

const shown = 10;
/** Questions that only warm an engine up and are not timed. */
const warmUp = 50;
/** How often each question is asked: the median of its times counts, so that one slow moment of the machine does not. */
const rounds = 3;
/** Questions that an engine answers before the next engine's turn. */
const turn = 10;

/** How an engine answered. */
export interface Answered {
  /** Milliseconds. */
  readonly query: Distribution;
  /** How many questions were asked; fewer than all where an engine used up its time. */
  readonly asked: number;
  /** Mean reciprocal rank: the mean of 1 divided by the place of the right section, or 0 if it is not among ten. */
  readonly mrr: number;
}

type Found = Awaited<ReturnType<EngineProcess["search"]>>;

interface Tally {
  /** Milliseconds. */
  spent: number;
  /** Milliseconds of each round, by question. */
  readonly times: Map<string, number[]>;
  readonly ranks: Map<string, number>;
}

/**
 * Asks all engines the same questions, in turns.
 * @param patience milliseconds after which an engine is not asked any more, so that a slow one does not hold up the run
 */
export async function askAll(
  builds: ReadonlyMap<EngineName, Built>,
  questions: readonly KnownItem[],
  patience: number,
  say: (what: string) => void,
): Promise<Map<EngineName, Answered>> {
  const asked = [...builds].map(([name, { process }]) => {
    const tally: Tally = { spent: 0, times: new Map(), ranks: new Map() };
    return { name, process, tally };
  });
  for (const { name, process, tally } of asked) {
    say(`${engines[name].title}: warming up`);
    for (const { question } of questions.slice(0, warmUp)) {
      if (tally.spent < patience / 4) tally.spent += (await process.search(question, shown)).ms;
    }
  }
  for (let round = 1; round <= rounds; round++) {
    say(`questions, round ${round}`);
    for (let from = 0; from < questions.length; from += turn) {
      for (const { process, tally } of asked) {
        for (const known of questions.slice(from, from + turn)) {
          if (tally.spent < patience) count(tally, known, await process.search(known.question, shown));
        }
      }
    }
  }
  return new Map(asked.map(({ name, tally }) => [name, toAnswered(tally)]));
}

function count(tally: Tally, { question, gold }: KnownItem, { ms, found }: Found): void {
  const place = found.findIndex((id) => gold.includes(id));
  tally.spent += ms;
  tally.times.set(question, [...(tally.times.get(question) ?? []), ms]);
  tally.ranks.set(question, place === -1 ? 0 : 1 / (place + 1));
}

function toAnswered({ times, ranks }: Tally): Answered {
  const mrr = [...ranks.values()].reduce((sum, rank) => sum + rank, 0) / ranks.size;
  return { query: distribution([...times.values()].map(median)), asked: ranks.size, mrr };
}
