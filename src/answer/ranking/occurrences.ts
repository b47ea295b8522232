import type { Concept } from "../question/concept.ts";
import type { ConceptStrength } from "./concept-strength.ts";

/** A place where a concept stands in a text. */
export interface Occurrence {
  /** Place among the section's terms. */
  readonly at: number;
  /** Which of the concepts. */
  readonly concept: number;
  readonly strength: number;
}

/** Every place where a concept stands, in the order of the text. */
export function findOccurrences(
  held: readonly (readonly ConceptStrength[])[],
  places: ReadonlyMap<string, readonly number[]>,
): Occurrence[] {
  const found: Occurrence[] = [];
  held.forEach((standings, concept) => {
    for (const { term, value } of standings) {
      for (const at of places.get(term) ?? []) found.push({ at, concept, strength: value });
    }
  });
  return found.sort((a, b) => a.at - b.at || a.concept - b.concept);
}

/** The most weight of concepts that any run of so many terms holds. */
export function bestWindow(occurrences: readonly Occurrence[], concepts: readonly Concept[], size: number): number {
  let best = 0;
  const strengths = new Float64Array(concepts.length);
  occurrences.forEach((first, from) => {
    strengths.fill(0);
    let weight = 0;
    for (let index = from; index < occurrences.length; index++) {
      const { at, concept, strength } = occurrences[index] as Occurrence;
      if (at - first.at >= size) break;
      const before = strengths[concept] as number;
      if (strength <= before) continue;
      strengths[concept] = strength;
      weight += (strength - before) * (concepts[concept] as Concept).weight;
    }
    best = Math.max(best, weight);
  });
  return best;
}

/** Which share of the question's neighbouring concepts stand next to each other, in their order, in the section too. */
export function adjacentShare(occurrences: readonly Occurrence[], concepts: readonly Concept[]): number {
  const places = concepts.map(() => new Set<number>());
  for (const { at, concept } of occurrences) places[concept]?.add(at);
  let found = 0;
  let all = 0;
  for (let index = 0; index + 1 < concepts.length; index++) {
    const weight = Math.min((concepts[index] as Concept).weight, (concepts[index + 1] as Concept).weight);
    all += weight;
    const next = places[index + 1] as ReadonlySet<number>;
    for (const at of next.size === 0 ? [] : (places[index] as ReadonlySet<number>)) {
      if (!next.has(at + 1) && !next.has(at + 2)) continue;
      found += weight;
      break;
    }
  }
  return all === 0 ? 0 : found / all;
}
