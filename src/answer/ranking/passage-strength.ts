import type { PreparedPassage } from "../prepared-section.ts";
import type { Concept } from "../question/concept.ts";
import { type AskedTerm, raiseStrengths } from "./asked-concepts.ts";
import { bestIn, type ConceptStrength } from "./concept-strength.ts";

/** What a match in the heading or lead-in of a passage counts against one in the passage itself. */
const leadInShare = 0.7;
const headingShare = 0.6;

/**
 * Buffers for how well each concept of a question is matched in the parts of a section; reused for all sections that a question
 * is compared with.
 */
export class Strengths {
  readonly body: Float64Array;
  readonly heading: Float64Array;
  readonly path: Float64Array;
  readonly alias: Float64Array;
  /** In any part of the section. */
  readonly anywhere: Float64Array;
  /** In one passage; `leadIn` is for what introduces that passage. */
  readonly passage: Float64Array;
  readonly leadIn: Float64Array;
  readonly window: Float64Array;

  /** @param count number of concepts */
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

/** The matches of a question in one section. */
interface AskedOfSection {
  readonly concepts: readonly Concept[];
  /** Indices of the concepts that occur in the section or in its heading. */
  readonly standing: readonly number[];
  /** The concepts' terms that the section contains. */
  readonly held: readonly AskedTerm[];
}

/**
 * Returns how much of a question's weight a passage covers, by itself (`sentence`) and with its lead-in and heading
 * (`passage`).
 */
export function passageWeights(
  { termSet, leadIn }: PreparedPassage,
  { concepts, standing, held }: AskedOfSection,
  { heading, passage: own, leadIn: inLeadIn }: Strengths,
): { readonly sentence: number; readonly passage: number } {
  own.fill(0);
  inLeadIn.fill(0);
  for (const { term, standings } of held) {
    if (termSet.has(term)) raiseStrengths(own, standings);
    if (leadIn.size > 0 && leadIn.has(term)) raiseStrengths(inLeadIn, standings);
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
 * Returns how well a passage stands for a concept, together with its lead-in and heading.
 * @param held the concept's terms that the section contains
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
