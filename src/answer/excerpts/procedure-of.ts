import type { PreparedSection } from "../prepared-section.ts";
import type { Question } from "../question/question.ts";
import { strength, strongest } from "../ranking/concept-strength.ts";
import type { PassageLayout } from "./passage-layout.ts";

/** So much of the heading is asked for, and so much of the question stands in it and the headings above. */
const askedHeading = 0.5;
const headedQuestion = 0.6;

/** Words that ask for a procedure, as they are stemmed, and need not stand above it. */
const asking = ["step", "procedur", "process", "instruct", "guid"];

/** The first step of the only numbered list of a section that is headed by what a question asks how to do. */
export function procedureOf(
  question: Question,
  layout: PassageLayout,
  { passages, heading, path }: PreparedSection,
): number | undefined {
  const steps = [...passages.keys()].filter((place) => layout.isStep(place));
  const [first] = steps;
  if (first === undefined || steps.some((place) => layout.stretchOf(place).start !== layout.stretchOf(first).start))
    return undefined;
  const concepts = question.concepts.filter(({ terms }) => !asking.some((term) => terms.get(term) === 1));
  const asked = strongest(concepts);
  if ([...heading].filter((term) => asked.has(term)).length < askedHeading * heading.size) return undefined;
  const total = concepts.reduce((sum, { weight }) => sum + weight, 0);
  const headed = concepts.filter((concept) => strength(concept, heading) > 0 || strength(concept, path) > 0);
  return headed.reduce((sum, { weight }) => sum + weight, 0) >= headedQuestion * total && total > 0 ? first : undefined;
}
