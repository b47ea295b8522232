import type { Selection } from "../excerpts/selection.ts";
import type { Candidate } from "../ranking/candidate.ts";
import type { Quoted } from "./rule.ts";

/** So many of the best are tried, none of which stands further behind the best than this, in log-odds. */
const tried = 3;
const usualReach = 6;

/**
 * What is quoted, or of the next near section if that is not as it has to be and the other is; what an author calls by the
 * question stays.
 * @param quoteFrom what would be quoted, were the candidates in that order
 */
export function firstThat(
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
