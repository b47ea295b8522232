import { lacksWanted } from "../confidence/objections.ts";
import { quotedText, type Selection } from "../excerpts/selection.ts";
import type { Question } from "../question/question.ts";
import { hasForm } from "../question/wanted-kind.ts";
import { firstThat } from "./first-that.ts";
import type { Asked, Service } from "./rule.ts";

/** A section without the place that is wanted answers all the same, so that one further behind, in log-odds, takes no other's place. */
const reachForPlace = 1;

/**
 * "When was it founded?", "how many people use it?", "who wrote it?", "where is it?": where the best excerpt lacks the number, date,
 * price, name or place that is wanted, the next near section that holds it.
 */
export function wantedThings({ question }: Asked): Service {
  return {
    change: (quoted, quoteFrom) =>
      firstThat(
        quoted,
        quoteFrom,
        (selections) => !lacks(question, selections),
        question.wants === "place" ? reachForPlace : undefined,
      ),
  };
}

function lacks(question: Question, selections: readonly Selection[]): boolean {
  const text = quotedText(selections);
  return question.wants === "place" ? !hasForm("place", text) : lacksWanted(question, selections, text);
}
