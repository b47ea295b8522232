import { lacksWanted } from "../confidence/objections.ts";
import { quotedText, type Selection } from "../excerpts/selection.ts";
import type { Question } from "../question/question.ts";
import { hasForm } from "../question/wanted-kind.ts";
import type { Asked, Service } from "./rule.ts";

/** So many of the best are tried, none of which stands further behind the best than this, in log-odds. */
const tried = 3;
const reach = 6;
/** The same for a place, without which an excerpt may answer all the same. */
const reachForPlace = 1;

/**
 * "When was it founded?", "how many people use it?", "who wrote it?", "where is it?": where the best excerpt lacks the number, date,
 * price, name or place that is wanted, the next near section that holds it.
 */
export function wantedThings({ question }: Asked): Service {
  return {
    change(quoted, quoteFrom) {
      const { candidates, selections } = quoted;
      const [best] = candidates;
      if (best === undefined || best.isAlias || !lacks(question, selections)) return quoted;
      for (const next of candidates.slice(1, tried)) {
        if (next.score < best.score - (question.wants === "place" ? reachForPlace : reach)) break;
        const order = [next, ...candidates.filter((candidate) => candidate !== next)];
        const instead = quoteFrom(order);
        if (!lacks(question, instead)) return { ...quoted, candidates: order, selections: instead };
      }
      return quoted;
    },
  };
}

function lacks(question: Question, selections: readonly Selection[]): boolean {
  const text = quotedText(selections);
  return question.wants === "place" ? !hasForm("place", text) : lacksWanted(question, selections, text);
}
