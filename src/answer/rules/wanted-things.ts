import { lacksWanted } from "../confidence/objections.ts";
import { quotedText, type Selection } from "../excerpts/selection.ts";
import type { Question } from "../question/question.ts";
import { hasForm } from "../question/wanted-kind.ts";
import { firstSatisfying } from "./first-satisfying.ts";
import type { Asked, Service } from "./rule.ts";

/**
 * The largest distance, in log-odds, of a section that is taken for its place. It is small, since a section without the place
 * often answers too.
 */
const reachForPlace = 1;

/**
 * "When was it founded?", "how many people use it?", "who wrote it?", "where is it?": if the best excerpt lacks the number,
 * date, price, name or place that is wanted, takes the next near section that has it.
 */
export function wantedThings({ question }: Asked): Service {
  return {
    change: (quoted, quoteFrom) =>
      firstSatisfying(
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
