import { cosine, greatestCosine, vectorCount } from "../../meaning/byte-vectors.ts";
import {
  compareTokens,
  maxSimInRange,
  maxSimInText,
  type QuestionTokens,
  type TokenCosines,
} from "../../meaning/late-interaction.ts";
import { contentTerms } from "../../search/terms.ts";
import { evidenceText, type Selection } from "../excerpts/selection.ts";
import type { MeaningConfidenceFeatures } from "../model/model.ts";
import type { Question } from "../question/question.ts";
import type { MeantWord, QuestionMeaning } from "../question/question-meaning.ts";
import type { Candidate, SectionMeaning } from "../ranking/candidate.ts";

/** How many of the best candidates, beside the quoted ones, are searched for words that fit better there. */
const othersCount = 4;
/** How many of the best other candidates the quoted passages are compared with. */
const rivalCount = 8;
/** The least nearness, a cosine, at which something in the excerpts stands for a word. */
const nearEnough = 0.55;

/**
 * Computes the features by meaning of whether the excerpts answer the question; undefined where tokens have no vectors.
 * @param candidates all ranked candidates, best first
 */
export function meaningFeatures(
  { wants, isDenial }: Question,
  { pooled, byWord }: QuestionMeaning,
  candidates: readonly Candidate[],
  selections: readonly Selection[],
): MeaningConfidenceFeatures | undefined {
  const [best] = candidates;
  if (byWord === undefined || byWord.words.length === 0) return undefined;
  if (best?.meaning?.vectors?.tokens === undefined) return undefined;
  const { tokens } = byWord;
  // For ranking, words of the background story count in full; for the confidence, each word counts by its share, so that what
  // is asked weighs more.
  const words = byWord.words.map((word) => ({ ...word, weight: word.weight * word.share }));
  const quoted = withMeanings(candidates, selections);
  const near = nearnessInExcerpts(words, tokens, quoted);
  const others = candidates
    .slice(0, othersCount)
    .filter(({ prepared }) => !selections.some((selection) => selection.prepared === prepared));
  const inOthers = others.flatMap(({ meaning }) => cosinesOf(meaning, tokens) ?? []);
  const elsewhere = words.map((word) => Math.max(0, ...inOthers.map((one) => maxSimInText(word.tokens, one))));
  const text = selections.map(evidenceText).join("\n");
  const quotedTerms = new Set([...contentTerms(text), ...selections.flatMap(({ prepared }) => [...prepared.heading])]);
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  const share = (of: (at: number) => number): number =>
    words.reduce((sum, { weight }, at) => sum + weight * of(at), 0) / total;
  const heaviest = Math.max(...words.map(({ weight }) => weight));
  const asked = words.flatMap(({ isPassing, weight }, at) => (isPassing ? [] : [{ weight, near: near[at] as number }]));
  const askedTotal = asked.reduce((sum, { weight }) => sum + weight, 0);
  const askedShare = (of: (near: number) => number, none: number): number =>
    askedTotal === 0 ? none : asked.reduce((sum, { weight, near: own }) => sum + weight * of(own), 0) / askedTotal;
  const ascending = [...near].sort((a, b) => a - b);
  const first = quoted[0]?.meaning ?? best.meaning;
  const rivals = candidates
    .slice(0, rivalCount)
    .flatMap(({ meaning }) => (meaning === undefined || meaning === first ? [] : [meaning]));
  const passageOf = ({ vectors }: SectionMeaning): number =>
    Math.max(0, vectors ? greatestCosine(pooled, vectors.passages) : 0);
  const passages = quoted.flatMap(({ selection, meaning }) => passageCosines(pooled, selection, meaning));
  return {
    nearMean: near.reduce((sum, value) => sum + value, 0) / near.length,
    nearShare: share((at) => near[at] as number),
    nearLeast: ascending[0] as number,
    nearTwoLeast: ((ascending[0] as number) + (ascending[1] ?? (ascending[0] as number))) / 2,
    nearHeaviest: near[words.findIndex(({ weight }) => weight === heaviest)] as number,
    nearWorst: Math.max(...words.map(({ weight }, at) => weight * (1 - (near[at] as number)))) / heaviest,
    unsupported: share((at) => ((near[at] as number) < nearEnough ? 1 : 0)),
    farKnown: share((at) => (words[at]?.isKnown && !quotedTerms.has(words[at].term) ? 1 - (near[at] as number) : 0)),
    betterElsewhere: share((at) => Math.max(0, (elsewhere[at] as number) - (near[at] as number))),
    sectionCosine: cosine(pooled, best.meaning.vectors.section, 0),
    excerptCosine: Math.max(0, ...passages),
    passageMargin: passageOf(first) - Math.max(0, ...rivals.map(passageOf)),
    passageInteractionMargin: (interactionOf(first) - Math.max(0, ...rivals.map(interactionOf))) / 10,
    nearAsked: askedShare((own) => own, 0),
    unsupportedAsked: askedShare((own) => (own < nearEnough ? 1 : 0), 1),
    told: 1 - askedTotal / total,
    wordCount: 1 / words.length,
    asksName: wants === "name" ? 1 : 0,
    asksDenial: isDenial ? 1 : 0,
  };
}

interface Quoted {
  readonly selection: Selection;
  readonly meaning: SectionMeaning | undefined;
}

function withMeanings(candidates: readonly Candidate[], selections: readonly Selection[]): Quoted[] {
  const known = new Map(candidates.map(({ prepared, meaning }) => [prepared, meaning]));
  return selections.map((selection) => ({ selection, meaning: known.get(selection.prepared) }));
}

/** Returns for each word of the question its nearness to what is nearest to it in the excerpts. */
function nearnessInExcerpts(words: readonly MeantWord[], tokens: QuestionTokens, quoted: readonly Quoted[]): number[] {
  const inQuoted = quoted.flatMap(({ selection, meaning }) => {
    const cosines = cosinesOf(meaning, tokens);
    return cosines === undefined ? [] : [{ selection, cosines }];
  });
  return words.map((word) =>
    Math.max(0, ...inQuoted.map(({ selection, cosines }) => nearnessInExcerpt(word, selection, cosines))),
  );
}

/**
 * Returns the nearness, a cosine, of a term of the question to what is nearest to it in the excerpts; 0 where it is not known.
 * @param candidates at least those that the excerpts are from
 */
export function nearnessOf(
  term: string,
  { byWord }: QuestionMeaning,
  candidates: readonly Candidate[],
  selections: readonly Selection[],
): number {
  const words = byWord?.words.filter((word) => word.term === term) ?? [];
  if (byWord === undefined) return 0;
  return Math.max(0, ...nearnessInExcerpts(words, byWord.tokens, withMeanings(candidates, selections)));
}

/**
 * Returns the nearness, a cosine, of a term of the question to what is nearest to it in whole sections; 0 where it is not
 * known.
 */
export function nearnessInSections(
  term: string,
  { byWord }: QuestionMeaning,
  candidates: readonly Candidate[],
): number {
  if (byWord === undefined) return 0;
  const tokens = byWord.words.filter((word) => word.term === term).map((word) => word.tokens);
  const cosines = candidates.flatMap(({ meaning }) => cosinesOf(meaning, byWord.tokens) ?? []);
  return Math.max(0, ...cosines.flatMap((one) => tokens.map((word) => maxSimInText(word, one))));
}

/**
 * Returns the cosines between the tokens of a question and those of a section; undefined where the section's tokens have no
 * vectors.
 */
function cosinesOf(meaning: SectionMeaning | undefined, question: QuestionTokens): TokenCosines | undefined {
  const tokens = meaning?.vectors?.tokens;
  return meaning?.cosines ?? (tokens && compareTokens(question, tokens.vectors, tokens.starts));
}

function nearnessInExcerpt({ tokens }: MeantWord, { prepared, evidence }: Selection, cosines: TokenCosines): number {
  let best = maxSimInRange(tokens, cosines, 0);
  for (const [at, { passage }] of prepared.passages.entries()) {
    if (evidence.includes(passage)) best = Math.max(best, maxSimInRange(tokens, cosines, at + 1));
  }
  return best;
}

function interactionOf({ passageInteraction }: SectionMeaning): number {
  return passageInteraction ?? 0;
}

function passageCosines(
  pooled: Float32Array,
  { prepared, evidence }: Selection,
  meaning: SectionMeaning | undefined,
): number[] {
  const vectors = meaning?.vectors;
  if (vectors === undefined) return [];
  return prepared.passages.flatMap(({ passage }, at) =>
    evidence.includes(passage) && at < vectorCount(vectors.passages) ? [cosine(pooled, vectors.passages, at)] : [],
  );
}
