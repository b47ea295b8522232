import { stem } from "../../search/stem.ts";
import { stopWords } from "../../search/stop-words.ts";
import { isChatWord } from "./chat-words.ts";
import { fillerWords } from "./filler-words.ts";
import { speller } from "./spelling.ts";
import type { Vocabulary } from "./vocabulary.ts";

const fewestWords = 3;
const everydayWord = 4.5;
/** The shortest word that is corrected; shorter words of other languages are mostly one letter away from an English word. */
const shortestSlip = 6;
/**
 * The least share of everyday English words, or of words that the knowledge uses, at which a question is taken for English
 * without detection.
 */
const englishShare = 0.34;
const knownShare = 0.5;
/** How much higher than English another language must score. */
const clearlyOther = 0.2;

/**
 * Whether a question is in another language than English. The detector is large, so it is loaded at the first doubtful
 * question.
 */
export async function isForeign(text: string, vocabulary: Vocabulary): Promise<boolean> {
  if (isOtherScript(text)) return true;
  if (!isDoubtful(text, vocabulary)) return false;
  const { eld } = await loadDetector();
  const detected = eld.detect(text);
  const scores = detected.getScores();
  const lead = (scores[detected.language] ?? 0) - (scores["en"] ?? 0);
  return detected.isReliable() && detected.language !== "en" && lead > clearlyOther;
}

/** The fewest words of a clause whose language can be told. */
const fewestOfClause = 4;

/** Whether a clause asks in English, even if greetings or thanks around it are in another language. */
export function asksInEnglish(text: string, vocabulary: Vocabulary): boolean {
  const asking = text.match(/[^.?!,;:]{1,400}\?/g) ?? [];
  return asking.some((clause) => {
    const words = clause.match(/[\p{L}\p{M}'’]+/gu) ?? [];
    return words.length >= fewestOfClause && !isOtherScript(clause) && !isDoubtful(clause, vocabulary);
  });
}

/** Loads the detector once. This blocks the thread for some tenths of a second. */
export function loadDetector(): Promise<typeof import("eld/extrasmall")> {
  return import("eld/extrasmall");
}

/** Whether most letters are not Latin. */
function isOtherScript(text: string): boolean {
  if (!/[\u0080-\uffff]/.test(text)) return false;
  const letters = text.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  return latin.length < letters.length / 2;
}

function isDoubtful(text: string, vocabulary: Vocabulary): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{M}'’]+/gu) ?? [];
  if (words.length < fewestWords) return false;
  if (comparison.test(text)) return false;
  const saysNothing = (word: string): boolean =>
    stopWords.has(word) || fillerWords.has(word) || isChatWord(word, vocabulary);
  if (isShareOf(words, englishShare, (word) => saysNothing(word) || isEveryday(word, vocabulary))) return false;
  const spell = speller(vocabulary);
  const isKnown = (word: string): boolean =>
    vocabulary.frequency(stem(word)) > 0 || (word.length >= shortestSlip && spell(word, false).length > 0);
  return !isShareOf(words, knownShare, isKnown);
}

/** Whether at least a share of some words is of a kind; stops as soon as this is known. */
function isShareOf(words: readonly string[], share: number, isOfKind: (word: string) => boolean): boolean {
  let count = 0;
  return words.some((word) => isOfKind(word) && ++count >= share * words.length);
}

/** Comparisons of two names; without other words they count as English. */
const comparison = /\S\s+(?:vs\.?|versus|compared to|or)\s+\S/i;

function isEveryday(word: string, vocabulary: Vocabulary): boolean {
  return (vocabulary.english(word)?.zipf ?? 0) >= everydayWord;
}
