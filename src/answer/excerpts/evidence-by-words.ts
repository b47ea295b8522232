import { isPicture, type Passage } from "../../knowledge/passages.ts";
import type { PreparedSection } from "../prepared-section.ts";
import type { Question } from "../question/question.ts";
import { strength, strongest } from "../ranking/concept-strength.ts";
import { definingSentence } from "./defining-sentence.ts";
import { PassageContext } from "./passage-context.ts";
import { lengthBeside, lengthOf, withLeadIns } from "./passage-length.ts";
import { longestWholeList } from "./quoted-whole.ts";

/** Longest evidence in characters, unless it is a whole list. */
const budget = 650;
/** The longest list that begins a section, and the most that a sentence with a colon announces, in characters. */
const longestList = 2_400;
/** Passages with at least this share of the best score are quoted with the best. */
const nearBest = 0.8;
/** If a question says at least this share of the terms of a heading, it asks for that section. */
const askedHeading = 0.75;

/** The passages of a section that carry the answer, judged by words, and the one that decides. */
export interface Evidence {
  readonly passages: readonly Passage[];
  /** Missing where the question asks for the section as a whole. */
  readonly deciding?: Passage;
}

/**
 * Finds the passages that carry the answer by words.
 * @param scores of the section's passages, at least one
 */
export function evidenceByWords(question: Question, prepared: PreparedSection, scores: readonly number[]): Evidence {
  const asked = askedPassages(question, prepared);
  if (asked !== undefined) return { passages: asked };
  const all = prepared.passages.map(({ passage }) => passage);
  const ranked = [...all.keys()].sort((a, b) => (scores[b] as number) - (scores[a] as number));
  const best = ranked[0] as number;
  const deciding = all[best] as Passage;
  const context = new PassageContext(all);
  const around = context.neighbours(deciding);
  const isShort = question.wants === "list" || lengthOf(around) <= longestWholeList;
  if (deciding.kind !== "sentence" && isShort) return { passages: around, deciding };
  const least = nearBest * (scores[best] as number);
  const near = ranked.filter((place) => (scores[place] as number) >= least).map((place) => all[place] as Passage);
  return { passages: withAnnounced(pickNear(deciding, near, context), all), deciding };
}

/** Returns the best passage, and as many of those close to it, best first, as fit into `budget`; each with its context. */
function pickNear(deciding: Passage, near: readonly Passage[], context: PassageContext): ReadonlySet<Passage> {
  const picked = new Set(context.around(deciding));
  const counted = new Set(withLeadIns(picked));
  let left = budget - lengthOf(picked);
  for (const next of near) {
    const more = context.around(next);
    const length = lengthBeside(more, counted);
    if (length > left) continue;
    left -= length;
    for (const passage of more) picked.add(passage);
    for (const passage of withLeadIns(more)) counted.add(passage);
  }
  return picked;
}

/**
 * Returns the section's beginning, or the part that begins with the definition that is asked for, if the question says no more
 * than the heading and the headings above it; otherwise undefined.
 */
export function askedPassages(question: Question, prepared: PreparedSection): Passage[] | undefined {
  if (!asksForSection(question, prepared)) return undefined;
  const all = textOf(prepared);
  const first = opening(all);
  const defining = definingSentence(question.text, all);
  return defining === -1 || first.includes(all[defining] as Passage) ? first : opening(all.slice(defining));
}

/** Returns the passages without pictures; all passages if there are only pictures. */
function textOf({ passages }: PreparedSection): Passage[] {
  const all = passages.map(({ passage }) => passage);
  const text = all.filter((passage) => !isPicture(passage));
  return text.length === 0 ? all : text;
}

function asksForSection(question: Question, { heading, path }: PreparedSection): boolean {
  const { concepts } = question;
  const asked = strongest(concepts);
  return (
    concepts.length > 0 &&
    concepts.every((concept) => strength(concept, heading) > 0 || strength(concept, path) > 0) &&
    [...heading].filter((term) => asked.has(term)).length >= askedHeading * heading.size
  );
}

/** Returns the section's beginning, up to `budget` characters; a list that is begun is included up to its end. */
function opening(all: readonly Passage[]): Passage[] {
  const picked: Passage[] = [];
  const counted = new Set<Passage>();
  let length = 0;
  for (const passage of all) {
    length += lengthBeside([passage], counted);
    const isList = passage.kind === "item" && picked.at(-1)?.within === passage.within;
    const limit = isList || passage.kind === "item" ? longestList : budget;
    if (picked.length > 0 && !isList && length > limit) break;
    picked.push(passage);
    for (const one of withLeadIns([passage])) counted.add(one);
  }
  return picked;
}

/**
 * Returns the picked passages, and with them the whole list, table or code that a picked sentence announces with a colon,
 * unless part of it is picked already.
 */
function withAnnounced(picked: ReadonlySet<Passage>, all: readonly Passage[]): Passage[] {
  const begun = new Set([...picked].map(({ leadIn }) => leadIn));
  const promised = all.filter(
    ({ leadIn }) => leadIn?.text.endsWith(":") === true && picked.has(leadIn) && !begun.has(leadIn),
  );
  const added = new Set(lengthOf(promised) <= longestList ? promised : []);
  return all.filter((passage) => picked.has(passage) || added.has(passage));
}
