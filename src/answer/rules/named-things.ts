import { toWords } from "../../search/words.ts";
import { nearnessOf } from "../confidence/meaning-features.ts";
import type { PreparedSection } from "../prepared-section.ts";
import type { Concept } from "../question/concept.ts";
import type { Vocabulary } from "../question/vocabulary.ts";
import { isNamedIn } from "../ranking/concept-strength.ts";
import type { Asked, Service } from "./rule.ts";

/** The least nearness at which something stands for a name by meaning: an abbreviation for its long form. */
const meansIt = 0.55;
/** A word at least this common, by the Zipf scale, is seldom a name. */
const everydayWord = 4;
/** The factor on the confidence of excerpts that do not say the name: they may call the thing by another name. */
const leftOfOther = 0.5;

/** "Is Firecracker open source?": trusts excerpts less whose sections name nothing that is asked about. */
export function namedThings({ question, vocabulary }: Asked): Service | undefined {
  const own = new Set(toWords(question.text).map(({ text }) => text));
  const named = question.concepts.filter(
    (concept) => isWrittenSo(concept) && own.has(concept.word) && isRare(concept.word, vocabulary),
  );
  if (named.length === 0) return undefined;
  const terms = named.flatMap((name) => [...name.terms.keys()]);
  return {
    confidenceFactor({ candidates, meaning, selections }) {
      if (selections.length === 0 || candidates[0]?.isAlias === true) return 1;
      if (selections.some(({ prepared }) => named.some((name) => isNamedBy(name, prepared)))) return 1;
      const isMeant =
        meaning !== undefined && terms.some((term) => nearnessOf(term, meaning, candidates, selections) >= meansIt);
      return isMeant ? 1 : leftOfOther;
    },
  };
}

/** Whether the knowledge writes a word as a name and the word is not common in English otherwise: "Go" is mostly a verb. */
function isRare(word: string, vocabulary: Vocabulary): boolean {
  const name = word.replace(/['’]s$/, "");
  return (vocabulary.english(name.toLowerCase())?.zipf ?? 0) < everydayWord && vocabulary.isName(name);
}

/** Whether the knowledge uses a word as it was typed, and the word is more than a number. */
function isWrittenSo({ word, isKnown, isPassing, corrected }: Concept): boolean {
  return isKnown && !isPassing && corrected === undefined && /^\p{L}{2}/u.test(word);
}

function isNamedBy(name: Concept, { places, heading, path, aliases }: PreparedSection): boolean {
  const said = [places, heading, path, ...aliases.map(({ terms }) => terms)];
  return said.some((terms) => isNamedIn(name, terms));
}
