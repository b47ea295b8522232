import type { Passage } from "../../knowledge/passages.ts";
import type { PreparedSection } from "../prepared-section.ts";
import type { Question } from "../question/question.ts";
import type { QuestionMeaning } from "../question/question-meaning.ts";
import type { Candidate } from "../ranking/candidate.ts";
import { answeringBeside } from "./answering-beside.ts";
import { asksForCases } from "./asks-for-cases.ts";
import { asksForSteps } from "./asks-for-steps.ts";
import { askedPassages, evidenceByWords } from "./evidence-by-words.ts";
import { fillExcerpt } from "./fill-excerpt.ts";
import { layoutOf, type PassageLayout, placesOf } from "./passage-layout.ts";
import { scoresByMeaning, scoresByWords } from "./passage-scores.ts";
import { procedureOf } from "./procedure-of.ts";
import { longestWholeList } from "./quoted-whole.ts";
import { repeats } from "./says-the-same.ts";
import { type Selection, selectionOf } from "./selection.ts";
import { warningsBeside } from "./warnings-beside.ts";

/** Longest excerpt in characters; `roomForMany` is for comparisons and for lists that are asked for. */
export const excerptRoom = 686;
export const roomForMany = 2_400;
/** The longest list that is quoted whole where the question asks for cases ("when"), in characters. */
const longestOfCases = 2_400;
/**
 * The longest list that is quoted whole where it is asked for, in characters. It exceeds a message on purpose, so that the
 * adapter can say how much is left out.
 */
const longestAsked = 24_000;
/** Bonus of a passage beside a quoted one in the unit of `scoresByWords`. */
const besideByWords = 0.05;

/**
 * Quotes a section: whole if it is short; a list that is asked for to its end; otherwise the passages nearest to the question,
 * in the section's order. By words alone where the vectors are missing or do not match the passages. Undefined if the section
 * has no passages.
 */
export function selectExcerpt(
  question: Question,
  candidate: Candidate,
  meaning: QuestionMeaning | undefined,
  room = roomFor(question, candidate.prepared),
): Selection | undefined {
  const { prepared } = candidate;
  if (prepared.passages.length === 0) return undefined;
  const scores = scoresByMeaning(question, candidate, meaning);
  return scores === undefined
    ? selectByWords(question, prepared, room)
    : selectByMeaning(question, prepared, scores, room);
}

/** Quotes a section of which people have said that it answers the question. */
export function selectTaught(question: Question, prepared: PreparedSection): Selection | undefined {
  return prepared.passages.length === 0 ? undefined : selectByWords(question, prepared, roomFor(question, prepared));
}

/** Where the section has no list, a question that asks for several things is often answered by one sentence. */
function roomFor({ wants }: Question, { passages }: PreparedSection): number {
  const isListed = (): boolean => passages.some(({ passage: { kind } }) => kind === "item" || kind === "row");
  return wants === "comparison" || (wants === "list" && isListed()) ? roomForMany : excerptRoom;
}

function selectByMeaning(
  question: Question,
  prepared: PreparedSection,
  scores: readonly number[],
  room: number,
): Selection {
  const all = prepared.passages.map(({ passage }) => passage);
  const asked = askedPassages(question, prepared);
  if (asked?.at(-1)?.kind === "item") return selectionOf(prepared, asked);
  const best = scores.indexOf(Math.max(...scores));
  const layout = layoutOf(prepared);
  const seed = [
    best,
    ...answeringBeside(question, prepared, scores, best),
    ...(wholeList(question, layout, prepared, best) ?? []),
  ];
  const taken = fillExcerpt(layout, seed, scores, { best, room, isRepeated: repeatsIn(prepared) });
  return selectionOf(prepared, inOrder(all, taken), { deciding: all[best] as Passage });
}

/** Quotes the passages that carry the answer by words, and others as long as they fit. */
function selectByWords(question: Question, prepared: PreparedSection, room: number): Selection {
  const all = prepared.passages.map(({ passage }) => passage);
  const scores = scoresByWords(question, prepared);
  const { passages, deciding } = evidenceByWords(question, prepared, scores);
  const layout = layoutOf(prepared);
  const best = scores.indexOf(Math.max(...scores));
  const carrying = new Set(passages);
  const isLoneStep = (place: number): boolean =>
    deciding !== undefined && layout.isStep(place) && layout.stretchOf(place).start !== layout.stretchOf(best).start;
  const carried = withoutRepeats(
    prepared,
    [...all.keys()].filter((place) => carrying.has(all[place] as Passage) && !isLoneStep(place)),
    best,
  );
  const evidence = carried.map((place) => all[place] as Passage);
  const seed = [...carried, ...(wholeList(question, layout, prepared, best) ?? [])];
  const taken = fillExcerpt(layout, seed, scores, {
    best,
    beside: besideByWords,
    room,
    isRepeated: repeatsIn(prepared),
  });
  return selectionOf(prepared, inOrder(all, taken), { evidence, ...(deciding !== undefined && { deciding }) });
}

/** Returns the indices without those of passages that repeat another one; the best passage is always kept. */
function withoutRepeats(prepared: PreparedSection, places: readonly number[], best: number): number[] {
  const kept = places.includes(best) ? [best] : [];
  for (const place of places) if (place !== best && !repeats(prepared, place, kept)) kept.push(place);
  return kept.sort((a, b) => a - b);
}

function repeatsIn(prepared: PreparedSection): (place: number, others: ReadonlySet<number>) => boolean {
  return (place, others) => repeats(prepared, place, others);
}

function inOrder(all: readonly Passage[], taken: ReadonlySet<number>): Passage[] {
  return all.filter((_, place) => taken.has(place));
}

/**
 * Returns the indices of the list or table that contains the best passage or is announced by it, or of the section's procedure
 * where the question asks for steps. Undefined if it is too long for what the question asks.
 */
function wholeList(
  question: Question,
  layout: PassageLayout,
  prepared: PreparedSection,
  best: number,
): number[] | undefined {
  const all = prepared.passages.map(({ passage }) => passage);
  const asksSteps = asksForSteps(question);
  const isAsked = question.wants === "list" || asksSteps;
  const nearest = all[best]?.kind === "sentence" ? layout.announcedBy(best)?.start : best;
  const first = isListed(all, nearest) ? nearest : asksSteps ? procedureOf(question, layout, prepared) : undefined;
  if (first === undefined || !isListed(all, first)) return undefined;
  const stretch = layout.stretchOf(first);
  const places = placesOf(stretch);
  const longest = isAsked ? longestAsked : asksForCases(question) ? longestOfCases : longestWholeList;
  if (layout.lengthOf(places) > longest) return undefined;
  return asksSteps ? [...places, ...warningsBeside(layout, all, stretch)] : places;
}

function isListed(all: readonly Passage[], place: number | undefined): boolean {
  const kind = place === undefined ? undefined : all[place]?.kind;
  return kind === "item" || kind === "row";
}
