import { blocksText } from "../../knowledge/block.ts";
import { lacksWanted } from "../confidence/objections.ts";
import type { Question } from "../question/question.ts";
import type { Candidate } from "../ranking/candidate.ts";
import type { Selection } from "./selection.ts";

/** So many of the best are tried, none of which stands further behind the best than this, in log-odds. */
const tried = 3;
const reach = 6;

/**
 * What is quoted, and the candidates with the section first that it is from: where the best excerpt lacks the number, date, price
 * or name that is wanted, the next near one that holds it.
 * @param composeFrom what would be quoted, were the candidates in that order
 */
export function holdingWanted(
  question: Question,
  candidates: readonly Candidate[],
  composeFrom: (candidates: readonly Candidate[]) => readonly Selection[],
): { readonly candidates: readonly Candidate[]; readonly selections: readonly Selection[] } {
  const selections = composeFrom(candidates);
  const [best] = candidates;
  if (best === undefined || best.isAlias || !lacks(question, selections)) return { candidates, selections };
  for (const next of candidates.slice(1, tried)) {
    if (next.score < best.score - reach) break;
    const order = [next, ...candidates.filter((candidate) => candidate !== next)];
    const instead = composeFrom(order);
    if (!lacks(question, instead)) return { candidates: order, selections: instead };
  }
  return { candidates, selections };
}

function lacks(question: Question, selections: readonly Selection[]): boolean {
  return lacksWanted(question, selections.map(({ blocks }) => blocksText(blocks)).join("\n"));
}
