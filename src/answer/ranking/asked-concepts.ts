import type { Concept } from "../question/concept.ts";
import { strongest, type Terms } from "./concept-strength.ts";

/** How well a term stands for one of a question's concepts. */
export interface Standing {
  /** The index of the concept among the question's concepts. */
  readonly concept: number;
  readonly value: number;
}

/** A term that stands for some of a question's concepts. */
export interface AskedTerm {
  readonly term: string;
  readonly standings: readonly Standing[];
}

/** A question's concepts, indexed by term, so that many sections can be compared with all of them at once. */
export class AskedConcepts {
  readonly concepts: readonly Concept[];
  /** The sum of the concepts' weights. */
  readonly weight: number;
  /** Each term of any concept with the best value that it has in any of them, from 0 to 1. */
  readonly strongest: ReadonlyMap<string, number>;
  private readonly standings: ReadonlyMap<string, readonly Standing[]>;
  private readonly terms: readonly AskedTerm[];

  constructor(concepts: readonly Concept[]) {
    const standings = new Map<string, Standing[]>();
    let weight = 0;
    for (const [concept, { terms, weight: own }] of concepts.entries()) {
      weight += own;
      for (const [term, value] of terms) {
        const known = standings.get(term);
        if (known === undefined) standings.set(term, [{ concept, value }]);
        else known.push({ concept, value });
      }
    }
    this.concepts = concepts;
    this.weight = weight;
    this.strongest = strongest(concepts);
    this.standings = standings;
    this.terms = Array.from(standings, ([term, own]) => ({ term, standings: own }));
  }

  /** Returns the sum of the concepts' weights, each multiplied by the concept's strength. */
  weightOf(strengths: Float64Array): number {
    let total = 0;
    for (let at = 0; at < strengths.length; at++)
      total += (this.concepts[at] as Concept).weight * (strengths[at] as number);
    return total;
  }

  /**
   * Finds for each concept the value of the best of its terms that a text contains. Iterates over the smaller of the two: a
   * heading has fewer terms than a concept has related words.
   * @param best receives the values, one for each concept
   */
  strengthsIn(text: Terms, best: Float64Array): Float64Array {
    best.fill(0);
    if (text.size < this.standings.size) {
      for (const term of text.keys()) raiseStrengths(best, this.standings.get(term));
    } else {
      for (const { term, standings } of this.terms) if (text.has(term)) raiseStrengths(best, standings);
    }
    return best;
  }

  /**
   * Returns the asked terms that a text contains. They are few, since most related words of a word do not occur in the same
   * section.
   */
  heldIn(text: Terms): readonly AskedTerm[] {
    const held: AskedTerm[] = [];
    for (const asked of this.terms) if (text.has(asked.term)) held.push(asked);
    return held;
  }
}

/** Raises the value of each concept in `best` where a standing has a higher one. */
export function raiseStrengths(best: Float64Array, standings: readonly Standing[] | undefined): void {
  if (standings === undefined) return;
  for (let at = 0; at < standings.length; at++) {
    const { concept, value } = standings[at] as Standing;
    if (value > (best[concept] as number)) best[concept] = value;
  }
}
