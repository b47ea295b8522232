import { cosine, greatestCosine, vectorCount } from "../../meaning/byte-vectors.ts";
import { nearnessByRange } from "../../meaning/late-interaction.ts";
import type { SectionTokens, SectionVectors } from "../../meaning/section-vectors.ts";
import type { MeaningRankFeatures } from "../model/model.ts";
import type { MeantWord, QuestionMeaning } from "../question/question-meaning.ts";
import { byPlace, type Candidate } from "./candidate.ts";

/** A section that was found by words or by meaning, with its vectors if it has them yet. */
export interface FoundSection {
  readonly candidate: Candidate;
  readonly vectors: SectionVectors | undefined;
}

/** So many of the best are compared word by word, which takes the longest. */
const comparedCount = 12;

/**
 * Adds to the scores of candidates what their meaning says, word by word for the best. What was not compared, or has no
 * vectors yet, counts as the least of those that were.
 */
export function weighMeaning(
  { pooled, words }: QuestionMeaning,
  found: readonly FoundSection[],
  weights: MeaningRankFeatures,
): Candidate[] {
  const nearness = withLeast(found.map(({ vectors }) => vectors && nearnessOf(pooled, vectors)));
  const near = found
    .map(({ candidate, vectors }, at): Candidate => {
      const own = nearness[at] as number;
      const meaning = { nearness: own, lateInteraction: 0, ...(vectors !== undefined && { vectors }) };
      return { ...candidate, meaning, score: candidate.score + weights.nearness * own };
    })
    .sort(byPlace);
  if (words === undefined) return near;
  const compared = near.map(({ meaning }, at) => {
    const tokens = at < comparedCount ? meaning?.vectors?.tokens : undefined;
    return tokens && lateInteraction(words, tokens);
  });
  return withLeast(compared.map((one) => one?.section)).map((value, at): Candidate => {
    const { meaning, score, ...rest } = near[at] as Candidate & Required<Pick<Candidate, "meaning">>;
    const passage = compared[at]?.passage;
    const interaction = { lateInteraction: value, ...(passage !== undefined && { passageInteraction: passage }) };
    return { ...rest, meaning: { ...meaning, ...interaction }, score: score + weights.lateInteraction * value };
  });
}

/** Cosines count in tenths, so that they differ about as much as what speaks for a section otherwise. */
const tenths = 10;

function nearnessOf(question: Float32Array, { section, passages }: SectionVectors): number {
  const whole = cosine(question, section, 0);
  const best = vectorCount(passages) === 0 ? whole : greatestCosine(question, passages);
  return (tenths * (whole + best)) / 2;
}

/** Of a whole section, and of its nearest passage with the headings above it. */
function lateInteraction(
  words: readonly MeantWord[],
  { vectors, starts }: SectionTokens,
): { readonly section: number; readonly passage: number } {
  const passages = new Float64Array(starts.length - 1);
  let section = 0;
  let total = 0;
  for (const { weight, tokens } of words) {
    const { whole, ranges } = nearnessByRange(tokens, vectors, starts);
    const [headings = 0] = ranges;
    section += weight * whole;
    total += weight;
    for (let at = 0; at < passages.length; at++) {
      passages[at] = (passages[at] as number) + weight * Math.max(headings, ranges[at + 1] as number);
    }
  }
  const share = (sum: number): number => (total === 0 ? 0 : (tenths * sum) / total);
  return { section: share(section), passage: share(passages.reduce((most, sum) => Math.max(most, sum), 0)) };
}

/** The least of the known in the place of the unknown. */
function withLeast(values: readonly (number | undefined)[]): number[] {
  const known = values.filter((value) => value !== undefined);
  const least = known.length === 0 ? 0 : Math.min(...known);
  return values.map((value) => value ?? least);
}
