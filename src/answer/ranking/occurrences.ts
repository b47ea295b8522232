import type { Concept } from "../question/concept.ts";
import type { AskedTerm } from "./asked-concepts.ts";

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
 * The most weight of concepts that any run of so many terms holds.
 * @param strengths room for one of each concept
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

/** In terms. */
const furthestNext = 2;

/** Which share of the question's neighbouring concepts stand next to each other, in their order, in the section too. */
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

/** The concepts behind which the question's next one stands, at once or with one term between them. */
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
