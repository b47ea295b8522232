import type { Bytes } from "../../knowledge/bytes.ts";
import type { Dictionary } from "../../search/dictionary.ts";
import { byField, type Field } from "../../search/fields.ts";
import { SectionIndex } from "../../search/section-index.ts";
import type { SegmentContent } from "../../search/segment.ts";
import { type Arrays, type Block, openBlock, packBlock } from "./shared-block.ts";

interface SegmentData {
  readonly size: number;
  readonly averages: Readonly<Record<Field, number>>;
  /** The length in bytes of the stored documents, which are not part of the block. */
  readonly stored: number;
  /** The version labels (see `CopyMarks.labels`). */
  readonly labels: readonly string[];
}

const blocks = new WeakMap<SegmentContent, Block>();

/** Returns the block that holds a segment's content; makes one if the content is not a view of a block yet. */
export function blockOf(content: SegmentContent): Block {
  const block = blocks.get(content) ?? toBlock(content);
  blocks.set(content, block);
  return block;
}

/** Returns the same index with each segment's content as views of a block. */
export function inBlocks(index: SectionIndex): SectionIndex {
  return new SectionIndex(index.segments.map((segment) => ({ ...segment, content: inBlock(segment.content) })));
}

function inBlock(content: SegmentContent): SegmentContent {
  return blocks.has(content) ? content : fromBlock(toBlock(content), () => content.documents.bytes);
}

function toBlock({ size, averages, documents, lengths, copies, ...rest }: SegmentContent): Block {
  const data: SegmentData = { size, averages, stored: documents.bytes.length, labels: copies.labels };
  return packBlock(data, {
    ...dictionaryArrays("terms", rest.dictionary),
    ...dictionaryArrays("sectionIds", rest.sectionIds),
    ...dictionaryArrays("documentIds", rest.documentIds),
    starts: rest.starts,
    sections: rest.sections,
    packed: rest.packed,
    peaks: rest.peaks,
    firstSections: rest.firstSections,
    ...Object.fromEntries(Object.entries(lengths).map(([field, array]) => [`lengths.${field}`, array])),
    recordStarts: documents.starts,
    outlines: documents.outlines,
    hashes: documents.hashes,
    wordings: copies.wordings,
    headings: copies.headings,
    sketches: copies.sketches,
    titles: copies.titles,
    days: copies.days,
    versions: copies.versions,
  });
}

/**
 * Returns a segment's content as views of a block.
 * @param storedAt returns the stored documents, given their length in bytes
 */
export function fromBlock(block: Block, storedAt: (length: number) => Bytes): SegmentContent {
  const { data, arrays } = openBlock<SegmentData>(block);
  const content: SegmentContent = {
    size: data.size,
    averages: data.averages,
    dictionary: dictionaryFrom("terms", arrays),
    sectionIds: dictionaryFrom("sectionIds", arrays),
    documentIds: dictionaryFrom("documentIds", arrays),
    starts: numbers(arrays, "starts"),
    sections: numbers(arrays, "sections"),
    packed: numbers(arrays, "packed"),
    peaks: arrays["peaks"] as Float32Array,
    firstSections: numbers(arrays, "firstSections"),
    lengths: byField((field) => numbers(arrays, `lengths.${field}`)),
    documents: {
      bytes: storedAt(data.stored),
      starts: numbers(arrays, "recordStarts"),
      outlines: numbers(arrays, "outlines"),
      hashes: arrays["hashes"] as Uint8Array,
    },
    copies: {
      wordings: numbers(arrays, "wordings"),
      headings: numbers(arrays, "headings"),
      sketches: arrays["sketches"] as Uint16Array,
      titles: numbers(arrays, "titles"),
      days: numbers(arrays, "days"),
      versions: numbers(arrays, "versions"),
      labels: data.labels,
    },
  };
  blocks.set(content, block);
  return content;
}

function numbers(arrays: Arrays, name: string): Uint32Array {
  return arrays[name] as Uint32Array;
}

function dictionaryArrays(name: string, { units, starts, table }: Dictionary): Arrays {
  return { [`${name}.units`]: units, [`${name}.starts`]: starts, [`${name}.table`]: table };
}

function dictionaryFrom(name: string, arrays: Arrays): Dictionary {
  return {
    units: arrays[`${name}.units`] as Uint16Array,
    starts: numbers(arrays, `${name}.starts`),
    table: numbers(arrays, `${name}.table`),
  };
}
