import { stem } from "../../search/stem.ts";
import { stopWords } from "../../search/stop-words.ts";
import type { Concept } from "./concept.ts";
import { namesThing } from "./names-thing.ts";
import { forEachSlip } from "./spelling.ts";
import type { Vocabulary } from "./vocabulary.ts";

type Known = Pick<Vocabulary, "english" | "frequency" | "commonness">;

/** A thing that is talked of more often than this, by the Zipf scale, is no term of any field. */
const everydayThing = 4;

/** A letter alone stands for anything, and so does a number. */
const shortestName = 2;

/** Of what the question asks and the knowledge lacks, what can be told to a reader: things that are named, not everyday words. */
export function missingThings(concepts: readonly Concept[], vocabulary: Known): string[] {
  const missing = concepts.filter(({ word, isKnown, isPassing, isName, isThing }) => {
    if (isKnown || isPassing || word.length < shortestName || /^\d/.test(word)) return false;
    return isName || (isThing && isRare(word.toLowerCase(), vocabulary));
  });
  const told = missing.flatMap(({ word }) => alternatives(word.replace(/['’]s$/, ""), vocabulary));
  return [...new Set(told)].filter((word) => !isMadeUp(word, vocabulary) && !isSlip(word, vocabulary));
}

function isRare(word: string, vocabulary: Known): boolean {
  return (vocabulary.english(word)?.commonness ?? 0) < everydayThing;
}

/** "Maxiflex/variable" names two things, of which one may be missing. */
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

/** "Key-value", "sub-teams": joined of words that name nothing by themselves, as anybody joins them. */
function isMadeUp(word: string, vocabulary: Known): boolean {
  const parts = word.split("-");
  return (
    parts.length > 1 &&
    parts.every((part) => /^[a-z]+$/.test(part) && (stopWords.has(part) || !namesThing(part, false, vocabulary)))
  );
}

/** Of shorter words almost any other is one letter away, and so are names. */
const shortestSlip = 6;
/** A name often differs from a word by a letter, seldom by one that is missing, doubled or in another place. */
const moreThanWrong = 0.8;
/** A word that is said less often than this, by the Zipf scale, is nothing that anybody misspells. */
const misspelt = 1.5;

/** Whether a word is one slip behind its first letter away from an English one that names nothing: "aprovals". */
function isSlip(word: string, vocabulary: Known): boolean {
  if (word.length < shortestSlip || !/^[a-z]+$/.test(word) || vocabulary.english(word) !== undefined) return false;
  let isFound = false;
  forEachSlip(word, (candidate, likelihood) => {
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
