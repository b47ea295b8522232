import type { StoredDocuments } from "../knowledge/stored-documents.ts";
import { type Bitset, clearBit, hasBit } from "./bitset.ts";
import type { CopyMarks } from "./copies/copy-marks.ts";
import type { Dictionary } from "./dictionary.ts";
import { type Field, fields } from "./fields.ts";

/**
 * Documents indexed together, their sections numbered from 0 in order. A segment never changes: added documents go into
 * another segment, and removing documents makes another segment over the same content.
 */
export interface Segment {
  readonly content: SegmentContent;
  /** The documents that were not removed. */
  readonly liveDocuments: Bitset;
  /** The sections that were not removed. */
  readonly live: Bitset;
  /** By term number: the number of live sections that contain the term. */
  readonly frequencies: Uint32Array;
  /** The number of live sections, and the sum of their lengths by field. */
  readonly totals: Totals;
}

export interface SegmentContent {
  /** The number of sections, removed ones included. */
  readonly size: number;
  readonly dictionary: Dictionary;
  /** By term number: the index of its first posting; as last entry the end of the last term's postings. */
  readonly starts: Uint32Array;
  /** By posting: its section (ascending within a term). */
  readonly sections: Uint32Array;
  /** By posting: how often the term stands in each field of the section, packed as in `countBits`. */
  readonly packed: Uint32Array;
  /** By section: the number of terms in each field. */
  readonly lengths: Readonly<Record<Field, Uint32Array>>;
  /** By term number: its highest weighted frequency in any section, computed with `averages`. */
  readonly peaks: Float32Array;
  /** The mean length of each field over the segment's sections, in terms. */
  readonly averages: Readonly<Record<Field, number>>;
  /** The ids of the sections, in order of their numbers. */
  readonly sectionIds: Dictionary;
  /** The ids of the documents, in order of their numbers. */
  readonly documentIds: Dictionary;
  readonly documents: StoredDocuments;
  /** By document: the number of its first section; as last entry the number of sections. */
  readonly firstSections: Uint32Array;
  readonly copies: CopyMarks;
}

export type Totals = { sections: number } & Record<Field, number>;

/**
 * Returns the segment without some of its documents.
 * @param removed the numbers of documents; those removed before are ignored
 */
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

/** Returns the number of the document that contains a section. */
export function documentNumberOf({ firstSections }: SegmentContent, section: number): number {
  let low = 0;
  let high = firstSections.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((firstSections[middle] as number) <= section) low = middle;
    else high = middle;
  }
  return low;
}

/** Returns the offsets of consecutive runs of the given sizes, and as last entry the end of the last run. */
export function startsOf(sizes: ArrayLike<number>): Uint32Array {
  const starts = new Uint32Array(sizes.length + 1);
  for (let run = 0; run < sizes.length; run++) starts[run + 1] = (starts[run] as number) + (sizes[run] as number);
  return starts;
}
