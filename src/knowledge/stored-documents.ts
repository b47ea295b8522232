import { createHash } from "node:crypto";
import type { Bytes } from "./bytes.ts";
import type { Document, Section } from "./document.ts";

/**
 * Documents as bytes, one after the other, so that any number of them loads at once and each is read when it is asked
 * for. A record is an outline, as JSON, and then the words and the Markdown of its sections.
 */
export interface StoredDocuments {
  readonly bytes: Bytes;
  /** Where each record begins, and the end of the last. */
  readonly starts: Uint32Array;
  /** How many bytes of each record are its outline. */
  readonly outlines: Uint32Array;
  /** `hashSize` bytes for each record. */
  readonly hashes: Uint8Array;
}

/** Bytes of a record's hash: 128 bits of SHA-256. */
export const hashSize = 16;

interface Outline extends Omit<Document, "sections"> {
  readonly sections: readonly OutlinedSection[];
}

interface OutlinedSection extends Omit<Section, "id" | "document" | "text" | "source"> {
  /** What the section's id adds to the document's. */
  readonly anchor: string;
  /** Bytes of the words and of the Markdown. */
  readonly sizes: readonly [text: number, source: number];
}

export interface DocumentRecord {
  readonly bytes: Uint8Array;
  /** How many of the bytes are the outline. */
  readonly outline: number;
  readonly hash: Uint8Array;
}

export function toRecord(document: Document): DocumentRecord {
  const bodies: Buffer[] = [];
  const sections = document.sections.map(({ id, document: _, text, source, ...rest }): OutlinedSection => {
    const words = Buffer.from(text);
    const markdown = Buffer.from(source);
    bodies.push(words, markdown);
    return { ...rest, anchor: id.slice(document.id.length), sizes: [words.length, markdown.length] };
  });
  const outline = Buffer.from(JSON.stringify({ ...document, sections } satisfies Outline));
  const bytes = Buffer.concat([outline, ...bodies]);
  return { bytes, outline: outline.length, hash: hashOf(bytes) };
}

function hashOf(bytes: Uint8Array): Uint8Array {
  return createHash("sha256").update(bytes).digest().subarray(0, hashSize);
}

export function hashAt({ hashes }: StoredDocuments, number: number): Uint8Array {
  return hashes.subarray(number * hashSize, (number + 1) * hashSize);
}

export function recordAt(stored: StoredDocuments, number: number): DocumentRecord {
  const { bytes, starts, outlines } = stored;
  return {
    bytes: bytes.read(starts[number] as number, starts[number + 1] as number),
    outline: outlines[number] as number,
    hash: hashAt(stored, number),
  };
}

/** Whether the bytes are what was stored. */
export function isIntact({ bytes, hash }: DocumentRecord): boolean {
  return Buffer.compare(hashOf(bytes), hash) === 0;
}

export function fromRecord({ bytes, outline }: DocumentRecord): Document {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { sections, ...document } = JSON.parse(buffer.toString("utf8", 0, outline)) as Outline;
  let at = outline;
  const next = (size: number): string => {
    at += size;
    return buffer.toString("utf8", at - size, at);
  };
  return {
    ...document,
    sections: sections.map(({ anchor, sizes, ...rest }) => ({
      ...rest,
      id: document.id + anchor,
      document: document.id,
      text: next(sizes[0]),
      source: next(sizes[1]),
    })),
  };
}
