import type { Concept } from "./concept.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Nouns that are said more often than this tell no field from another, by the Zipf scale: those for things, and others. */
const tellingThing = 5;
const tellingNoun = 4;

/**
 * How much of a question rests on nouns that the knowledge never uses, from 0 to 1: "pumpkins" in "when do I harvest pumpkins". Verbs
 * and all that is said often may go by other words.
 * @param isMeant whether something comes near to a noun by meaning
 */
export function unknownNounsShare(
  concepts: readonly Concept[],
  vocabulary: Pick<Vocabulary, "english">,
  isMeant: (noun: Concept) => boolean,
): number {
  const asked = concepts.filter(({ isPassing }) => !isPassing);
  const total = sumWeights(asked);
  if (total === 0) return 0;
  return sumWeights(asked.filter((one) => !one.isKnown && isTelling(one, vocabulary) && !isMeant(one))) / total;
}

function isTelling({ word }: Concept, vocabulary: Pick<Vocabulary, "english">): boolean {
  const english = vocabulary.english(word.toLowerCase());
  if (english?.kind === undefined || english.kind === "other") return false;
  return english.commonness < (english.kind === "thing" || english.kind === "name" ? tellingThing : tellingNoun);
}

function sumWeights(concepts: readonly Concept[]): number {
  return concepts.reduce((sum, { weight }) => sum + weight, 0);
}
