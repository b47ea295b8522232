import { LRUCache } from "lru-cache";
import { stem } from "../../search/stem.ts";
import { stopWords } from "../../search/stop-words.ts";
import { abbreviations } from "./abbreviations.ts";
import { fillerWords } from "./filler-words.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface Correction {
  readonly word: string;
  /** How likely it is what was meant, against other corrections; not a probability. */
  readonly score: number;
}

/** Words of English this common (Zipf) are taken for what they are, rarer ones may be slips. */
const certainlyEnglish = 2.5;
/** English words that the knowledge does not use must be as common as this to be what was meant. */
const likelyEnglish = 3.5;
const shortest = 3;
/** No vocabulary has longer words than this, and what would have to be tried grows with the length. */
const longest = 30;
/** A name as long as this is hardly ever the same as a word but for a letter. */
const longName = 9;
/** Shorter words than this are only ever slips for words that say nothing, and never by a wrong letter: "div", "did". */
const shortestTerm = 4;

/**
 * Corrections by one edit of a word that the knowledge does not use, best first; none if it is an English word, or has
 * digits, or is too short to tell. What is written as a name is a slip for another name, or if it is long for a word.
 * @param word in lower case
 */
export function corrections(word: string, isCapital: boolean, vocabulary: Vocabulary): readonly Correction[] {
  const recent = recentOf(vocabulary);
  const key = isCapital ? `${word} ` : word;
  const known = recent.get(key) ?? findCorrections(word, isCapital, vocabulary);
  recent.set(key, known);
  return known;
}

/** Looks for corrections of the words of one question; see `corrections`. */
export type Spell = (word: string, isCapital: boolean) => readonly Correction[];

/** Letters of a question that may be slips. Who writes more words that nobody knows made no slips: it is another language, or noise. */
const mostLetters = 160;

/** Spells the words of one question, the first ones alone where there are very many that may be slips. */
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

/** What was tried lately: people come back to the same slips, and to the same names that the knowledge lacks. */
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
  forEachSlip(word, (candidate, likelihood) => {
    if (likelihood < least) return;
    const score = likelihood * plausibility(candidate, vocabulary);
    const isLikely = !isCapital || (word.length >= longName && likelihood >= missingOrExtraLetter);
    if (score > 0 && (isLikely || vocabulary.isName(candidate))) add(candidate, score);
  });
  const best = Math.max(0, ...scores.values());
  if (best < unusedWord && !isCapital && word.length >= shortestTerm) {
    forEachSlip(word, (candidate, likelihood) => {
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

/** A name, a common word or an inflection of one; but nobody has ever written "complier" for one who complies. */
function isCertainlyEnglish(word: string, vocabulary: Vocabulary): boolean {
  const isWritten = vocabulary.commonness(word) > 0 || /(?:s|ed|ing)$/.test(word);
  const english = vocabulary.english(word);
  return english?.kind === "name" || (isWritten && (english?.commonness ?? 0) >= certainlyEnglish);
}

/** How likely a word is what somebody asks the knowledge about; 0 if it does not use the word. */
function plausibility(word: string, vocabulary: Vocabulary): number {
  if (stopWords.has(word) || fillerWords.has(word)) return 1.2;
  if (word.length < shortestTerm) return 0;
  const frequency = vocabulary.frequency(stem(word));
  if (frequency === 0) return 0;
  return (1 + 0.1 * Math.log(frequency)) * (vocabulary.commonness(word) > 1 ? 1.1 : 0.9);
}

/** The same for an English word that the knowledge does not use. */
const unusedWord = 0.7;

const letters = [..."abcdefghijklmnopqrstuvwxyz"];

/** How likely a slip of each sort is, against a transposition or a letter doubled or not doubled. */
const missingOrExtraLetter = 0.8;
const wrongLetter = 0.6;

/** Calls with all strings that one slip of the fingers turns into the word, and the likelihood of the slip. */
export function forEachSlip(word: string, call: (candidate: string, likelihood: number) => void): void {
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
