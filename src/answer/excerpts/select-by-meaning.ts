import type { Passage } from "../../knowledge/passages.ts";
import { type ByteVectors, cosine } from "../../meaning/byte-vectors.ts";
import type { PreparedSection } from "../prepared-section.ts";
import type { Question } from "../question/question.ts";
import type { QuestionMeaning } from "../question/question-meaning.ts";
import { holdsWanted } from "../question/wanted-kind.ts";
import { askedPassages, coveredWeights, passedPictures } from "./select-passages.ts";
import { type Selection, selectionOf } from "./selection.ts";

/** Excerpts are filled up to so many characters, those of lists and comparisons up to more. */
const budget = 690;
const budgetForMany = 2400;
/** What Markdown adds to a passage, about. */
const marks = 4;
/** How much a cosine weighs against the words that a passage shares with the question, by their rarity. */
const cosineWeight = 10;
const wordWeight = 0.5;
/** What speaks for a passage that holds a number, a date or a name where one is wanted, and for one beside a quoted one. */
const wantedBonus = 1;
const besideBonus = 0.5;
/** So many of the best are tried, which is more than fit. */
const triedCount = 240;

/**
 * Quotes a short section whole, and one with a list for which the question asks by its heading; of a longer one the passages
 * that lie nearest to the question, in their own order.
 * Undefined if it has none.
 * @param vectors of the section's passages
 */
export function selectByMeaning(
  question: Question,
  prepared: PreparedSection,
  { pooled }: QuestionMeaning,
  vectors: ByteVectors,
): Selection | undefined {
  const all = prepared.passages.map(({ passage }) => passage);
  const hasList = all.some(({ kind }) => kind === "item");
  if (hasList && askedPassages(question, prepared)?.length === all.length) return selectionOf(prepared, all);
  const scores = scorePassages(question, prepared, (at) => cosine(pooled, vectors, at));
  const best = scores.indexOf(Math.max(...scores));
  const deciding = all[best];
  if (deciding === undefined) return undefined;
  const isMany = question.wants === "list" || question.wants === "comparison";
  const picked = fill(all, scores, best, isMany ? budgetForMany : budget);
  return selectionOf(
    prepared,
    all.filter((_, at) => picked.has(at)),
    deciding,
  );
}

function scorePassages(question: Question, prepared: PreparedSection, cosineOf: (passage: number) => number): number[] {
  const { wants } = question;
  const covered = coveredWeights(question, prepared);
  const passed = passedPictures(prepared, covered);
  return prepared.passages.map(({ passage }, at) => {
    if (passed.has(at)) return Number.NEGATIVE_INFINITY;
    const holds = wants !== "anything" && holdsWanted(wants, passage.text) ? wantedBonus : 0;
    return cosineWeight * cosineOf(at) + wordWeight * (covered[at] as number) + holds;
  });
}

/** Takes the best passages as long as they fit, those beside what is taken a little sooner. */
function fill(all: readonly Passage[], scores: readonly number[], best: number, room: number): Set<number> {
  const taken = new Set([best]);
  const byScore = [...all.keys()].sort((a, b) => (scores[b] as number) - (scores[a] as number));
  const open = new Set(byScore.slice(0, triedCount).filter((at) => scores[at] !== Number.NEGATIVE_INFINITY));
  open.delete(best);
  const worth = (at: number): number =>
    (scores[at] as number) + (taken.has(at - 1) || taken.has(at + 1) ? besideBonus : 0);
  while (open.size > 0) {
    const next = [...open].reduce((a, b) => (worth(b) > worth(a) ? b : a));
    open.delete(next);
    if (lengthOf(all, [...taken, next]) <= room) taken.add(next);
  }
  return taken;
}

/** With what introduces the passages. */
function lengthOf(all: readonly Passage[], taken: readonly number[]): number {
  const passages = new Set(taken.map((at) => all[at] as Passage));
  for (const { leadIn } of passages) if (leadIn !== undefined) passages.add(leadIn);
  return [...passages].reduce((sum, { text }) => sum + text.length + marks, 0);
}
