import { cosine, greatestCosine, vectorCount } from "../../meaning/byte-vectors.ts";
import { compareTokens, maxSimInRange, maxSimInText, type TokenCosines } from "../../meaning/late-interaction.ts";
import type { SectionVectors } from "../../meaning/section-vectors.ts";
import type { MeaningRankFeatures } from "../model/model.ts";
import type { MeantWord, QuestionMeaning } from "../question/question-meaning.ts";
import { byPlace, type Candidate } from "./candidate.ts";

/** A section that was found by words or by meaning, with its vectors if it has them yet. */
export interface FoundSection {
  readonly candidate: Candidate;
  readonly vectors: SectionVectors | undefined;
}

/** How many of the best candidates are compared word by word, which is the slowest step. */
const comparedCount = 12;

/**
 * Adds evidence by meaning to the scores of candidates, word by word for the best `comparedCount`. A candidate that has no
 * vectors yet, or was not compared word by word, gets the lowest value of those that were.
 */
export function weighMeaning(
  { pooled, byWord }: QuestionMeaning,
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
  if (byWord === undefined) return near;
  const compared = near.map(({ meaning }, at) => {
    const tokens = at < comparedCount ? meaning?.vectors?.tokens : undefined;
    if (tokens === undefined) return undefined;
    const cosines = compareTokens(byWord.tokens, tokens.vectors, tokens.starts);
    return { cosines, ...lateInteraction(byWord.words, cosines) };
  });
  return withLeast(compared.map((one) => one?.section)).map((value, at): Candidate => {
    const { meaning, score, ...rest } = near[at] as Candidate & Required<Pick<Candidate, "meaning">>;
    const own = compared[at];
    const byWords = own && { passageInteraction: own.passage, cosines: own.cosines };
    const interaction = { lateInteraction: value, ...byWords };
    return { ...rest, meaning: { ...meaning, ...interaction }, score: score + weights.lateInteraction * value };
  });
}

/** Cosines are counted in tenths, so that their spread is about that of the other features. */
const tenths = 10;

function nearnessOf(question: Float32Array, { section, passages }: SectionVectors): number {
  const whole = cosine(question, section, 0);
  const best = vectorCount(passages) === 0 ? whole : greatestCosine(question, passages);
  return (tenths * (whole + best)) / 2;
}

/**
 * Returns the late interaction with the whole section and with its nearest passage, together with the headings above it (range
 * 0).
 */
function lateInteraction(
  words: readonly MeantWord[],
  cosines: TokenCosines,
): { readonly section: number; readonly passage: number } {
  const passages = new Float64Array(cosines.ranges - 1);
  let section = 0;
  let total = 0;
  for (const { weight, tokens } of words) {
    const headings = maxSimInRange(tokens, cosines, 0);
    section += weight * maxSimInText(tokens, cosines);
    total += weight;
    for (let at = 0; at < passages.length; at++) {
      const own = maxSimInRange(tokens, cosines, at + 1);
      passages[at] = (passages[at] as number) + weight * Math.max(headings, own);
    }
  }
  const share = (sum: number): number => (total === 0 ? 0 : (tenths * sum) / total);
  return { section: share(section), passage: share(passages.reduce((most, sum) => Math.max(most, sum), 0)) };
}

/** Replaces unknown values by the least known one. */
function withLeast(values: readonly (number | undefined)[]): number[] {
  const known = values.filter((value) => value !== undefined);
  const least = known.length === 0 ? 0 : Math.min(...known);
  return values.map((value) => value ?? least);
}
