import type { Passage } from "../../knowledge/passages.ts";
import type { PreparedPassage, PreparedSection } from "../prepared-section.ts";
import type { Concept } from "../question/concept.ts";
import type { Question } from "../question/question.ts";
import { holdsWanted } from "../question/wanted-kind.ts";
import { strength } from "../ranking/concept-strength.ts";
import { passageStrengths } from "../ranking/rank-features.ts";
import { type Selection, selectionOf } from "./selection.ts";

interface ScoredPassage {
  readonly prepared: PreparedPassage;
  /** The share of the question that it covers, and what speaks for it beside that. */
  readonly score: number;
}

/** What speaks for a passage beside the words it shares with the question. */
const bonus = { wanted: 0.3, focus: 0.15, opening: 0.25, early: 0.03 };

/** Scores the passages of a section, in their order. */
function scorePassages(question: Question, { passages, heading }: PreparedSection): ScoredPassage[] {
  const { concepts, wants, focus } = question;
  const total = Math.max(
    concepts.reduce((sum, { weight }) => sum + weight, 0),
    Number.MIN_VALUE,
  );
  const inHeading = concepts.map((concept) => strength(concept, heading));
  return passages.map((prepared, index) => {
    const strengths = passageStrengths(concepts, prepared, inHeading);
    let score = strengths.reduce((sum, value, at) => sum + value * (concepts[at] as Concept).weight, 0) / total;
    if (holdsWanted(wants, prepared.passage.text)) score += bonus.wanted;
    if (focus.some((concept) => strength(concept, prepared.termSet) > 0)) score += bonus.focus;
    if (wants === "definition" && index === 0) score += bonus.opening;
    return { prepared, score: score + bonus.early / (1 + index) };
  });
}

/** Excerpts stay within so many characters, unless they are whole lists. */
const budget = 650;
/** A paragraph up to this long is quoted whole, for its context. */
const wholeParagraph = 480;
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
  if (asksForSection(question, prepared)) return selectionOf(prepared, opening(all));
  const around = neighbours(deciding, all);
  if (deciding.kind !== "sentence" && question.wants === "list") return selectionOf(prepared, around);
  if (deciding.kind !== "sentence" && lengthOf(around) <= wholeList) return selectionOf(prepared, around, deciding);
  const picked = new Set(withContext(deciding, all));
  for (const { prepared: next, score } of ranked) {
    if (score < nearBest * best.score) break;
    const more = [...new Set([...picked, ...withContext(next.passage, all)])];
    if (lengthOf(more) <= budget) for (const passage of more) picked.add(passage);
  }
  return selectionOf(prepared, withPromised(picked, all), deciding);
}

/** Quotes a short section whole, since people said that it answers the question; else what carries the answer. */
export function selectWhole(question: Question, prepared: PreparedSection): Selection | undefined {
  const all = prepared.passages.map(({ passage }) => passage);
  if (all.length > 0 && lengthOf(all) <= budget) return selectionOf(prepared, all);
  return selectPassages(question, prepared);
}

/** Whether the question says no more than the heading does. */
function asksForSection(question: Question, { heading }: PreparedSection): boolean {
  const { concepts } = question;
  return (
    concepts.length > 0 &&
    concepts.every((concept) => strength(concept, heading) > 0) &&
    [...heading].filter((term) => concepts.some(({ terms }) => terms.has(term))).length >= askedHeading * heading.size
  );
}

/** The section's beginning: whole if it is short, its first list to the end. */
function opening(all: readonly Passage[]): Passage[] {
  const picked: Passage[] = [];
  for (const passage of all) {
    const isList = passage.kind === "item" && picked.at(-1)?.within === passage.within;
    const limit = isList || passage.kind === "item" ? longestList : budget;
    if (picked.length > 0 && !isList && lengthOf([...picked, passage]) > limit) break;
    picked.push(passage);
  }
  return picked;
}

function neighbours(best: Passage, all: readonly Passage[]): Passage[] {
  return all.filter(({ within }) => within === best.within);
}

/** A sentence with the rest of its paragraph, as far as that is short; anything else by itself. */
function withContext(passage: Passage, all: readonly Passage[]): Passage[] {
  if (passage.kind !== "sentence") return [passage];
  const around = neighbours(passage, all);
  if (lengthOf(around) <= wholeParagraph) return around;
  const at = around.indexOf(passage);
  const picked = [passage];
  for (const next of [around[at + 1], around[at - 1], around[at + 2]]) {
    if (next !== undefined && lengthOf([...picked, next]) <= wholeParagraph) picked.push(next);
  }
  return around.filter((one) => picked.includes(one));
}

/** What is picked, and whole what a picked sentence announces with a colon, if none of it is picked yet. */
function withPromised(picked: ReadonlySet<Passage>, all: readonly Passage[]): Passage[] {
  const begun = new Set([...picked].map(({ leadIn }) => leadIn));
  const promised = all.filter(
    ({ leadIn }) => leadIn?.text.endsWith(":") === true && picked.has(leadIn) && !begun.has(leadIn),
  );
  const isShort = lengthOf(promised) <= longestList;
  return all.filter((passage) => picked.has(passage) || (isShort && promised.includes(passage)));
}

function lengthOf(passages: readonly Passage[]): number {
  const leadIns = new Set(
    passages.map(({ leadIn }) => leadIn).filter((leadIn) => leadIn !== undefined && !passages.includes(leadIn)),
  );
  return [...passages, ...leadIns].reduce((sum, passage) => sum + (passage?.text.length ?? 0), 0);
}
