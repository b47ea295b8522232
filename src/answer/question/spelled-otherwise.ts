import { LRUCache } from "lru-cache";
import type { Language } from "../../search/languages/language.ts";
import { analyses } from "../../search/languages/language.ts";
import { analyzeWord } from "../../search/terms.ts";
import { forEachSlip } from "./spelling.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What keyboards lack, by what people type in its place. */
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

/** Shorter words are one letter away from too many others. */
const shortestSlip = 5;
const shortestWrongLetter = 8;
const longest = 30;

/** Looks for other spellings of the words of one question; see `spelledOtherwise`. */
export type Respell = (word: string, isName: boolean) => string | undefined;

/** Letters of a question that are looked at: who writes more words that nobody knows did not misspell them. */
const mostLetters = 160;
const recent = new WeakMap<Vocabulary, LRUCache<string, string>>();
const recentCount = 1024;

/** Spells the words of one question anew, the first ones alone where there are very many that the knowledge has no form of. */
export function respeller(vocabulary: Vocabulary): Respell {
  const known = recent.get(vocabulary) ?? new LRUCache<string, string>({ max: recentCount });
  recent.set(vocabulary, known);
  let left = mostLetters;
  return (word, isName) => {
    // What was looked at for another question counts as well: the same question gets the same answer.
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
 * The word of the knowledge that one is another spelling of: without its accents, with "ae" for "ä", or with one slip of the
 * fingers; undefined where there is none.
 * @param word in small letters, of which the knowledge has no form
 * @param isName what is written as a name is no slip
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
  forEachSlip(written, (candidate, likelihood) => {
    // Nobody knows all words of the language: another first letter, or another letter of a short word, makes another word.
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

/** Each of the substitutes put everywhere, and at each single place. */
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
