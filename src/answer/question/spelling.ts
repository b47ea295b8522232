import { LRUCache } from "lru-cache";
import { stem } from "../../search/stem.ts";
import { stopWords } from "../../search/stop-words.ts";
import { abbreviations } from "./abbreviations.ts";
import { fillerWords } from "./filler-words.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface Correction {
  readonly word: string;
  /** How likely the correction is what was meant, for comparison with other corrections; not a probability. */
  readonly score: number;
}

/** The least commonness, by the Zipf scale, at which an English word is not corrected; rarer ones may be typos. */
const certainlyEnglish = 2.5;
/** The least commonness at which an English word that the knowledge does not use can be the correction. */
const likelyEnglish = 3.5;
const shortest = 3;
/** The longest word that is corrected; vocabularies have no longer ones, and the number of candidates grows with the length. */
const longest = 30;
/**
 * The shortest capitalized word that may be a typo of a common word; so long a name is hardly ever one letter away from one.
 */
const longName = 9;
/**
 * The shortest word that is corrected to a content word. Shorter ones are only typos of stop words and filler, and never by a
 * wrong letter: "div", "did".
 */
const shortestTerm = 4;

/**
 * Returns the corrections, by one edit, of a word that the knowledge does not use, best first; empty if the word is English,
 * has digits, or is too short. A word written as a name is corrected to a name, or if it is long to any word.
 * @param word in lower case
 */
export function corrections(word: string, isCapital: boolean, vocabulary: Vocabulary): readonly Correction[] {
  const recent = recentOf(vocabulary);
  const key = isCapital ? `${word} ` : word;
  const known = recent.get(key) ?? findCorrections(word, isCapital, vocabulary);
  recent.set(key, known);
  return known;
}

/** Returns the corrections of a word, within the budget of one question; see `corrections`. */
export type Spell = (word: string, isCapital: boolean) => readonly Correction[];

/** How many letters of unknown words in a question are corrected. A question with more is in another language, or noise. */
const mostLetters = 160;

/** Returns a function that corrects the words of one question, only the first ones if very many may be typos. */
export function speller(vocabulary: Vocabulary): Spell {
  const tried = new Set<string>();
  let left = mostLetters;
  return (word, isCapital) => {
    if (!mayBeSlip(word, vocabulary)) return [];
    if (!tried.has(word)) {
      if (word.length > left) return [];
      left -= word.length;
      tried.add(word);
    }
    return corrections(word, isCapital, vocabulary);
  };
}

/** A cache: people repeat the same typos, and the same names that the knowledge lacks. */
const recentCorrections = new WeakMap<Vocabulary, LRUCache<string, readonly Correction[]>>();
const recentCount = 1024;

function recentOf(vocabulary: Vocabulary): LRUCache<string, readonly Correction[]> {
  const known = recentCorrections.get(vocabulary) ?? new LRUCache({ max: recentCount });
  recentCorrections.set(vocabulary, known);
  return known;
}

function findCorrections(word: string, isCapital: boolean, vocabulary: Vocabulary): Correction[] {
  if (!mayBeSlip(word, vocabulary)) return [];
  const scores = new Map<string, number>();
  const add = (candidate: string, score: number): void => {
    if (score > (scores.get(candidate) ?? 0)) scores.set(candidate, score);
  };
  const least = word.length < shortestTerm ? missingOrExtraLetter : 0;
  forEachTypo(word, (candidate, likelihood) => {
    if (likelihood < least) return;
    const score = likelihood * plausibility(candidate, vocabulary);
    const isLikely = !isCapital || (word.length >= longName && likelihood >= missingOrExtraLetter);
    if (score > 0 && (isLikely || vocabulary.isName(candidate))) add(candidate, score);
  });
  const best = Math.max(0, ...scores.values());
  if (best < unusedWord && !isCapital && word.length >= shortestTerm) {
    forEachTypo(word, (candidate, likelihood) => {
      const score = likelihood * unusedWord;
      if (score > best && vocabulary.commonness(candidate) >= likelyEnglish) add(candidate, score);
    });
  }
  return [...scores]
    .map(([candidate, score]) => ({ word: candidate, score }))
    .sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1));
}

function mayBeSlip(word: string, vocabulary: Vocabulary): boolean {
  const isWord = word.length >= shortest && word.length <= longest && /^[a-z]+$/.test(word);
  return isWord && !abbreviations.has(word) && !isCertainlyEnglish(word, vocabulary);
}

/**
 * Whether a word is a name, a common word or an inflected form. A regular derivation that is in no text does not count:
 * "complier" for one who complies.
 */
function isCertainlyEnglish(word: string, vocabulary: Vocabulary): boolean {
  const isWritten = vocabulary.commonness(word) > 0 || /(?:s|ed|ing)$/.test(word);
  const english = vocabulary.english(word);
  return english?.kind === "name" || (isWritten && (english?.zipf ?? 0) >= certainlyEnglish);
}

/** Returns how likely a question to the knowledge contains a word; 0 if the knowledge does not use it. */
function plausibility(word: string, vocabulary: Vocabulary): number {
  if (stopWords.has(word) || fillerWords.has(word)) return 1.2;
  if (word.length < shortestTerm) return 0;
  const frequency = vocabulary.frequency(stem(word));
  if (frequency === 0) return 0;
  return (1 + 0.1 * Math.log(frequency)) * (vocabulary.commonness(word) > 1 ? 1.1 : 0.9);
}

/** The plausibility of an English word that the knowledge does not use. */
const unusedWord = 0.7;

const letters = [..."abcdefghijklmnopqrstuvwxyz"];

/** The likelihood of a typo of each kind, relative to a transposition or a letter doubled or not doubled (1). */
const missingOrExtraLetter = 0.8;
const wrongLetter = 0.6;

/** Calls `call` with every string that is one edit away from a word, and the likelihood of that typo. */
export function forEachTypo(word: string, call: (candidate: string, likelihood: number) => void): void {
  for (let at = 0; at <= word.length; at++) {
    const head = word.slice(0, at);
    const tail = word.slice(at);
    const rest = tail.slice(1);
    const before = head.at(-1);
    const after = tail.charAt(0);
    if (tail.length > 1 && rest.charAt(0) !== after) call(head + rest.charAt(0) + after + rest.slice(1), 1);
    if (tail !== "") call(head + rest, after === before ? 1 : missingOrExtraLetter);
    for (const letter of letters) {
      if (tail !== "" && letter !== after) call(head + letter + rest, wrongLetter);
      call(head + letter + tail, letter === before || letter === after ? 1 : missingOrExtraLetter);
    }
  }
}
