import type { Concept } from "./concept.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The commonness, by the Zipf scale, from which on nouns for things, and other nouns, do not indicate a field. */
const tellingThing = 5;
const tellingNoun = 4;

/**
 * Returns the share of a question's weight, from 0 to 1, on nouns that the knowledge never uses: "pumpkins" in "when do I
 * harvest pumpkins". Verbs and common words do not count, since texts may use others for them.
 * @param isMeant whether something is near to a noun by meaning
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
  return english.zipf < (english.kind === "thing" || english.kind === "name" ? tellingThing : tellingNoun);
}

function sumWeights(concepts: readonly Concept[]): number {
  return concepts.reduce((sum, { weight }) => sum + weight, 0);
}
