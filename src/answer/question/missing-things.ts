import { stem } from "../../search/stem.ts";
import { stopWords } from "../../search/stop-words.ts";
import { contentTerms } from "../../search/terms.ts";
import type { Concept } from "./concept.ts";
import { namesThing } from "./names-thing.ts";
import { forEachTypo } from "./spelling.ts";
import type { Vocabulary } from "./vocabulary.ts";

type Known = Pick<Vocabulary, "english" | "frequency" | "commonness" | "beginning">;

/** A thing at least this common, by the Zipf scale, is not a technical term. */
const everydayThing = 4;

/** The fewest characters of a name; a single letter may mean anything. */
const shortestName = 2;

/**
 * Returns the words of a question that the knowledge lacks and that are worth telling the reader: names and uncommon things,
 * not everyday words, and not words that it has in a similar form.
 * @param elsewhere how pages in other languages use words; what they name is not missing
 */
export function missingThings(
  concepts: readonly Concept[],
  vocabulary: Known,
  elsewhere: readonly Pick<Vocabulary, "frequency" | "language">[] = [],
): string[] {
  const missing = concepts.filter(({ word, isKnown, isPassing, isName, isThing }) => {
    if (isKnown || isPassing || word.length < shortestName || /^\d/.test(word)) return false;
    return isName || (isThing && isRare(word.toLowerCase(), vocabulary));
  });
  const told = missing.flatMap(({ word }) => alternatives(word.replace(/['’]s$/, ""), vocabulary));
  const isElsewhere = (word: string): boolean =>
    elsewhere.some(({ language, frequency }) => contentTerms(word, language).some((term) => frequency(term) > 0));
  return [...new Set(told)].filter(
    (word) =>
      !isMadeUp(word, vocabulary) && !isSlip(word, vocabulary) && !isVariant(word, vocabulary) && !isElsewhere(word),
  );
}

/** The fewest letters with which two forms of a word must begin, and how many letters each may have after them. */
const sharedLetters = 5;
const ownLetters = 2;
const longerBy = 3;

/**
 * Whether the knowledge has a word that begins like this one and differs in the last letters: "PostgreSQL" for "postgres",
 * "Germany" for "Germans".
 */
function isVariant(word: string, { frequency, beginning }: Known): boolean {
  const lower = word.toLowerCase();
  return [...new Set([lower, stem(lower)])].some((form) => {
    for (let length = form.length; length >= Math.max(sharedLetters, form.length - ownLetters); length--) {
      const shared = form.slice(0, length);
      if (frequency(shared) > 0) return true;
      if (beginning(shared).some((other) => other.length - length <= longerBy && /^\p{L}+$/u.test(other))) return true;
    }
    return false;
  });
}

function isRare(word: string, vocabulary: Known): boolean {
  return (vocabulary.english(word)?.zipf ?? 0) < everydayThing;
}

/** Splits a pair such as "Maxiflex/variable", which names two things, and returns those that are missing. */
function alternatives(word: string, vocabulary: Known): string[] {
  const words = word.split("/");
  if (words.length !== 2 || !words.every((one) => /^\p{L}[\p{L}’'-]+$/u.test(one))) return [word];
  return words.filter((one) => {
    const lower = one.toLowerCase();
    if (stopWords.has(lower) || vocabulary.frequency(stem(lower)) > 0) return false;
    return (
      namesThing(lower, false, vocabulary) || (vocabulary.english(lower)?.kind === "thing" && isRare(lower, vocabulary))
    );
  });
}

/**
 * Whether a word is joined of common words that name nothing by themselves, as anybody may join them: "key-value", "sub-teams".
 */
function isMadeUp(word: string, vocabulary: Known): boolean {
  const parts = word.split("-");
  return (
    parts.length > 1 &&
    parts.every((part) => /^[a-z]+$/.test(part) && (stopWords.has(part) || !namesThing(part, false, vocabulary)))
  );
}

/** The shortest word that can be a typo; almost any shorter one, names too, is one letter away from another. */
const shortestSlip = 6;
/**
 * The least likelihood of a typo. A name often differs from a word by one letter, but seldom by a missing, doubled or moved
 * one.
 */
const moreThanWrong = 0.8;
/** A word less common than this, by the Zipf scale, is not considered as the correction. */
const misspelt = 1.5;

/** Whether a word is one typo, after its first letter, away from an English word that is no name or thing: "aprovals". */
function isSlip(word: string, vocabulary: Known): boolean {
  if (word.length < shortestSlip || !/^[a-z]+$/.test(word) || vocabulary.english(word) !== undefined) return false;
  let isFound = false;
  forEachTypo(word, (candidate, likelihood) => {
    if (
      isFound ||
      likelihood < moreThanWrong ||
      candidate[0] !== word[0] ||
      vocabulary.commonness(candidate) < misspelt
    )
      return;
    const kind = vocabulary.english(candidate)?.kind;
    isFound = kind !== "name" && kind !== "thing";
  });
  return isFound;
}
