import type { Language } from "../../search/languages/language.ts";
import { stopWordsFolded } from "../../search/languages/stop-words-folded.ts";
import { wordTerms } from "../../search/terms.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Languages that join words into compounds: Urlaubsantrag, verlofaanvraag, semesteransökan. */
const joining: ReadonlySet<Language> = new Set(["de", "nl", "sv"]);
/** The shortest part of a compound, in letters; shorter words occur inside too many words that are no compounds of them. */
const shortestPart = 4;
/** The same in Japanese and Chinese, whose characters stand for more: ショートカット, 設定. */
const shortestOfKatakana = 3;
const shortestOfHan = 2;
const mostParts = 3;
/** The longest compound that is split; the time grows with the length. */
const longestJoined = 60;
/** Linking elements between two parts, the longest first: in "Verzeichnisses" it is "es", not "s". */
const joints = ["ens", "es", "en", "er", "n", "s", "e", ""];

/**
 * Returns the terms of the words of the knowledge that a compound consists of; empty if it is none, or the language has no
 * compounds.
 */
export function joinedParts(word: string, vocabulary: Vocabulary): readonly string[] {
  if (!joining.has(vocabulary.language) || word.length > longestJoined) return [];
  return partsOf(word, vocabulary, mostParts) ?? [];
}

/**
 * Splits a compound into as few parts as possible, the last one as long as possible: in these languages the last part says what
 * the thing is.
 */
function partsOf(word: string, vocabulary: Vocabulary, most: number): readonly string[] | undefined {
  let best: readonly string[] | undefined;
  for (let at = shortestPart; at <= word.length - shortestPart; at++) {
    const last = knownTerm(word.slice(at), vocabulary);
    if (last === undefined) continue;
    for (const head of headsOf(word.slice(0, at))) {
      const first = knownTerm(head, vocabulary);
      if (first !== undefined) return [first, last];
      if (best !== undefined || most <= 2) continue;
      const parts = partsOf(head, vocabulary, most - 1);
      if (parts !== undefined) best = [...parts, last];
    }
  }
  return best;
}

/**
 * Splits a compound of a script without blanks, which has no linking elements: キーボードショートカット. Of its two parts one may
 * be unknown.
 */
export function undividedParts(term: string, vocabulary: Vocabulary): readonly string[] {
  if (term.length > longestJoined) return [];
  const shortest = /^[\p{Script=Katakana}ー]+$/u.test(term) ? shortestOfKatakana : shortestOfHan;
  for (let at = shortest; at <= term.length - shortest; at++) {
    const parts = [term.slice(0, at), term.slice(at)];
    if (parts.every((part) => vocabulary.frequency(part) > 0)) return parts;
  }
  return partlyKnown(term, shortest, vocabulary);
}

/** Splits a compound of which one part is known: after the longest known beginning, unless a known word ends it. */
function partlyKnown(term: string, shortest: number, vocabulary: Vocabulary): readonly string[] {
  const places = Array.from({ length: Math.max(0, term.length - 2 * shortest + 1) }, (_, at) => at + shortest);
  const at =
    places.find((place) => vocabulary.frequency(term.slice(place)) > 0) ??
    places.findLast((place) => vocabulary.frequency(term.slice(0, place)) > 0);
  return at === undefined ? [] : [term.slice(0, at), term.slice(at)];
}

/**
 * Returns the same as `joinedWith` for scripts without linking elements: "ヘルプセンター" for "ヘルプ", and 再入力 for 入力. A single
 * character is mostly what is kept of an inflected word, and stands for the Chinese words with it: 変 of 変える for 変更.
 */
export function undividedWith(term: string, vocabulary: Vocabulary): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  if (oneHan.test(term)) {
    const words = [...vocabulary.beginning(term), ...vocabulary.ending(term)];
    return new Map(words.filter((word) => twoHan.test(word)).map((word) => [word, asChinese]));
  }
  const script = [katakana, han].find(({ letters }) => letters.test(term));
  if (script === undefined || term.length < script.shortest || term.length > longestJoined) return found;
  const isCompound = (whole: string, rest: string): boolean =>
    script.letters.test(whole) && (script === han || isKatakanaPart(rest, whole, vocabulary));
  for (const whole of vocabulary.ending(term)) {
    if (isCompound(whole, whole.slice(0, whole.length - term.length))) found.set(whole, asLast);
  }
  for (const whole of vocabulary.beginning(term)) {
    if (!found.has(whole) && isCompound(whole, whole.slice(term.length))) found.set(whole, asFirst);
  }
  return found;
}

/** Whether the rest of a katakana word is a word too: コンテキスト is no テキスト. */
function isKatakanaPart(rest: string, whole: string, vocabulary: Vocabulary): boolean {
  return vocabulary.frequency(rest) > 0 || (rest.length >= shortestOfKatakana && isPart(rest, whole, vocabulary));
}

const oneHan = /^\p{Script=Han}$/u;
const twoHan = /^\p{Script=Han}{2}$/u;
const asChinese = 0.5;
const katakana = { letters: /^[\p{Script=Katakana}ー]+$/u, shortest: shortestOfKatakana };
const han = { letters: /^\p{Script=Han}+$/u, shortest: shortestOfHan };

function headsOf(head: string): string[] {
  return joints
    .filter((joint) => head.endsWith(joint) && head.length - joint.length >= shortestPart)
    .map((joint) => head.slice(0, head.length - joint.length));
}

function knownTerm(part: string, vocabulary: Vocabulary): string | undefined {
  return wordTerms(part, vocabulary.language).content.find((term) => vocabulary.frequency(term) > 0);
}

/**
 * How well a compound stands for a word that is its last part, which says what the thing is, or its first part, which only says
 * which one.
 */
const asLast = 0.7;
const asFirst = 0.5;

/**
 * Returns the compounds of the knowledge that contain a word at their beginning or end, and how well they stand for the word:
 * "Schlüsselsicherung" for "Sicherung", "Urlaubsantrag" for "Urlaub". The rest of the compound must be a word of the knowledge
 * too, or a part of another one.
 */
export function joinedWith(term: string, vocabulary: Vocabulary): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  if (!joining.has(vocabulary.language) || term.length < shortestPart || term.length > longestJoined) return found;
  for (const whole of vocabulary.ending(term)) {
    const head = whole.slice(0, whole.length - term.length);
    if (headsOf(head).some((part) => isPart(part, whole, vocabulary))) found.set(whole, asLast);
  }
  for (const whole of vocabulary.beginning(term)) {
    const rest = whole.slice(term.length);
    const isJoined = joints.some(
      (joint) =>
        rest.startsWith(joint) &&
        rest.length - joint.length >= shortestPart &&
        isPart(rest.slice(joint.length), whole, vocabulary),
    );
    if (isJoined && !found.has(whole)) found.set(whole, asFirst);
  }
  return found;
}

function isPart(part: string, whole: string, vocabulary: Vocabulary): boolean {
  if (stopWordsFolded(vocabulary.language).has(part)) return false;
  return (
    vocabulary.frequency(part) > 0 ||
    vocabulary.beginning(part).some((other) => other !== whole) ||
    vocabulary.ending(part).some((other) => other !== whole)
  );
}
