import { LRUCache } from "lru-cache";
import type { Language } from "../../search/languages/language.ts";
import { analyses } from "../../search/languages/language.ts";
import { analyzeWord } from "../../search/terms.ts";
import { forEachTypo } from "./spelling.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** For each language, what is typed in place of letters that a keyboard lacks. */
const substitutes: Partial<Record<Language, readonly (readonly [typed: string, meant: string])[]>> = {
  de: [
    ["ae", "ä"],
    ["oe", "ö"],
    ["ue", "ü"],
    ["ä", "ae"],
    ["ö", "oe"],
    ["ü", "ue"],
    ["a", "ä"],
    ["o", "ö"],
    ["u", "ü"],
  ],
  sv: [
    ["aa", "å"],
    ["ae", "ä"],
    ["oe", "ö"],
  ],
  pt: [
    ["cao", "ção"],
    ["coes", "ções"],
    ["oes", "ões"],
    ["ao", "ão"],
    ["a", "ã"],
    ...accents("a e i o u", "´"),
    ...accents("a e o", "^"),
    ["c", "ç"],
  ],
  es: [...accents("a e i o u", "´"), ["n", "ñ"], ["u", "ü"]],
  fr: [
    ...accents("e", "´"),
    ...accents("a e u", "`"),
    ...accents("a e i o u", "^"),
    ["e", "ë"],
    ["i", "ï"],
    ["c", "ç"],
    ["ee", "ée"],
    ["oe", "œ"],
  ],
  it: accents("a e i o u", "`"),
};

function accents(vowels: string, mark: "´" | "`" | "^"): (readonly [string, string])[] {
  const combining = { "´": "\u0301", "`": "\u0300", "^": "\u0302" }[mark];
  return vowels.split(" ").map((vowel) => [vowel, (vowel + combining).normalize("NFC")] as const);
}

/**
 * The shortest word that is corrected, and the shortest one of which a letter is replaced; shorter words are one letter away
 * from too many others.
 */
const shortestSlip = 5;
const shortestWrongLetter = 8;
const longest = 30;

/** Returns another spelling of a word that the knowledge uses, within the budget of one question; see `spelledOtherwise`. */
export type AlternativeSpell = (word: string, isName: boolean) => string | undefined;

/** How many letters of unknown words in a question are corrected; a question with more is not misspelled. */
const mostLetters = 160;
const recent = new WeakMap<Vocabulary, LRUCache<string, string>>();
const recentCount = 1024;

/** Returns a function that corrects the words of one question, only the first ones if very many are unknown. */
export function alternativeSpeller(vocabulary: Vocabulary): AlternativeSpell {
  const known = recent.get(vocabulary) ?? new LRUCache<string, string>({ max: recentCount });
  recent.set(vocabulary, known);
  let left = mostLetters;
  return (word, isName) => {
    // Cached results count too, so that the same question always gets the same answer.
    if (word.length > left) return undefined;
    left -= word.length;
    const key = isName ? `${word} ` : word;
    const found = known.get(key);
    if (found !== undefined) return found === "" ? undefined : found;
    const other = spelledOtherwise(word, isName, vocabulary);
    known.set(key, other ?? "");
    return other;
  };
}

/**
 * Returns the word of the knowledge that a word is another spelling of: without accents, with "ae" for "ä", or with one typo;
 * undefined if there is none.
 * @param word in lower case, of which the knowledge has no form
 * @param isName a word written as a name is not corrected as a typo
 */
function spelledOtherwise(word: string, isName: boolean, vocabulary: Vocabulary): string | undefined {
  if (word.length > longest || !/^[\p{L}\p{M}]+$/u.test(word)) return undefined;
  const { language } = vocabulary;
  const written = word.normalize("NFC");
  const frequencyOf = (candidate: string): number => {
    const [term] = analyzeWord(candidate, language).content;
    return term === undefined ? 0 : vocabulary.frequency(term);
  };
  const bestOf = (candidates: Iterable<string>): string | undefined => {
    let best: string | undefined;
    let most = 0;
    for (const candidate of candidates) {
      const frequency = frequencyOf(candidate);
      if (frequency > most) [best, most] = [candidate, frequency];
    }
    return best;
  };
  const substituted = [...substitutionsIn(written, substitutes[language] ?? [])];
  const isStop = substituted.find((candidate) => analyses[language].stopWords.has(candidate));
  const other = isStop ?? bestOf(substituted);
  if (other !== undefined || isName || written.length < shortestSlip) return other;
  let best: string | undefined;
  let most = 0;
  forEachTypo(written, (candidate, likelihood) => {
    // Not all words of the language are known, so another first letter, or another letter in a short word, may make a different
    // correct word.
    if (candidate.charAt(0) !== written.charAt(0)) return;
    if (candidate.length === written.length && likelihood < 1 && written.length < shortestWrongLetter) return;
    const frequency = frequencyOf(candidate);
    if (frequency > 0 && likelihood * (1 + 0.1 * Math.log(frequency)) > most) {
      best = candidate;
      most = likelihood * (1 + 0.1 * Math.log(frequency));
    }
  });
  return best;
}

/** Yields the word with each substitution at every place, and at each single place. */
function* substitutionsIn(word: string, pairs: readonly (readonly [string, string])[]): Iterable<string> {
  let all = word;
  for (const [typed, meant] of pairs) {
    if (!word.includes(typed)) continue;
    if (typed.length > 1) {
      all = all.replaceAll(typed, meant);
      yield word.replaceAll(typed, meant);
    }
    for (let at = word.indexOf(typed); at !== -1; at = word.indexOf(typed, at + 1))
      yield word.slice(0, at) + meant + word.slice(at + typed.length);
  }
  if (all !== word) yield all;
}
