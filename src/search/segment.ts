import type { StoredDocuments } from "../knowledge/stored-documents.ts";
import { type Bitset, clearBit, hasBit } from "./bitset.ts";
import type { CopyMarks } from "./copies/copy-marks.ts";
import type { Dictionary } from "./dictionary.ts";
import { type Field, fields } from "./fields.ts";

/**
 * Documents indexed together, their sections numbered from 0 in order. A segment never changes: what comes later goes
 * into another one, and what is removed makes another one over the same content.
 */
export interface Segment {
  readonly content: SegmentContent;
  /** The documents, and the sections, that were not removed. */
  readonly liveDocuments: Bitset;
  readonly live: Bitset;
  /** In how many live sections each term stands. */
  readonly frequencies: Uint32Array;
  /** Live sections, and the sums of their lengths. */
  readonly totals: Totals;
}

export interface SegmentContent {
  /** The number of sections. */
  readonly size: number;
  readonly dictionary: Dictionary;
  /** Where the postings of each term begin, and the end of the last. */
  readonly starts: Uint32Array;
  /** For each posting its section, ascending within a term, and the term's packed frequencies there. */
  readonly sections: Uint32Array;
  readonly packed: Uint32Array;
  /** How many terms each section has in a field. */
  readonly lengths: Readonly<Record<Field, Uint32Array>>;
  /** The most that a term's weighted frequency comes to in a section, were the averages those below. */
  readonly peaks: Float32Array;
  /** The mean length of each field over the segment's sections. */
  readonly averages: Readonly<Record<Field, number>>;
  /** The ids of the sections and of the documents. */
  readonly sectionIds: Dictionary;
  readonly documentIds: Dictionary;
  readonly documents: StoredDocuments;
  /** The first section of each document, and the end of the last. */
  readonly firstSections: Uint32Array;
  readonly copies: CopyMarks;
}

export type Totals = { sections: number } & Record<Field, number>;

/** The segment without some of its documents. */
export function withoutDocuments(segment: Segment, removed: readonly number[]): Segment {
  const { content } = segment;
  const { firstSections, starts, sections, lengths } = content;
  const liveDocuments = segment.liveDocuments.slice();
  const live = segment.live.slice();
  const frequencies = segment.frequencies.slice();
  const totals = { ...segment.totals };
  for (const document of removed) {
    if (!hasBit(liveDocuments, document)) continue;
    clearBit(liveDocuments, document);
    const end = firstSections[document + 1] as number;
    for (let section = firstSections[document] as number; section < end; section++) {
      clearBit(live, section);
      totals.sections--;
      for (const field of fields) totals[field] -= lengths[field][section] as number;
    }
  }
  const gone = segment.live.map((word, index) => word & ~(live[index] as number));
  for (let term = 0; term < frequencies.length; term++) {
    const end = starts[term + 1] as number;
    for (let posting = starts[term] as number; posting < end; posting++) {
      const section = sections[posting] as number;
      if (hasBit(gone, section)) frequencies[term] = (frequencies[term] as number) - 1;
    }
  }
  return { content, liveDocuments, live, frequencies, totals };
}

/** The document that a section is of. */
export function documentOf({ firstSections }: SegmentContent, section: number): number {
  let low = 0;
  let high = firstSections.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((firstSections[middle] as number) <= section) low = middle;
    else high = middle;
  }
  return low;
}

/** Where each of several runs begins when they stand one after the other, and the end of the last. */
export function startsOf(sizes: ArrayLike<number>): Uint32Array {
  const starts = new Uint32Array(sizes.length + 1);
  for (let run = 0; run < sizes.length; run++) starts[run + 1] = (starts[run] as number) + (sizes[run] as number);
  return starts;
}
