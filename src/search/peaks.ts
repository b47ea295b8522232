import { type Bm25f, shippedBm25f } from "./bm25f.ts";
import { byField, type Field, fields } from "./fields.ts";
import { normsOf, weightedFrequency } from "./norms.ts";
import type { SegmentContent, Totals } from "./segment.ts";

/**
 * Returns, for each term, its highest weighted frequency in any section. With this bound a search skips sections that
 * cannot be among the best (Turtle and Flood, "Query Evaluation: Strategies and Optimizations", 1995).
 */
export function peaksOf(
  { starts, sections, packed, lengths }: Pick<SegmentContent, "starts" | "sections" | "packed" | "lengths">,
  totals: Totals,
  bm25f: Bm25f = shippedBm25f,
): Pick<SegmentContent, "peaks" | "averages"> {
  const norms = normsOf(bm25f, totals);
  const peaks = new Float32Array(starts.length - 1);
  for (let term = 0; term < peaks.length; term++) {
    const end = starts[term + 1] as number;
    let peak = 0;
    for (let posting = starts[term] as number; posting < end; posting++) {
      const frequency = weightedFrequency(norms, lengths, sections[posting] as number, packed[posting] as number);
      if (frequency > peak) peak = frequency;
    }
    peaks[term] = peak * roundingUp;
  }
  return { peaks, averages: byField((field) => (totals.sections === 0 ? 0 : totals[field] / totals.sections)) };
}

/** Larger than the rounding error of a 32-bit float, so that a stored peak is never below the true one. */
const roundingUp = 1 + 1e-5;

/**
 * Returns the factor by which a peak may be exceeded when the average lengths differ from those it was computed with: a
 * norm grows at most in proportion to the average length.
 * @see fieldNorm
 */
export function peakGrowth(averages: Readonly<Record<Field, number>>, totals: Totals): number {
  let growth = 1;
  for (const field of fields) {
    if (averages[field] > 0) growth = Math.max(growth, totals[field] / totals.sections / averages[field]);
  }
  return growth;
}
