import { DocumentCollector, recordAt } from "../knowledge/stored-documents.ts";
import { fullBitset, hasBit } from "./bitset.ts";
import { mergeCopyMarks } from "./copies/merge-copy-marks.ts";
import { termAt, termCount, toDictionary } from "./dictionary.ts";
import { byField, type Field } from "./fields.ts";
import { peaksOf } from "./peaks.ts";
import { type Segment, startsOf, type Totals } from "./segment.ts";

/** Merges the live documents of several segments into one segment, in the same order. */
export function mergeSegments(segments: readonly Segment[]): Segment {
  const { terms, numbers, frequencies } = mergeTerms(segments);
  const starts = startsOf(frequencies);
  const next = starts.slice();
  const sections = new Uint32Array(starts.at(-1) as number);
  const packed = new Uint32Array(sections.length);
  let size = 0;
  for (const [index, { content, live }] of segments.entries()) {
    const renumbered = new Uint32Array(content.size);
    for (let section = 0; section < content.size; section++) if (hasBit(live, section)) renumbered[section] = size++;
    const numberOf = numbers[index] as Int32Array;
    for (let term = 0; term < numberOf.length; term++) {
      const number = numberOf[term] as number;
      if (number === -1) continue;
      const end = content.starts[term + 1] as number;
      for (let posting = content.starts[term] as number; posting < end; posting++) {
        const section = content.sections[posting] as number;
        if (!hasBit(live, section)) continue;
        const place = next[number] as number;
        next[number] = place + 1;
        sections[place] = renumbered[section] as number;
        packed[place] = content.packed[posting] as number;
      }
    }
  }
  const totals = sumTotals(segments);
  const postings = { starts, sections, packed, lengths: byField((field) => liveLengths(segments, field, size)) };
  const documents = mergeDocuments(segments);
  return {
    content: {
      size,
      dictionary: toDictionary(terms),
      ...postings,
      ...peaksOf(postings, totals),
      sectionIds: toDictionary(segments.flatMap(liveSectionIds)),
      ...documents,
      copies: mergeCopyMarks(segments),
    },
    liveDocuments: fullBitset(documents.documents.outlines.length),
    live: fullBitset(size),
    frequencies,
    totals,
  };
}

interface MergedTerms {
  readonly terms: readonly string[];
  /** For each segment, the new number of each of its terms; -1 for terms that stand only in removed sections. */
  readonly numbers: readonly Int32Array[];
  readonly frequencies: Uint32Array;
}

function mergeTerms(segments: readonly Segment[]): MergedTerms {
  const known = new Map<string, number>();
  const frequencies: number[] = [];
  const numbers = segments.map(({ content: { dictionary }, frequencies: own }) => {
    const renumbered = new Int32Array(termCount(dictionary)).fill(-1);
    for (let term = 0; term < renumbered.length; term++) {
      if (own[term] === 0) continue;
      const text = termAt(dictionary, term);
      const number = known.get(text) ?? known.size;
      known.set(text, number);
      renumbered[term] = number;
      frequencies[number] = (frequencies[number] ?? 0) + (own[term] as number);
    }
    return renumbered;
  });
  return { terms: [...known.keys()], numbers, frequencies: Uint32Array.from(frequencies) };
}

function liveLengths(segments: readonly Segment[], field: Field, size: number): Uint32Array {
  const lengths = new Uint32Array(size);
  let at = 0;
  for (const { content, live } of segments) {
    for (let section = 0; section < content.size; section++) {
      if (hasBit(live, section)) lengths[at++] = content.lengths[field][section] as number;
    }
  }
  return lengths;
}

function liveSectionIds({ content, live }: Segment): string[] {
  const ids: string[] = [];
  for (let section = 0; section < content.size; section++) {
    if (hasBit(live, section)) ids.push(termAt(content.sectionIds, section));
  }
  return ids;
}

function mergeDocuments(
  segments: readonly Segment[],
): Pick<Segment["content"], "documents" | "documentIds" | "firstSections"> {
  const documents = new DocumentCollector();
  const ids: string[] = [];
  const sizes: number[] = [];
  for (const { content, liveDocuments } of segments) {
    for (let document = 0; document < termCount(content.documentIds); document++) {
      if (!hasBit(liveDocuments, document)) continue;
      ids.push(termAt(content.documentIds, document));
      sizes.push((content.firstSections[document + 1] as number) - (content.firstSections[document] as number));
      documents.addRecord(recordAt(content.documents, document));
    }
  }
  return {
    documents: documents.build(),
    documentIds: toDictionary(ids),
    firstSections: startsOf(sizes),
  };
}

/** Sums the counts of live sections and the field lengths of several segments. */
export function sumTotals(segments: readonly Segment[]): Totals {
  const sum = (of: (segment: Segment) => number): number => segments.reduce((total, segment) => total + of(segment), 0);
  return { sections: sum(({ totals }) => totals.sections), ...byField((field) => sum(({ totals }) => totals[field])) };
}
