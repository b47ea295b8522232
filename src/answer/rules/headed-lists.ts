import { asksForSection } from "../excerpts/evidence-by-words.ts";
import type { Candidate } from "../ranking/candidate.ts";
import { strength } from "../ranking/concept-strength.ts";
import type { Asked, Service } from "./rule.ts";

/** It is among so many of the best, and stands no further behind the first than this, in log-odds. */
const looksAmong = 6;
const reach = 8;

/** The confidence where a list is headed by nothing but what is asked, in so many words or more. */
const byHeading = 0.6;
const fewestWords = 2;
/** How well a heading's word stands for one of the question. */
const isWord = 0.9;

/** "List the account types": the section of that name, where something is listed, comes before one that speaks of them. */
export function headedLists({ question }: Asked): Service | undefined {
  if (question.wants !== "list" || question.isDenial) return undefined;
  const isHeadedSo = ({ prepared }: Candidate): boolean =>
    asksForSection(question, prepared) &&
    prepared.passages.some(({ passage: { kind } }) => kind === "item" || kind === "row");
  const isHeadedByAll = ({ prepared }: Candidate): boolean =>
    question.concepts.length >= fewestWords &&
    question.concepts.every((concept) => strength(concept, prepared.heading) >= isWord);
  return {
    assurance: ({ candidates: [best], selections: [first] }) =>
      best !== undefined && first?.prepared === best.prepared && isHeadedSo(best) && isHeadedByAll(best)
        ? byHeading
        : 0,
    order(candidates) {
      const [best] = candidates;
      if (best === undefined || best.isAlias || isHeadedSo(best)) return candidates;
      const headed = candidates.slice(0, looksAmong).find((one) => one.score >= best.score - reach && isHeadedSo(one));
      return headed === undefined ? candidates : [headed, ...candidates.filter((one) => one !== headed)];
    },
  };
}
