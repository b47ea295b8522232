import type { Concept } from "../question/concept.ts";
import type { Terms } from "./concept-strength.ts";

/** How well a term stands for one of a question's concepts. */
export interface Standing {
  /** Which of the concepts. */
  readonly concept: number;
  readonly value: number;
}

/** A term that stands for some of a question's concepts. */
export interface AskedTerm {
  readonly term: string;
  readonly standings: readonly Standing[];
}

/** A question's concepts by their terms, so that many sections can be compared with all of them at once. */
export class AskedConcepts {
  readonly concepts: readonly Concept[];
  /** What the concepts weigh together. */
  readonly weight: number;
  /** The terms that stand for any of the concepts, each as well as for the one that it stands for best. */
  readonly strongest: ReadonlyMap<string, number>;
  private readonly standings: ReadonlyMap<string, readonly Standing[]>;
  private readonly terms: readonly AskedTerm[];

  constructor(concepts: readonly Concept[]) {
    const standings = new Map<string, Standing[]>();
    const strongest = new Map<string, number>();
    let weight = 0;
    for (const [concept, { terms, weight: own }] of concepts.entries()) {
      weight += own;
      for (const [term, value] of terms) {
        const known = standings.get(term);
        if (known === undefined) standings.set(term, [{ concept, value }]);
        else known.push({ concept, value });
        if (value > (strongest.get(term) ?? 0)) strongest.set(term, value);
      }
    }
    this.concepts = concepts;
    this.weight = weight;
    this.strongest = strongest;
    this.standings = standings;
    this.terms = Array.from(standings, ([term, own]) => ({ term, standings: own }));
  }

  /** What concepts weigh, each as far as something stands for it. */
  weightOf(strengths: Float64Array): number {
    let total = 0;
    for (let at = 0; at < strengths.length; at++)
      total += (this.concepts[at] as Concept).weight * (strengths[at] as number);
    return total;
  }

  /**
   * How well the best of each concept's terms in a text stands for it. A heading has fewer terms than a word has relatives.
   * @param best where that is written
   */
  strengthsIn(text: Terms, best: Float64Array): Float64Array {
    best.fill(0);
    if (text.size < this.standings.size) {
      for (const term of text.keys()) raise(best, this.standings.get(term));
    } else {
      for (const { term, standings } of this.terms) if (text.has(term)) raise(best, standings);
    }
    return best;
  }

  /** The terms that a text holds; most of a word's relatives never stand in the same section. */
  heldIn(text: Terms): readonly AskedTerm[] {
    const held: AskedTerm[] = [];
    for (const asked of this.terms) if (text.has(asked.term)) held.push(asked);
    return held;
  }
}

/** Writes down where something stands better for a concept than what is known. */
export function raise(best: Float64Array, standings: readonly Standing[] | undefined): void {
  if (standings === undefined) return;
  for (let at = 0; at < standings.length; at++) {
    const { concept, value } = standings[at] as Standing;
    if (value > (best[concept] as number)) best[concept] = value;
  }
}
