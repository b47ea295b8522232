import type { Concept } from "../question/concept.ts";
import type { AskedTerm } from "./asked-concepts.ts";

/** An occurrence of a concept in a section. */
export interface Occurrence {
  /** Position among the section's terms. */
  readonly at: number;
  /** The index of the concept among the question's concepts. */
  readonly concept: number;
  readonly strength: number;
}

/** Returns all occurrences of concepts, ordered by position. */
export function findOccurrences(
  held: readonly AskedTerm[],
  places: ReadonlyMap<string, readonly number[]>,
): Occurrence[] {
  const found: Occurrence[] = [];
  for (const { term, standings } of held) {
    for (const at of places.get(term) as readonly number[]) {
      for (const { concept, value } of standings) found.push({ at, concept, strength: value });
    }
  }
  return found.length < 2 ? found : found.sort((a, b) => a.at - b.at || a.concept - b.concept);
}

/**
 * Returns the greatest weight of concepts within any window of `size` terms.
 * @param strengths buffer with one number for each concept
 */
export function bestWindow(
  occurrences: readonly Occurrence[],
  concepts: readonly Concept[],
  size: number,
  strengths: Float64Array,
): number {
  let best = 0;
  for (let from = 0; from < occurrences.length; from++) {
    const first = occurrences[from] as Occurrence;
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
  }
  return best;
}

/** The largest distance, in terms, between two neighbouring concepts. */
const furthestNext = 2;

/**
 * Returns the share of pairs of neighbouring concepts of the question, by weight, that are neighbours in the section too, in
 * the same order.
 */
export function adjacentShare(occurrences: readonly Occurrence[], concepts: readonly Concept[]): number {
  const next = nextToEachOther(occurrences);
  let found = 0;
  let all = 0;
  for (let index = 0; index + 1 < concepts.length; index++) {
    const weight = Math.min((concepts[index] as Concept).weight, (concepts[index + 1] as Concept).weight);
    all += weight;
    if (next.has(index)) found += weight;
  }
  return all === 0 ? 0 : found / all;
}

/** Returns the indices of the concepts that are followed by the question's next concept, directly or after one other term. */
function nextToEachOther(occurrences: readonly Occurrence[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let from = 0; from < occurrences.length; from++) {
    const { at, concept } = occurrences[from] as Occurrence;
    for (let index = from + 1; index < occurrences.length; index++) {
      const behind = occurrences[index] as Occurrence;
      if (behind.at > at + furthestNext) break;
      if (behind.at > at && behind.concept === concept + 1) found.add(concept);
    }
  }
  return found;
}
