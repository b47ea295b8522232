import type { PreparedPassage } from "../prepared-section.ts";
import type { Concept } from "../question/concept.ts";
import { type AskedTerm, raise } from "./asked-concepts.ts";
import { bestIn, type ConceptStrength } from "./concept-strength.ts";

/** What a heading or lead-in counts for a passage under it. */
const leadInShare = 0.7;
const headingShare = 0.6;

/** How well each of a question's concepts stands in the parts of a section: written anew for each, since a question meets many. */
export class Strengths {
  readonly body: Float64Array;
  readonly heading: Float64Array;
  readonly path: Float64Array;
  readonly alias: Float64Array;
  /** In the section as a whole. */
  readonly anywhere: Float64Array;
  /** In one passage, and in what introduces it. */
  readonly passage: Float64Array;
  readonly leadIn: Float64Array;
  readonly window: Float64Array;

  /** @param count of the concepts */
  constructor(count: number) {
    this.body = new Float64Array(count);
    this.heading = new Float64Array(count);
    this.path = new Float64Array(count);
    this.alias = new Float64Array(count);
    this.anywhere = new Float64Array(count);
    this.passage = new Float64Array(count);
    this.leadIn = new Float64Array(count);
    this.window = new Float64Array(count);
  }
}

/** What a section has of a question. */
interface AskedOfSection {
  readonly concepts: readonly Concept[];
  /** Which of the concepts stand in it or in its heading. */
  readonly standing: readonly number[];
  /** The terms of theirs that it holds. */
  readonly held: readonly AskedTerm[];
}

/** How much of a question's weight a passage holds by itself, and with what its lead-in and its heading say. */
export function passageWeights(
  { termSet, leadIn }: PreparedPassage,
  { concepts, standing, held }: AskedOfSection,
  { heading, passage: own, leadIn: inLeadIn }: Strengths,
): { readonly sentence: number; readonly passage: number } {
  own.fill(0);
  inLeadIn.fill(0);
  for (const { term, standings } of held) {
    if (termSet.has(term)) raise(own, standings);
    if (leadIn.size > 0 && leadIn.has(term)) raise(inLeadIn, standings);
  }
  let sentence = 0;
  let passage = 0;
  for (const at of standing) {
    const { weight } = concepts[at] as Concept;
    sentence += (own[at] as number) * weight;
    passage += weight * withContext(own[at] as number, inLeadIn[at] as number, heading[at] as number);
  }
  return { sentence, passage };
}

/**
 * How well a passage stands for a concept, with what its lead-in and its heading say.
 * @param held those of the concept's terms that may stand in it
 */
export function passageStrength(
  held: readonly ConceptStrength[],
  { termSet, leadIn }: PreparedPassage,
  inHeading: number,
): number {
  return withContext(bestIn(held, termSet), bestIn(held, leadIn), inHeading);
}

function withContext(own: number, inLeadIn: number, inHeading: number): number {
  return Math.max(own, leadInShare * inLeadIn, headingShare * inHeading);
}
