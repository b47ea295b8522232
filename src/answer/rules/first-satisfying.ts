import type { Selection } from "../excerpts/selection.ts";
import type { Candidate } from "../ranking/candidate.ts";
import type { Quoted } from "./rule.ts";

/** How many of the best candidates are tried, and their largest distance to the best, in log-odds. */
const tried = 3;
const usualReach = 6;

/**
 * Returns what is quoted if it satisfies a condition, else what would be quoted of the next near section that satisfies it,
 * else what is quoted. A section that has the question as an alias is kept.
 * @param quoteFrom returns what would be quoted with the candidates in another order
 */
export function firstSatisfying(
  quoted: Quoted,
  quoteFrom: (candidates: readonly Candidate[]) => readonly Selection[],
  isAsHasToBe: (selections: readonly Selection[]) => boolean,
  reach = usualReach,
): Quoted {
  const { candidates, selections } = quoted;
  const [best] = candidates;
  if (best === undefined || best.isAlias || isAsHasToBe(selections)) return quoted;
  for (const next of candidates.slice(1, tried)) {
    if (next.score < best.score - reach) break;
    const order = [next, ...candidates.filter((candidate) => candidate !== next)];
    const instead = quoteFrom(order);
    if (isAsHasToBe(instead)) return { ...quoted, candidates: order, selections: instead };
  }
  return quoted;
}
