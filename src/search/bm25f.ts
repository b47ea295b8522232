import type { Field } from "./fields.ts";
import type { Totals } from "./segment.ts";

/**
 * BM25F after Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), section 3.6:
 * a term's frequency is a sum over fields, each weighted and normalised by its own length, and saturates once.
 */
export interface Bm25f {
  readonly k1: number;
  readonly fields: Readonly<Record<Field, { readonly weight: number; readonly b: number }>>;
}

/** The weights that the project ships. */
export const shippedBm25f: Bm25f = {
  k1: 1.2,
  fields: {
    title: { weight: 1, b: 0.3 },
    heading: { weight: 2, b: 0.3 },
    body: { weight: 1, b: 0.75 },
    aliases: { weight: 1.5, b: 0.3 },
  },
};

/** The probabilistic idf, kept positive as Lucene does. */
export function idf(sections: number, frequency: number): number {
  return Math.log(1 + (sections - frequency + 0.5) / (frequency + 0.5));
}

/** What one occurrence in a field adds to a term's weighted frequency in a section of that length. */
export function fieldNorm({ fields }: Bm25f, totals: Totals, field: Field, length: number): number {
  const { weight, b } = fields[field];
  const average = totals[field] / totals.sections;
  return average === 0 ? weight : weight / (1 - b + (b * length) / average);
}

/** A term's share in a section's score, below `idf * (k1 + 1)`. */
export function saturate({ k1 }: Bm25f, idf: number, weightedFrequency: number): number {
  return (idf * (k1 + 1) * weightedFrequency) / (k1 + weightedFrequency);
}
