import type { IndexedKnowledge } from "../indexed-knowledge.ts";
import type { Question } from "../question/question.ts";
import type { QuestionMeaning } from "../question/question-meaning.ts";
import type { Candidate } from "../ranking/candidate.ts";
import { fixBelow } from "./fix-below.ts";
import { announcedSections, sectionWithChildren } from "./listed-sections.ts";
import { selectExcerpt } from "./select-excerpt.ts";
import type { Selection } from "./selection.ts";

/**
 * Quotes the best section: with the sections below it if it has no text of its own or announces them, otherwise with the
 * section that tells how to fix the trouble that it describes.
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
    const parts = sectionWithChildren(best.prepared.document, best.prepared.section, knowledge, question);
    return best.isAlias ? firstPartFirst(parts) : parts;
  }
  const announced = announcedSections(question, first, knowledge);
  return announced.length > 0 ? announced : [first, ...fixBelow(question, first, ranked, knowledge)];
}

/** Returns the beginning of a page's first part before the list of its parts, for a question that names the page. */
function firstPartFirst([contents, first]: readonly Selection[]): Selection[] {
  return [first, contents].filter((selection) => selection !== undefined);
}
