import type { Document, Section } from "../../knowledge/document.ts";
import { childrenOf, descendantsOf, isListOfSections, parentOf } from "../../knowledge/section-tree.ts";
import { contentTerms } from "../../search/terms.ts";
import type { IndexedKnowledge } from "../indexed-knowledge.ts";
import type { PreparedAlias, PreparedSection } from "../prepared-section.ts";
import type { Concept } from "../question/concept.ts";
import type { Question } from "../question/question.ts";
import type { Candidate } from "../ranking/candidate.ts";
import { strength, strongest } from "../ranking/concept-strength.ts";
import { asksForSteps } from "./asks-for-steps.ts";
import { layoutOf } from "./passage-layout.ts";
import { lengthOf } from "./passage-length.ts";
import { excerptRoom } from "./select-excerpt.ts";
import { selectOpening } from "./select-opening.ts";
import { contentsOf, type Selection, selectionOf } from "./selection.ts";

/**
 * How many sections under one parent must be among the first `looksAmong` candidates, with scores within `reach` (log-odds) of
 * the best, for the parent to be quoted as a list.
 */
const fewestNear = 3;
const looksAmong = 6;
const reach = 2;
/** The most, in log-odds, by which a section may fit better than the one that is headed by what is to be listed. */
const headedReach = 4;
/** The least strength with which a heading must stand for what is to be listed. */
const headedBy = 0.9;
/** The least share of the heading's terms that the question must say; otherwise the heading is about something else. */
const leastAsked = 0.5;
/** A heading with one of these words is a clause: "How companies adopt it" does not head a list of companies. */
const clauseWords: ReadonlySet<string> = new Set(["how", "why", "when", "where", "whether"]);
/** The least share of the question that each of the sections must cover. */
const fewestWords = 0.25;

/**
 * Returns a list made of sections if a section is headed by what is to be listed, or if the best candidates have the same
 * parent; otherwise empty.
 */
export function listedSections(
  question: Question,
  candidates: readonly Candidate[],
  knowledge: IndexedKnowledge,
): Selection[] {
  const { focus, concepts } = question;
  const [best] = candidates;
  if (best === undefined) return [];
  const asked = strongest(concepts);
  const heads = (terms: ReadonlySet<string>): boolean =>
    focus.length > 0 &&
    focus.every((concept) => strength(concept, terms) >= headedBy) &&
    [...terms].filter((term) => asked.has(term)).length >= leastAsked * terms.size;
  const isList = ({ prepared: { document, section, headingPhrase } }: Candidate): boolean =>
    isListOfSections(document, section) && !headingPhrase.some((term) => clauseWords.has(term));
  // "Which companies use Rust" asks for all companies where the whole page is about Rust.
  const isAlias = ({ terms }: PreparedAlias, path: ReadonlySet<string>): boolean =>
    concepts.every((concept) => strength(concept, terms) > 0 || strength(concept, path) > 0) &&
    heads(new Set([...terms].filter((term) => asked.has(term) || !path.has(term))));
  // The best section may be one of the items.
  const isNear = ({ score, prepared: { document, section } }: Candidate): boolean =>
    score >= best.score - headedReach || descendantsOf(document, section).includes(best.prepared.section);
  const headed =
    candidates.slice(0, looksAmong).find((one) => isNear(one) && heads(one.prepared.heading) && isList(one)) ??
    candidates.find((one) => one.prepared.aliases.some((alias) => isAlias(alias, one.prepared.path)) && isList(one));
  const { document, section } = (headed ?? best).prepared;
  if (headed !== undefined || isList(best)) return sectionWithChildren(document, section, knowledge, question);
  const parent = parentOf(document, section);
  if (parent === undefined) return [];
  if (isNumbered(document, parent, focus)) return sectionWithChildren(document, parent, knowledge, question);
  if (!isListOfSections(document, parent)) return [];
  const near = candidates
    .slice(0, looksAmong)
    .filter(({ score, features }) => score >= best.score - reach && features.coverage >= fewestWords);
  const siblings = childrenOf(document, parent).filter((child) =>
    near.some(({ prepared }) => prepared.section === child),
  );
  return siblings.length < fewestNear ? [] : sectionWithChildren(document, parent, knowledge, question);
}

/** A heading that numbers what it is about: "Level 2 (important)", "Phase A: Plan". */
const numbered = /^(?<what>\p{L}+) (?:\d+|\p{Lu})(?![\p{L}\d])/u;

/** Whether the sections directly below a section are numbered by what is to be listed. */
export function isNumbered(document: Document, section: Section, focus: readonly Concept[]): boolean {
  const noun = focus.at(-1);
  if (noun === undefined) return false;
  const whats = childrenOf(document, section).map(
    ({ headings }) => numbered.exec(headings.at(-1) ?? "")?.groups?.["what"],
  );
  const isOne = (what = ""): boolean => strength(noun, new Set(contentTerms(what))) >= headedBy;
  return whats.filter(isOne).length >= fewestNear;
}

/**
 * The longest introduction that only announces the sections below it, in sentences and in characters. One above a procedure may
 * be as long as an excerpt.
 */
const introduction = { sentences: 2, length: 240 };

/**
 * Returns the quoted section with the sections below it: whole if all of them are short, otherwise the beginning of each. Their
 * headings follow the section as a list if it ends in a colon or if they are not quoted whole. Applies to a section whose quote
 * ends in a colon, or which, for a question about how to do something, is only a short introduction; otherwise empty.
 */
export function announcedSections(question: Question, quoted: Selection, knowledge: IndexedKnowledge): Selection[] {
  const { document, section, passages } = quoted.prepared;
  const last = passages.at(-1)?.passage;
  const isColon = last?.text.endsWith(":") === true;
  const isAnnounced = isColon || (asksForSteps(question) && introduces(quoted.prepared, knowledge));
  if (!isAnnounced || last === undefined || quoted.lines.last < last.lines.last) return [];
  const whole = isColon ? [] : wholeBelow(document, section, knowledge, lengthOf(quoted.passages));
  if (whole.length > 0) return [quoted, ...whole];
  const [contents, ...openings] = sectionWithChildren(document, section, knowledge, question);
  const headings = contents?.blocks.at(-1);
  if (contents === undefined || headings === undefined) return [];
  const lines = { first: quoted.lines.first, last: contents.lines.last };
  return [{ ...quoted, blocks: [...quoted.blocks, headings], lines }, ...openings];
}

function introduces({ document, section, passages }: PreparedSection, { prepare }: IndexedKnowledge): boolean {
  if (passages.some(({ passage: { kind } }) => kind !== "sentence")) return false;
  const length = passages.reduce((sum, { passage: { text } }) => sum + text.length, 0);
  if (passages.length <= introduction.sentences && length <= introduction.length) return true;
  return length <= excerptRoom && childrenOf(document, section).some(({ id }) => hasSteps(prepare(id)));
}

function hasSteps(prepared: PreparedSection): boolean {
  const layout = layoutOf(prepared);
  return prepared.passages.some((_, place) => layout.isStep(place));
}

/** The most sections whose beginning is quoted; nobody reads more, and their headings are listed anyway. */
const mostOpenings = 50;

/**
 * Returns the headings of the sections directly below a section, and what these say: all that is below where it is short,
 * otherwise the beginning of each of the first `mostOpenings`.
 */
export function sectionWithChildren(
  document: Document,
  section: Section,
  knowledge: IndexedKnowledge,
  question: Question,
): Selection[] {
  const below = childrenOf(document, section);
  if (below.length === 0) return [];
  const { prepare } = knowledge;
  const whole = wholeBelow(document, section, knowledge);
  const isForSteps = asksForSteps(question);
  const openings =
    whole.length > 0
      ? whole
      : below.slice(0, mostOpenings).flatMap(({ id }) => selectOpening(prepare(id), isForSteps) ?? []);
  return [contentsOf(prepare(section.id), below), ...openings];
}

/**
 * Quotes all sections below a section, at any depth; empty if they are longer than one excerpt together.
 * @param used characters that are quoted already
 */
function wholeBelow(document: Document, section: Section, { prepare }: IndexedKnowledge, used = 0): Selection[] {
  const selections: Selection[] = [];
  let left = excerptRoom - used;
  for (const { id } of descendantsOf(document, section)) {
    const prepared = prepare(id);
    left -= prepared.section.text.length;
    if (left < 0) return [];
    const all = prepared.passages.map(({ passage }) => passage);
    if (all.length > 0) selections.push(selectionOf(prepared, all, { evidence: all.slice(0, 1) }));
  }
  return selections;
}
