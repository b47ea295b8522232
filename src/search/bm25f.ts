import type { Field } from "./fields.ts";
import type { Totals } from "./segment.ts";

/**
 * Parameters of BM25F (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, section
 * 3.6).
 * A term's frequency is summed over the fields, each weighted and normalised by its own length; saturation with `k1` is
 * applied once, to the sum.
 */
export interface Bm25f {
  readonly k1: number;
  readonly fields: Readonly<Record<Field, { readonly weight: number; readonly b: number }>>;
}

/** The parameters that the project ships. */
export const shippedBm25f: Bm25f = {
  k1: 1.2,
  fields: {
    title: { weight: 1, b: 0.3 },
    heading: { weight: 2, b: 0.3 },
    body: { weight: 1, b: 0.75 },
    aliases: { weight: 1.5, b: 0.3 },
  },
};

/**
 * Returns the probabilistic idf in Lucene's variant, which is never negative.
 * @param sections the number of sections
 * @param frequency the number of sections that contain the term
 */
export function idf(sections: number, frequency: number): number {
  return Math.log(1 + (sections - frequency + 0.5) / (frequency + 0.5));
}

/** Returns how much one occurrence in a field of `length` terms adds to a term's weighted frequency. */
export function fieldNorm({ fields }: Bm25f, totals: Totals, field: Field, length: number): number {
  const { weight, b } = fields[field];
  const average = totals[field] / totals.sections;
  return average === 0 ? weight : weight / (1 - b + (b * length) / average);
}

/** Returns a term's contribution to a section's score; always below `idf * (k1 + 1)`. */
export function saturate({ k1 }: Bm25f, idf: number, weightedFrequency: number): number {
  return (idf * (k1 + 1) * weightedFrequency) / (k1 + weightedFrequency);
}
