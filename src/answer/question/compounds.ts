import { stem } from "../../search/stem.ts";
import { stopWords } from "../../search/stop-words.ts";
import { stemOf } from "./expressions.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a verb is joined with: log in, roll back. */
const particles: ReadonlySet<string> = new Set(
  "about around away back by down in off on out over through up".split(" "),
);
/** Words that stand before any other one, and are never a part of it: "to day" is nobody's slip. */
const neverFirst: ReadonlySet<string> = new Set(
  "a an and any are as at be been can do for from he how i if is it may me my no not of or our she so some that the their they this to us was we what when where who why will with you your".split(
    " ",
  ),
);
const shortestPart = 2;
const shortestWhole = 5;

/**
 * A question with a hyphen, in the place of the blank, in what the knowledge writes as one word too: "log-in" where it has a
 * login, "post-mortem" where it has postmortems. So either form is looked for.
 */
export function withCompoundsJoined(text: string, vocabulary: Vocabulary): string {
  return text.replace(/(?<![\w'’-])([a-z]+) (?=([a-z]+)(?![\w'’-]))/gi, (found, first: string, second: string) =>
    isCompound(first.toLowerCase(), second.toLowerCase(), vocabulary) ? `${first}-` : found,
  );
}

/** Of two words that the knowledge uses by themselves each is found as it is. */
function isCompound(first: string, second: string, vocabulary: Vocabulary): boolean {
  const whole = first + second;
  if (Math.min(first.length, second.length) < shortestPart || whole.length < shortestWhole) return false;
  if (neverFirst.has(first) || (neverFirst.has(second) && !particles.has(second)) || stopWords.has(whole)) return false;
  const isAlone = (part: string): boolean => !particles.has(part) && vocabulary.frequency(stemOf(part)) > 0;
  return !(isAlone(first) && isAlone(second)) && vocabulary.frequency(stemOf(whole)) > 0;
}

/**
 * The parts of a word that the knowledge writes as two, so that one of them stands for it: "rollback" where it says how to roll
 * back. Undefined where it does not.
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
