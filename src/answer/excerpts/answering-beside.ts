import type { PreparedPassage, PreparedSection } from "../prepared-section.ts";
import type { Question } from "../question/question.ts";
import { isQuantity } from "../question/wanted-kind.ts";
import { definingSentence } from "./defining-sentence.ts";
import { isOfForm } from "./wanted-form.ts";

/**
 * Returns the index of the passage without which the excerpt does not answer, however near others are: the one that defines
 * what is asked, or, if the best of all has none, the best with the number, date or price that is wanted.
 */
export function answeringBeside(
  question: Question,
  prepared: PreparedSection,
  scores: readonly number[],
  best: number,
): readonly number[] {
  const { passages } = prepared;
  if (!isQuantity(question.wants)) {
    const defining = definingSentence(
      question.text,
      passages.map(({ passage }) => passage),
    );
    return defining === -1 ? [] : [defining];
  }
  const holds = (place: number): boolean => isOfForm(question, prepared, passages[place] as PreparedPassage);
  if (holds(best)) return [];
  const holding = [...scores.keys()].filter(holds);
  return holding.length === 0
    ? []
    : [holding.reduce((a, b) => ((scores[b] as number) > (scores[a] as number) ? b : a))];
}
