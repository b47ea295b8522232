import { baseForms } from "../../lexicon/base-forms.ts";
import type { Concept } from "./concept.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * Whether a word names a person, a place, a product or a term of some field: it is written as a name, known as one, or no word of
 * English nor made of one.
 * @param word in lower case
 */
export function namesThing(word: string, isCapital: boolean, vocabulary: Pick<Vocabulary, "english">): boolean {
  const english = vocabulary.english(word);
  if (english === undefined) return !isDerived(word, vocabulary);
  if (english.kind === "name") return true;
  return isCapital && english.kind !== "time";
}

const prefix =
  /^(?:anti|auto|counter|cross|dis|down|inter|mega|micro|mini|mis|mono|multi|non|out|over|post|pre|pseudo|re|self|semi|sub|super|un|under|up)-?/;
const suffix =
  /(?:able|ably|ally|ation|ful|fully|ible|ic|ically|ification|ify|ised?|ish|ising|isation|ism|ist|ity|ized?|izing|ization|less|like|ly|ment|ness|ship|wise|y)s?$/;
/** What is left of a word by itself. */
const shortestRoot = 4;

/** Whether a word is made of an English one as anybody makes words: "undeployable", "clickiness". */
function isDerived(word: string, vocabulary: Pick<Vocabulary, "english">): boolean {
  const roots = [word.replace(prefix, ""), word.replace(suffix, ""), word.replace(prefix, "").replace(suffix, "")];
  return roots.some(
    (root) =>
      root !== word &&
      root.length >= shortestRoot &&
      [root, `${root}e`, ...baseForms(root)].some((form) => vocabulary.english(form) !== undefined),
  );
}

/** A thing that is talked of more often than this, by the Zipf scale, is no term of any field. */
const everydayThing = 4;

/** A letter alone stands for anything, and so does a number. */
const shortestName = 2;

/** Of what the question asks and the knowledge lacks, what can be told to a reader: things that are named, not everyday words. */
export function missingThings(concepts: readonly Concept[], vocabulary: Vocabulary): string[] {
  const missing = concepts.filter(({ word, isKnown, isPassing, isName }) => {
    if (isKnown || isPassing || word.length < shortestName || /^\d/.test(word)) return false;
    const english = vocabulary.english(word.toLowerCase());
    return isName || (english?.kind === "thing" && english.commonness < everydayThing);
  });
  return [...new Set(missing.map(({ word }) => word))];
}
