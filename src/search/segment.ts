import { type Bitset, clearBit, hasBit } from "./bitset.ts";
import { type Dictionary, numberOf } from "./dictionary.ts";
import { type Field, fields } from "./fields.ts";

/**
 * Sections indexed together, numbered from 0. But for what removal changes (`live`, `frequencies`, `totals`),
 * a segment never changes: what comes later goes into another one.
 */
export interface Segment {
  /** The number under which Orama knows each section. */
  readonly ids: Uint32Array;
  readonly dictionary: Dictionary;
  /** Where the postings of each term begin, and the end of the last. */
  readonly starts: Uint32Array;
  /** For each posting its section, ascending within a term, and the term's packed frequencies there. */
  readonly sections: Uint32Array;
  readonly packed: Uint32Array;
  /** How many terms each section has in a field. */
  readonly lengths: Readonly<Record<Field, Uint32Array>>;
  /** The sections that were not removed. */
  readonly live: Bitset;
  /** In how many live sections each term stands. */
  readonly frequencies: Uint32Array;
  /** Live sections, and the sums of their lengths. */
  readonly totals: Totals;
}

export type Totals = { sections: number } & Record<Field, number>;

export function isLive({ live }: Segment, section: number): boolean {
  return hasBit(live, section);
}

/**
 * Takes a section out of the segment's statistics and results.
 * @param terms the section's distinct terms
 */
export function removeSection(segment: Segment, section: number, terms: Iterable<string>): void {
  const { dictionary, frequencies, live, lengths, totals } = segment;
  if (!hasBit(live, section)) return;
  clearBit(live, section);
  for (const term of terms) {
    const number = numberOf(dictionary, term);
    if (number !== -1) frequencies[number] = (frequencies[number] as number) - 1;
  }
  totals.sections--;
  for (const field of fields) totals[field] -= lengths[field][section] as number;
}

/** Where each of several runs begins when they stand one after the other, and the end of the last. */
export function startsOf(sizes: ArrayLike<number>): Uint32Array {
  const starts = new Uint32Array(sizes.length + 1);
  for (let run = 0; run < sizes.length; run++) starts[run + 1] = (starts[run] as number) + (sizes[run] as number);
  return starts;
}
