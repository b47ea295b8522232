import type { Concept } from "../question/concept.ts";

/** The terms of a text. */
export type Terms = ReadonlySet<string> | ReadonlyMap<string, unknown>;

/** A term that stands for a concept, and how well. */
export interface ConceptStrength {
  readonly term: string;
  readonly value: number;
}

/** Those of a concept's terms that a text holds; most of a word's relatives never stand in the same section. */
export function strengthsIn({ terms }: Concept, text: Terms): readonly ConceptStrength[] {
  const held: ConceptStrength[] = [];
  terms.forEach((value, term) => {
    if (text.has(term)) held.push({ term, value });
  });
  return held;
}

export function bestIn(standings: readonly ConceptStrength[], text: Terms): number {
  let best = 0;
  for (const { term, value } of standings) if (value > best && text.has(term)) best = value;
  return best;
}

/** How well the best of a concept's terms in a text stands for it. A heading has fewer terms than a word has relatives. */
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

/** The terms that stand for any of some concepts, each as well as for the one that it stands for best. */
export function strongest(concepts: readonly Concept[]): ReadonlyMap<string, number> {
  const best = new Map<string, number>();
  for (const { terms } of concepts) {
    for (const [term, value] of terms) if (value > (best.get(term) ?? 0)) best.set(term, value);
  }
  return best;
}
