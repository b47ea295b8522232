import type { Document, Section } from "../knowledge/document.ts";
import { contentTerms } from "../search/terms.ts";
import type { Concept } from "./concept.ts";
import type { IndexedKnowledge } from "./indexed-knowledge.ts";
import type { PreparedSection } from "./prepared-section.ts";
import type { Question } from "./question.ts";
import type { Candidate } from "./rank.ts";
import { strength } from "./rank-features.ts";
import { type Selection, selectPassages } from "./select-passages.ts";

/** A section under another is quoted by its opening when the list is made of such sections. */
const openingSentences = 1;
const fewestListed = 3;
/** So many of them must be among the best candidates. */
const fewestNear = 2;
/** A list made of sections is looked for among so many of the best. */
const looksAmong = 6;
/** The other side of a comparison must hold this much of what the first lacks. */
const otherSide = 0.5;

/** Puts together the excerpts that answer a question, the best first; none if nothing can be quoted. */
export function compose(
  question: Question,
  candidates: readonly Candidate[],
  knowledge: IndexedKnowledge,
): Selection[] {
  const [best] = candidates;
  if (best === undefined) return [];
  const listed = question.wants === "list" ? listedSections(candidates, knowledge) : [];
  if (listed.length >= fewestListed) return listed.map(opening);
  const { prepared } = best;
  if (prepared.passages.length === 0) {
    const below = childrenOf(prepared.document, prepared.section).map(({ id }) => knowledge.prepare(id));
    return below.filter(({ passages }) => passages.length > 0).map(opening);
  }
  const first = selectPassages(question, prepared);
  const second = question.wants === "comparison" ? complement(question, first, candidates) : undefined;
  return second === undefined ? [first] : [first, second];
}

function opening(prepared: PreparedSection): Selection {
  return { prepared, passages: prepared.passages.slice(0, openingSentences).map(({ passage }) => passage) };
}

/** The sections that make up a list when the best candidates are of one family; none if they are not. */
function listedSections(candidates: readonly Candidate[], knowledge: IndexedKnowledge): PreparedSection[] {
  const [best] = candidates;
  if (best === undefined) return [];
  const { document, section } = best.prepared;
  const near = candidates.slice(0, looksAmong).map(({ prepared }) => prepared.section);
  for (const head of [section, parentOf(document, section)]) {
    if (head === undefined || !isListOfSections(document, head)) continue;
    const below = childrenOf(document, head);
    if (head !== section && below.filter((child) => near.includes(child)).length < fewestNear) continue;
    return below.map(({ id }) => knowledge.prepare(id));
  }
  return [];
}

/** A heading in the plural over several sections, with no list of its own: "Case studies", "Ways to deploy". */
function isListOfSections(document: Document, head: Section): boolean {
  const heading = head.headings.at(-1) ?? "";
  const hasOwnList = /^\s*(?:[-*+]|\d+[.)]) /m.test(head.source);
  return /[a-z]{3,}(?<![siu])s\b/i.test(heading) && !hasOwnList && childrenOf(document, head).length >= fewestListed;
}

function parentOf({ sections }: Document, section: Section): Section | undefined {
  const at = sections.indexOf(section);
  return sections.slice(0, at).findLast(({ level }) => level < section.level);
}

/** The sections straight below one. */
export function childrenOf({ sections }: Document, section: Section): Section[] {
  const at = sections.indexOf(section);
  const end = sections.findIndex(({ level }, index) => index > at && level <= section.level);
  const below = sections.slice(at + 1, end === -1 ? undefined : end);
  const level = Math.min(...below.map((one) => one.level));
  return below.filter((one) => one.level === level);
}

/** What another section says of that part of the question which the first selection leaves open. */
function complement(question: Question, first: Selection, candidates: readonly Candidate[]): Selection | undefined {
  const quoted = new Set(first.passages.flatMap(({ text }) => contentTerms(text)));
  const open = question.concepts.filter((concept) => strength(concept, quoted) < 0.5 && concept.isKnown);
  const needed = sumWeights(open);
  if (needed === 0) return undefined;
  const found = candidates.slice(1, looksAmong).find(({ prepared }) => {
    const words = new Set([...prepared.terms, ...prepared.heading]);
    return sumWeights(open.filter((concept) => strength(concept, words) >= 0.5)) >= otherSide * needed;
  });
  if (found === undefined) return undefined;
  const side = { ...question, concepts: open };
  return selectPassages(side, found.prepared);
}

function sumWeights(concepts: readonly Concept[]): number {
  return concepts.reduce((sum, { weight }) => sum + weight, 0);
}
