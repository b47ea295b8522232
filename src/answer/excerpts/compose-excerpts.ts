import { blocksText } from "../../knowledge/block.ts";
import { contentTerms } from "../../search/terms.ts";
import type { IndexedKnowledge } from "../indexed-knowledge.ts";
import type { Concept } from "../question/concept.ts";
import type { Question } from "../question/question.ts";
import type { QuestionMeaning } from "../question/question-meaning.ts";
import type { Candidate } from "../ranking/candidate.ts";
import { strength } from "../ranking/concept-strength.ts";
import { announcedSections, listedSections, sectionWithChildren } from "./listed-sections.ts";
import { roomForMany, selectExcerpt } from "./select-excerpt.ts";
import type { Selection } from "./selection.ts";

/** The other side of a comparison is looked for among so many of the best, and must hold so much of what is open. */
const looksAmong = 6;
const otherSide = 0.5;
/** What is compared weighs at least so much of the question's heaviest word. */
const sideWeight = 0.5;
/** A related word that stands for another at least this well is as good as the word. */
const standsFor = 0.5;

/** Puts together the excerpts that answer a question, the best first; none if nothing can be quoted. */
export function compose(
  question: Question,
  candidates: readonly Candidate[],
  knowledge: IndexedKnowledge,
  meaning?: QuestionMeaning,
): Selection[] {
  const [best] = candidates;
  if (best === undefined) return [];
  const { prepared } = best;
  const listed = question.wants === "list" ? listedSections(question, candidates, knowledge) : [];
  if (listed.length > 0) return listed;
  const sides = question.wants === "comparison" ? sidesOf(question, candidates, meaning) : [];
  if (sides.length > 1) return sides;
  const first = selectExcerpt(question, best, meaning);
  if (first === undefined) {
    const parts = sectionWithChildren(prepared.document, prepared.section, knowledge);
    return best.isAlias ? firstPartFirst(parts) : parts;
  }
  const announced = announcedSections(first, knowledge);
  if (announced.length > 0) return announced;
  const second = question.wants === "comparison" ? complement(question, first, candidates, meaning) : undefined;
  return second === undefined ? [first] : [first, second];
}

/** Of a page that is called by its name: how its first part begins, and then what parts it has. */
function firstPartFirst([contents, first]: readonly Selection[]): Selection[] {
  return [first, contents].filter((selection) => selection !== undefined);
}

/** One excerpt from each of the sections that are headed by a side of the comparison. */
function sidesOf(
  question: Question,
  candidates: readonly Candidate[],
  meaning: QuestionMeaning | undefined,
): Selection[] {
  const heaviest = Math.max(0, ...question.concepts.map(({ weight }) => weight));
  const compared = question.concepts.filter(({ weight }) => weight >= sideWeight * heaviest);
  const sideOf = candidates.map(({ prepared }) => {
    const headedBy = compared.filter((one) => strength(one, prepared.heading) >= standsFor);
    return headedBy.length === 1 ? headedBy[0] : undefined;
  });
  const headed = compared.map((side) => candidates[sideOf.indexOf(side)]);
  const distinct = [...new Set(headed.filter((candidate) => candidate !== undefined))];
  const room = roomForMany / Math.max(1, distinct.length);
  return distinct
    .sort((a, b) => candidates.indexOf(a) - candidates.indexOf(b))
    .flatMap((candidate) => selectExcerpt(question, candidate, meaning, room) ?? []);
}

/** What another section says of that part of the question which the first selection leaves open. */
function complement(
  question: Question,
  first: Selection,
  candidates: readonly Candidate[],
  meaning: QuestionMeaning | undefined,
): Selection | undefined {
  const quoted = new Set(contentTerms(blocksText(first.blocks), question.language));
  const open = question.concepts.filter((concept) => concept.isKnown && strength(concept, quoted) < standsFor);
  const needed = sumWeights(open);
  if (needed === 0) return undefined;
  const found = candidates.slice(1, looksAmong).find(({ prepared }) => {
    const words = new Set([...prepared.terms, ...prepared.heading]);
    return sumWeights(open.filter((concept) => strength(concept, words) >= standsFor)) >= otherSide * needed;
  });
  return found === undefined
    ? undefined
    : selectExcerpt({ ...question, concepts: open }, found, meaning, roomForMany / 2);
}

function sumWeights(concepts: readonly Concept[]): number {
  return concepts.reduce((sum, { weight }) => sum + weight, 0);
}
