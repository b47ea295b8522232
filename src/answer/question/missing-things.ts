import type { Concept } from "./concept.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A thing that is talked of more often than this, by the Zipf scale, is no term of any field. */
const everydayThing = 4;

/** A letter alone stands for anything, and so does a number. */
const shortestName = 2;

/** Of what the question asks and the knowledge lacks, what can be told to a reader: things that are named, not everyday words. */
export function missingThings(concepts: readonly Concept[], vocabulary: Vocabulary): string[] {
  const missing = concepts.filter(({ word, isKnown, isPassing, isName, isThing }) => {
    if (isKnown || isPassing || word.length < shortestName || /^\d/.test(word)) return false;
    return isName || (isThing && (vocabulary.english(word.toLowerCase())?.commonness ?? 0) < everydayThing);
  });
  return [...new Set(missing.map(({ word }) => word.replace(/['’]s$/, "")))];
}
