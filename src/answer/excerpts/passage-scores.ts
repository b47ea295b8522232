import { isPicture } from "../../knowledge/passages.ts";
import { cosine, vectorCount } from "../../meaning/byte-vectors.ts";
import { compareTokens, maxSimInRange } from "../../meaning/late-interaction.ts";
import { perSection } from "../per-section.ts";
import type { PreparedPassage, PreparedSection } from "../prepared-section.ts";
import type { Question } from "../question/question.ts";
import type { MeantWord, QuestionMeaning } from "../question/question-meaning.ts";
import type { Candidate, SectionMeaning } from "../ranking/candidate.ts";
import { heldIn, strength } from "../ranking/concept-strength.ts";
import { passageStrength } from "../ranking/passage-strength.ts";
import { isOfForm } from "./wanted-form.ts";

/** Bonuses on a passage's score beside the words that it shares with the question. */
const bonus = { wanted: 0.3, place: 0.1, focus: 0.15, opening: 0.25, early: 0.03 };

/** Returns how well each passage of a section answers, by words: the share of the question that it covers, plus bonuses. */
export function scoresByWords(question: Question, prepared: PreparedSection): number[] {
  const { concepts, wants, focus } = question;
  const total = Math.max(
    concepts.reduce((sum, { weight }) => sum + weight, 0),
    Number.MIN_VALUE,
  );
  const covered = coveredWeights(question, prepared);
  const passed = skippedPictures(prepared, covered);
  return prepared.passages.map((one, index) => {
    const { termSet } = one;
    if (passed.has(index)) return Number.NEGATIVE_INFINITY;
    let score = (covered[index] as number) / total;
    if (isOfForm(question, prepared, one)) score += wants === "place" ? bonus.place : bonus.wanted;
    if (focus.some((concept) => strength(concept, termSet) > 0)) score += bonus.focus;
    if (wants === "definition" && index === 0) score += bonus.opening;
    return score + bonus.early / (1 + index);
  });
}

/**
 * Weights of the cosine of a passage, and of the words that it shares with the question, weighted by rarity. Where late
 * interaction is known, it replaces half of the weight of the words.
 */
const cosineWeight = 10;
const wordWeight = 0.5;
const interactionWeight = 10;
/** Bonus of a passage that contains the number, date or name that is wanted. */
const wantedBonus = 1;
/** The same bonus for a place. It is smaller, since many questions with "where" do not ask for a place. */
const placeBonus = 0.3;

/**
 * Returns how well each passage of a section answers, by words and meaning; undefined where the vectors do not match the
 * passages, or are missing.
 */
export function scoresByMeaning(
  question: Question,
  { prepared, meaning: near }: Candidate,
  meaning: QuestionMeaning | undefined,
): number[] | undefined {
  const vectors = near?.vectors?.passages;
  if (meaning === undefined || vectors === undefined || vectorCount(vectors) !== prepared.passages.length) {
    return undefined;
  }
  const { wants } = question;
  const covered = coveredWeights(question, prepared);
  const passed = skippedPictures(prepared, covered);
  const interaction = interactionsOf(meaning, near);
  return prepared.passages.map((one, at) => {
    if (passed.has(at)) return Number.NEGATIVE_INFINITY;
    const byWords = wordWeight * (covered[at] as number);
    const words = interaction === undefined ? byWords : byWords / 2 + interactionWeight * (interaction[at] as number);
    const holds =
      wants !== "anything" && isOfForm(question, prepared, one) ? (wants === "place" ? placeBonus : wantedBonus) : 0;
    return cosineWeight * cosine(meaning.pooled, vectors, at) + words + holds;
  });
}

/**
 * Returns the late interaction of a question with each passage, its words weighted by rarity; undefined where tokens have no
 * vectors.
 */
function interactionsOf({ byWord }: QuestionMeaning, near: SectionMeaning | undefined): number[] | undefined {
  const tokens = near?.vectors?.tokens;
  if (byWord === undefined || tokens === undefined || byWord.words.length === 0) return undefined;
  const cosines = near?.cosines ?? compareTokens(byWord.tokens, tokens.vectors, tokens.starts);
  const total = byWord.words.reduce((sum, { weight }) => sum + weight, 0);
  // Range 0 is that of the headings.
  return Array.from({ length: cosines.ranges - 1 }, (_, at) => {
    const nearness = (word: MeantWord): number => word.weight * maxSimInRange(word.tokens, cosines, at + 1);
    return byWord.words.reduce((sum, word) => sum + nearness(word), 0) / total;
  });
}

/** Returns how much of a question's weight each passage of a section covers, together with its lead-in and heading. */
function coveredWeights({ concepts }: Question, prepared: PreparedSection): number[] {
  const { passages, heading } = prepared;
  const terms = termsOfPassages(prepared);
  const standing = concepts
    .map((concept) => ({ concept, held: heldIn(concept, terms), inHeading: strength(concept, heading) }))
    .filter(({ held, inHeading }) => held.length > 0 || inHeading > 0);
  return passages.map((passage) => {
    let covered = 0;
    for (const { concept, held, inHeading } of standing) {
      covered += concept.weight * passageStrength(held, passage, inHeading);
    }
    return covered;
  });
}

/** The terms of all passages of a section and of their lead-ins. */
const termsOfPassages = perSection(
  ({ passages }): ReadonlySet<string> => new Set(passages.flatMap(({ termSet, leadIn }) => [...termSet, ...leadIn])),
);

/** A picture's description is quoted only if it covers more than this many times what any text covers. */
const pictureLead = 2;

/** Returns the indices of the pictures of a section that are not quoted, since a text answers about as well. */
function skippedPictures({ passages }: PreparedSection, covered: readonly number[]): ReadonlySet<number> {
  const pictures = [...passages.keys()].filter((at) => isPicture((passages[at] as PreparedPassage).passage));
  if (pictures.length === 0 || pictures.length === passages.length) return new Set();
  const ofPictures = new Set(pictures);
  const mostOfText = covered.reduce((most, weight, at) => (ofPictures.has(at) ? most : Math.max(most, weight)), 0);
  return new Set(pictures.filter((at) => (covered[at] as number) <= pictureLead * mostOfText));
}
