import { baseForms } from "../../lexicon/base-forms.ts";
import type { WordKind } from "../../lexicon/word-kind.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * Whether a word names a person, a place, a product or a technical term: it is written as a name, known as one, or neither an
 * English word nor derived from one.
 * @param word in lower case
 */
export function namesThing(word: string, isCapital: boolean, vocabulary: Pick<Vocabulary, "english">): boolean {
  const english = vocabulary.english(word);
  if (english === undefined) return !isDerived(word, vocabulary) && !/sel(?:f|ves)$/.test(word);
  if (english.kind === "name") return true;
  return isCapital && english.kind !== "time" && !isVerbForm(word, english.kind);
}

/**
 * Whether a word is a verb form such as "Verifying" or "Recommended", which is capitalized in a heading but seldom in a name.
 */
function isVerbForm(word: string, kind: WordKind | undefined): boolean {
  return (kind === undefined || kind === "other") && /..(?:ing|ed)$/.test(word);
}

const prefix =
  /^(?:anti|auto|counter|cross|dis|down|inter|mega|micro|mini|mis|mono|multi|non|out|over|post|pre|pseudo|re|self|semi|sub|super|un|under|up)-?/;
const suffix =
  /(?:able|ably|[ai]bility|ally|ation|ful|fully|ible|ic|ically|ification|ify|ised?|ish|ising|isation|ism|ist|ity|ized?|izing|ization|less|like|ly|ment|ness|ship|wise|y)s?$/;
/** The fewest letters of a word without its prefix and suffix. */
const shortestRoot = 4;

/** Whether a word is derived from an English word by a prefix or suffix: "undeployable", "clickiness". */
function isDerived(word: string, vocabulary: Pick<Vocabulary, "english">): boolean {
  const roots = [word.replace(prefix, ""), word.replace(suffix, ""), word.replace(prefix, "").replace(suffix, "")];
  return roots.some(
    (root) =>
      root !== word &&
      root.length >= shortestRoot &&
      [root, `${root}e`, ...baseForms(root)].some((form) => vocabulary.english(form) !== undefined),
  );
}
