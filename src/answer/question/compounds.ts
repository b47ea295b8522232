import { stem } from "../../search/stem.ts";
import { stopWords } from "../../search/stop-words.ts";
import { stemOf } from "./expressions.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Particles of phrasal verbs: log in, roll back. */
const particles: ReadonlySet<string> = new Set(
  "about around away back by down in off on out over through up".split(" "),
);
/** Words that are never part of a compound word: "to day" is no typo for "today". */
const neverFirst: ReadonlySet<string> = new Set(
  "a an and any are as at be been can do for from he how i if is it may me my no not of or our she so some that the their they this to us was we what when where who why will with you your".split(
    " ",
  ),
);
const shortestPart = 2;
const shortestWhole = 5;
const shortestLongWhole = 8;
const threeWords = /(?<![\w'’-])([a-z]+) ([a-z]+) ([a-z]+)(?![\w'’-])/gi;

/**
 * Replaces the blank between two words by a hyphen where the knowledge also writes them as one word, so that both forms are
 * searched for: "log-in" where it has "login", "post-mortem" where it has "postmortems".
 */
export function withCompoundsJoined(text: string, vocabulary: Vocabulary): string {
  const long = text.replace(threeWords, (found, ...words: string[]) =>
    isLongCompound(
      words.slice(0, 3).map((word) => word.toLowerCase()),
      vocabulary,
    )
      ? found.replaceAll(" ", "-")
      : found,
  );
  return long.replace(/(?<![\w'’-])([a-z]+) (?=([a-z]+)(?![\w'’-]))/gi, (found, first: string, second: string) =>
    isCompound(first.toLowerCase(), second.toLowerCase(), vocabulary) ? `${first}-` : found,
  );
}

/**
 * Whether three words form a compound word, such as "one on one". The knowledge hardly writes three words as one by chance, so
 * common words may be parts.
 */
function isLongCompound(words: readonly string[], vocabulary: Vocabulary): boolean {
  const whole = words.join("");
  return whole.length >= shortestLongWhole && vocabulary.frequency(stemOf(whole)) > 0;
}

/**
 * Whether two words form a compound word. They do not if the knowledge uses each of them alone, so that each is found by
 * itself.
 */
function isCompound(first: string, second: string, vocabulary: Vocabulary): boolean {
  const whole = first + second;
  if (Math.min(first.length, second.length) < shortestPart || whole.length < shortestWhole) return false;
  if (neverFirst.has(first) || (neverFirst.has(second) && !particles.has(second)) || stopWords.has(whole)) return false;
  const isAlone = (part: string): boolean => !particles.has(part) && vocabulary.frequency(stemOf(part)) > 0;
  return !(isAlone(first) && isAlone(second)) && vocabulary.frequency(stemOf(whole)) > 0;
}

/**
 * Returns the two parts of a word that the knowledge writes as two words: "roll" and "back" for "rollback". Undefined if it
 * does not.
 */
export function openForm(word: string, vocabulary: Vocabulary): readonly [first: string, second: string] | undefined {
  if (word.length < shortestWhole || !/^[a-z]+$/.test(word)) return undefined;
  for (let at = word.length - shortestPart; at >= shortestPart; at--) {
    const first = word.slice(0, at);
    const second = word.slice(at);
    if (neverFirst.has(first) || (neverFirst.has(second) && !particles.has(second))) continue;
    if (isPart(first, vocabulary) && isPart(second, vocabulary) && vocabulary.saysTogether(first, second))
      return [first, second];
  }
  return undefined;
}

function isPart(part: string, vocabulary: Vocabulary): boolean {
  return particles.has(part) || (part.length > shortestPart && vocabulary.frequency(stem(part)) > 0);
}
