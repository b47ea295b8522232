import type { IndexedKnowledge } from "../indexed-knowledge.ts";
import type { Question } from "../question/question.ts";
import type { QuestionMeaning } from "../question/question-meaning.ts";
import type { Candidate } from "../ranking/candidate.ts";
import { fixBelow } from "./fix-below.ts";
import { announcedSections, sectionWithChildren } from "./listed-sections.ts";
import { selectExcerpt } from "./select-excerpt.ts";
import type { Selection } from "./selection.ts";

/**
 * What is quoted of the best section, with the sections below it where it has no words of its own or announces them, and with
 * what is to be done about the trouble that it tells of.
 */
export function quoteBest(
  question: Question,
  ranked: { readonly candidates: readonly Candidate[]; readonly meaning?: QuestionMeaning | undefined },
  knowledge: IndexedKnowledge,
): Selection[] {
  const [best] = ranked.candidates;
  if (best === undefined) return [];
  const first = selectExcerpt(question, best, ranked.meaning);
  if (first === undefined) {
    const parts = sectionWithChildren(best.prepared.document, best.prepared.section, knowledge);
    return best.isAlias ? firstPartFirst(parts) : parts;
  }
  const announced = announcedSections(question, first, knowledge);
  return announced.length > 0 ? announced : [first, ...fixBelow(question, first, ranked, knowledge)];
}

/** Of a page that is called by its name: how its first part begins, and then what parts it has. */
function firstPartFirst([contents, first]: readonly Selection[]): Selection[] {
  return [first, contents].filter((selection) => selection !== undefined);
}
