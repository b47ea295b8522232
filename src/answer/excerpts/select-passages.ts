import { isPicture, type Passage } from "../../knowledge/passages.ts";
import type { PreparedPassage, PreparedSection } from "../prepared-section.ts";
import type { Question } from "../question/question.ts";
import { holdsWanted } from "../question/wanted-kind.ts";
import { strength, strengthsIn, strongest } from "../ranking/concept-strength.ts";
import { passageStrength } from "../ranking/rank-features.ts";
import { PassageContext } from "./passage-context.ts";
import { lengthBeside, lengthOf, withLeadIns } from "./passage-length.ts";
import { type Selection, selectionOf } from "./selection.ts";

interface ScoredPassage {
  readonly prepared: PreparedPassage;
  /** The share of the question that it covers, and what speaks for it beside that. */
  readonly score: number;
}

/** What speaks for a passage beside the words it shares with the question. */
const bonus = { wanted: 0.3, focus: 0.15, opening: 0.25, early: 0.03 };

/** Scores the passages of a section, in their order. */
function scorePassages(question: Question, prepared: PreparedSection): ScoredPassage[] {
  const { concepts, wants, focus } = question;
  const total = Math.max(
    concepts.reduce((sum, { weight }) => sum + weight, 0),
    Number.MIN_VALUE,
  );
  const covered = coveredWeights(question, prepared);
  const passed = passedPictures(prepared, covered);
  return prepared.passages.map((passage, index) => {
    if (passed.has(index)) return { prepared: passage, score: Number.NEGATIVE_INFINITY };
    let score = (covered[index] as number) / total;
    if (holdsWanted(wants, passage.passage.text)) score += bonus.wanted;
    if (focus.some((concept) => strength(concept, passage.termSet) > 0)) score += bonus.focus;
    if (wants === "definition" && index === 0) score += bonus.opening;
    return { prepared: passage, score: score + bonus.early / (1 + index) };
  });
}

/** How much of a question's weight each passage of a section covers, with what its lead-in and its heading say. */
export function coveredWeights({ concepts }: Question, { passages, heading }: PreparedSection): number[] {
  const terms = new Set(passages.flatMap(({ termSet, leadIn }) => [...termSet, ...leadIn]));
  const standing = concepts
    .map((concept) => ({ concept, held: strengthsIn(concept, terms), inHeading: strength(concept, heading) }))
    .filter(({ held, inHeading }) => held.length > 0 || inHeading > 0);
  return passages.map((prepared) => {
    let covered = 0;
    for (const { concept, held, inHeading } of standing) {
      covered += concept.weight * passageStrength(held, prepared, inHeading);
    }
    return covered;
  });
}

/** What a picture is told by answers only where it covers so many times more of the question than any text. */
const pictureLead = 2;

/** The places of the pictures among a section's passages that are not quoted, since a text answers as well. */
export function passedPictures({ passages }: PreparedSection, covered: readonly number[]): ReadonlySet<number> {
  const pictures = [...passages.keys()].filter((at) => isPicture((passages[at] as PreparedPassage).passage));
  if (pictures.length === 0 || pictures.length === passages.length) return new Set();
  const ofPictures = new Set(pictures);
  const mostOfText = covered.reduce((most, weight, at) => (ofPictures.has(at) ? most : Math.max(most, weight)), 0);
  return new Set(pictures.filter((at) => (covered[at] as number) <= pictureLead * mostOfText));
}

/** Excerpts stay within so many characters, unless they are whole lists. */
const budget = 650;
/** A list or table up to this long is quoted whole, whatever is asked. */
const wholeList = 500;
const longestList = 2400;
/** Passages that come so near to the best are quoted with it. */
const nearBest = 0.8;
/** A heading of which the question asks for this much is what the question is about. */
const askedHeading = 0.75;

/** Quotes the passages of a section that carry the answer; undefined if it has none. */
export function selectPassages(question: Question, prepared: PreparedSection): Selection | undefined {
  const ranked = scorePassages(question, prepared).sort((a, b) => b.score - a.score);
  const [best] = ranked;
  if (best === undefined) return undefined;
  const deciding = best.prepared.passage;
  const all = prepared.passages.map(({ passage }) => passage);
  const asked = askedPassages(question, prepared);
  if (asked !== undefined) return selectionOf(prepared, asked);
  const context = new PassageContext(all);
  const around = context.neighbours(deciding);
  if (deciding.kind !== "sentence" && question.wants === "list") return selectionOf(prepared, around);
  if (deciding.kind !== "sentence" && lengthOf(around) <= wholeList) return selectionOf(prepared, around, deciding);
  const near = ranked.filter(({ score }) => score >= nearBest * best.score).map((one) => one.prepared.passage);
  return selectionOf(prepared, withPromised(pickNear(deciding, near, context), all), deciding);
}

/** The best passage, and of those that come near to it, best first, what there is room for; each with its context. */
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

/** Quotes a short section whole, since people said that it answers the question; else what carries the answer. */
export function selectWhole(question: Question, prepared: PreparedSection): Selection | undefined {
  const all = textOf(prepared);
  if (all.length > 0 && lengthOf(all) <= budget) return selectionOf(prepared, all);
  return selectPassages(question, prepared);
}

/** The section's beginning, where the question says no more than the heading does; undefined where it says more. */
export function askedPassages(question: Question, prepared: PreparedSection): Passage[] | undefined {
  return asksForSection(question, prepared) ? opening(textOf(prepared)) : undefined;
}

/** The passages but pictures; all where there is nothing else. */
function textOf({ passages }: PreparedSection): Passage[] {
  const all = passages.map(({ passage }) => passage);
  const text = all.filter((passage) => !isPicture(passage));
  return text.length === 0 ? all : text;
}

function asksForSection(question: Question, { heading }: PreparedSection): boolean {
  const { concepts } = question;
  const asked = strongest(concepts);
  return (
    concepts.length > 0 &&
    concepts.every((concept) => strength(concept, heading) > 0) &&
    [...heading].filter((term) => asked.has(term)).length >= askedHeading * heading.size
  );
}

/** The section's beginning: whole if it is short, its first list to the end. */
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

/** What is picked, and whole what a picked sentence announces with a colon, if none of it is picked yet. */
function withPromised(picked: ReadonlySet<Passage>, all: readonly Passage[]): Passage[] {
  const begun = new Set([...picked].map(({ leadIn }) => leadIn));
  const promised = all.filter(
    ({ leadIn }) => leadIn?.text.endsWith(":") === true && picked.has(leadIn) && !begun.has(leadIn),
  );
  const added = new Set(lengthOf(promised) <= longestList ? promised : []);
  return all.filter((passage) => picked.has(passage) || added.has(passage));
}
