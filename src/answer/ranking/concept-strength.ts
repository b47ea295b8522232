import type { Concept } from "../question/concept.ts";

/** The terms of a text. */
export type Terms = ReadonlySet<string> | ReadonlyMap<string, unknown>;

/** A term that stands for a concept, and how well. */
export interface ConceptStrength {
  readonly term: string;
  readonly value: number;
}

/**
 * Returns the terms of a concept that a text contains. They are few, since most related words of a word do not occur in the
 * same section.
 */
export function heldIn({ terms }: Concept, text: Terms): readonly ConceptStrength[] {
  const held: ConceptStrength[] = [];
  terms.forEach((value, term) => {
    if (text.has(term)) held.push({ term, value });
  });
  return held;
}

/** Like `strength`, of terms that `heldIn` found in a longer text. */
export function bestIn(held: readonly ConceptStrength[], text: Terms): number {
  let best = 0;
  for (const { term, value } of held) if (value > best && text.has(term)) best = value;
  return best;
}

/**
 * Returns the value of the best of a concept's terms that a text contains, 0 if none does. Iterates over the smaller of the
 * two: a heading has fewer terms than a concept has related words.
 */
export function strength({ terms }: Concept, text: Terms): number {
  let best = 0;
  if (text.size < terms.size) {
    for (const term of text.keys()) {
      const value = terms.get(term);
      if (value !== undefined && value > best) best = value;
    }
  } else {
    for (const [term, value] of terms) if (value > best && text.has(term)) best = value;
  }
  return best;
}

/** A related word that stands for another at least this well counts as that word. */
const countsAsWord = 0.3;

/** Whether a text names a concept: by its own word, or by a related one that counts as that word. */
export function isNamedIn(concept: Concept, text: Terms): boolean {
  return strength(concept, text) >= countsAsWord;
}

/** Returns each term of some concepts with the best value that it has in any of them. */
export function strongest(concepts: readonly Concept[]): ReadonlyMap<string, number> {
  const best = new Map<string, number>();
  for (const { terms } of concepts) {
    for (const [term, value] of terms) if (value > (best.get(term) ?? 0)) best.set(term, value);
  }
  return best;
}
