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
    return best.isAlias ? partsOfNamed(parts) : parts;
  }
  const announced = announcedSections(question, first, knowledge);
  return announced.length > 0 ? announced : [first, ...fixBelow(question, first, ranked, knowledge)];
}

/**
 * Returns the parts of a page that a question names, without their list, where they are quoted whole; otherwise the beginning of
 * the first part, and then the list. Of a part that is named, all parts below it.
 */
function partsOfNamed([contents, first, ...others]: readonly Selection[]): Selection[] {
  const parts = [first, ...others].filter((selection) => selection !== undefined);
  const isPage = contents?.prepared.document.sections[0] === contents?.prepared.section;
  if (parts.length > 0 && (!isPage || parts.every(isWhole))) return parts;
  return [first, contents].filter((selection) => selection !== undefined);
}

function isWhole({ prepared, passages }: Selection): boolean {
  return passages.length === prepared.passages.length;
}
