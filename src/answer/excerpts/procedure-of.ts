import type { PreparedSection } from "../prepared-section.ts";
import type { Question } from "../question/question.ts";
import { strength, strongest } from "../ranking/concept-strength.ts";
import type { PassageLayout } from "./passage-layout.ts";

/**
 * The least share of the heading's terms that the question must say, and the least share of the question's weight that the
 * heading and the headings above it must cover.
 */
const askedHeading = 0.5;
const headedQuestion = 0.6;

/** Stems of words that ask for a procedure; headings need not contain them. */
const asking = ["step", "procedur", "process", "instruct", "guid"];

/**
 * Returns the index of the first step of a section's only numbered list, if the section is headed by what the question asks how
 * to do.
 */
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
