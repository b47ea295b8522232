import type { Language } from "../../search/languages/language.ts";
import { stopWordsFolded } from "../../search/languages/stop-words-folded.ts";
import { wordTerms } from "../../search/terms.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Languages that write words that belong together as one: Urlaubsantrag, verlofaanvraag, semesteransökan. */
const joining: ReadonlySet<Language> = new Set(["de", "nl", "sv"]);
/** Shorter ones stand inside of too many words that are not joined of them. */
const shortestPart = 4;
/** The same of letters that stand for more: ショートカット, 設定. */
const shortestOfKatakana = 3;
const shortestOfHan = 2;
const mostParts = 3;
/** Nobody joins longer ones, and what would have to be tried grows with the length. */
const longestJoined = 60;
/** What may stand between two such words; the longest first, since "Verzeichnisses" has but one joint. */
const joints = ["ens", "es", "en", "er", "n", "s", "e", ""];

/** The terms of the words of the knowledge that a word is joined of; none where it is not, or its language joins none. */
export function joinedParts(word: string, vocabulary: Vocabulary): readonly string[] {
  if (!joining.has(vocabulary.language) || word.length > longestJoined) return [];
  return partsOf(word, vocabulary, mostParts) ?? [];
}

/** Of as few parts as can be, the last one as long as can be: in these languages it is the last that says what it is. */
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

/** The same where words are not divided anyhow, and nothing stands between them: キーボードショートカット. */
export function undividedParts(term: string, vocabulary: Vocabulary): readonly string[] {
  if (term.length > longestJoined) return [];
  const shortest = /^[\p{Script=Katakana}ー]+$/u.test(term) ? shortestOfKatakana : shortestOfHan;
  for (let at = shortest; at <= term.length - shortest; at++) {
    const parts = [term.slice(0, at), term.slice(at)];
    if (parts.every((part) => vocabulary.frequency(part) > 0)) return parts;
  }
  return [];
}

/**
 * The same as `joinedWith` where nothing stands between the parts: "ヘルプ" is looked for in "ヘルプセンター" too, and 入力 in
 * 再入力, which one letter makes another word of.
 */
export function undividedWith(term: string, vocabulary: Vocabulary): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const script = [katakana, han].find(({ letters }) => letters.test(term));
  if (script === undefined || term.length < script.shortest || term.length > longestJoined) return found;
  for (const whole of vocabulary.ending(term)) if (script.letters.test(whole)) found.set(whole, asLast);
  for (const whole of vocabulary.beginning(term)) {
    if (script.letters.test(whole) && !found.has(whole)) found.set(whole, asFirst);
  }
  return found;
}

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

/** How well a word stands for one that it is a part of: the last part says what it is, the first only which. */
const asLast = 0.7;
const asFirst = 0.5;

/**
 * The terms of the words of the knowledge that a word is a part of, and how well they stand for it: "Sicherung" is looked for in
 * "Schlüsselsicherung" too, and "Urlaub" in "Urlaubsantrag", but nothing in the middle of a word. What is left of the word must
 * be a word of the knowledge as well, or a part of another one.
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
