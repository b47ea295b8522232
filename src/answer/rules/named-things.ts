import { toWords } from "../../search/words.ts";
import { nearnessOf } from "../confidence/meaning-features.ts";
import type { PreparedSection } from "../prepared-section.ts";
import type { Concept } from "../question/concept.ts";
import type { Vocabulary } from "../question/vocabulary.ts";
import { strength } from "../ranking/concept-strength.ts";
import type { Asked, Service } from "./rule.ts";

/** A related word that stands for a name at least this well is as good as the name. */
const standsFor = 0.3;
/** From this nearness on, something stands for a name by meaning: an abbreviation for what it is of. */
const meansIt = 0.55;
/** A word that is said more often than this, by the Zipf scale, is mostly no name. */
const everydayWord = 4;
/** What is left of the confidence in what never says the name: it may be about the thing by another. */
const leftOfOther = 0.5;

/** "Is Firecracker open source?": a section that names none of what is asked about tells that of another thing. */
export function namedThings({ question, vocabulary }: Asked): Service | undefined {
  const own = new Set(toWords(question.text).map(({ text }) => text));
  const named = question.concepts.filter(
    (concept) => isWrittenSo(concept) && own.has(concept.word) && isRare(concept.word, vocabulary),
  );
  if (named.length === 0) return undefined;
  const terms = named.flatMap((name) => [...name.terms.keys()]);
  return {
    trust({ candidates, meaning, selections }) {
      if (selections.length === 0 || candidates[0]?.isAlias === true) return 1;
      if (selections.some(({ prepared }) => named.some((name) => isNamedIn(name, prepared)))) return 1;
      const isMeant =
        meaning !== undefined && terms.some((term) => nearnessOf(term, meaning, candidates, selections) >= meansIt);
      return isMeant ? 1 : leftOfOther;
    },
  };
}

/** Whether the knowledge writes it as a name, and English has it for little else: "Go" is mostly a verb. */
function isRare(word: string, vocabulary: Vocabulary): boolean {
  const name = word.replace(/['’]s$/, "");
  return (vocabulary.english(name.toLowerCase())?.commonness ?? 0) < everydayWord && vocabulary.isName(name);
}

/** Whether the knowledge has a word as it was typed, and it is more than a number. */
function isWrittenSo({ word, isKnown, isPassing, corrected }: Concept): boolean {
  return isKnown && !isPassing && corrected === undefined && /^\p{L}{2}/u.test(word);
}

function isNamedIn(name: Concept, { places, heading, path, aliases }: PreparedSection): boolean {
  const said = [places, heading, path, ...aliases.map(({ terms }) => terms)];
  return said.some((terms) => strength(name, terms) >= standsFor);
}
