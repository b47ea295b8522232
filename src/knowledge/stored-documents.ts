import { createHash } from "node:crypto";
import { type Bytes, bytesInMemory } from "./bytes.ts";
import type { Document, Section } from "./document.ts";

/**
 * Documents serialized one after another, so that any number of them loads at once and each is only parsed when it is needed. A
 * document's record is its outline, as JSON, followed by the text and the Markdown of each section.
 */
export interface StoredDocuments {
  readonly bytes: Bytes;
  /** The offset at which each record begins, and the end of the last record. */
  readonly starts: Uint32Array;
  /** For each record: the size of its outline in bytes. */
  readonly outlines: Uint32Array;
  /** The hash of each record, `hashSize` bytes each. */
  readonly hashes: Uint8Array;
}

/** The size of a record's hash in bytes: the first 128 bits of SHA-256. */
export const hashSize = 16;

interface Outline extends Omit<Document, "sections"> {
  readonly sections: readonly OutlinedSection[];
}

interface OutlinedSection extends Omit<Section, "id" | "document" | "text" | "source"> {
  /** The part of the section's id that follows the document's id. */
  readonly anchor: string;
  /** The sizes in bytes of the section's text and Markdown. */
  readonly sizes: readonly [text: number, source: number];
}

export interface DocumentRecord {
  readonly bytes: Uint8Array;
  /** The size of the outline in bytes. */
  readonly outline: number;
  readonly hash: Uint8Array;
}

/** Serializes documents one after another into memory that threads can share. */
export class DocumentCollector {
  private buffer = Buffer.allocUnsafe(2 ** 16);
  private readonly starts = [0];
  private readonly outlines: number[] = [];
  private readonly hashes: Uint8Array[] = [];

  add(document: Document): void {
    const start = this.end;
    const { sections: given, ...about } = document;
    const sections = given.map(({ id, document: _, text, source, ...rest }): OutlinedSection => {
      const sizes = [Buffer.byteLength(text), Buffer.byteLength(source)] as const;
      return { ...rest, anchor: id.slice(document.id.length), sizes };
    });
    const outline = JSON.stringify({ ...about, sections } satisfies Outline);
    const outlineSize = Buffer.byteLength(outline);
    const size = sections.reduce((sum, { sizes }) => sum + sizes[0] + sizes[1], outlineSize);
    this.reserve(size);
    let at = start + this.buffer.write(outline, start);
    for (const { text, source } of given) {
      at += this.buffer.write(text, at);
      at += this.buffer.write(source, at);
    }
    this.finish(outlineSize, start + size, hashOf(this.buffer.subarray(start, start + size)));
  }

  addRecord({ bytes, outline, hash }: DocumentRecord): void {
    const start = this.end;
    this.reserve(bytes.length);
    this.buffer.set(bytes, start);
    this.finish(outline, start + bytes.length, hash);
  }

  build(): StoredDocuments {
    const memory = new Uint8Array(new SharedArrayBuffer(this.end));
    memory.set(this.buffer.subarray(0, this.end));
    const hashes = new Uint8Array(this.hashes.length * hashSize);
    this.hashes.forEach((hash, number) => {
      hashes.set(hash, number * hashSize);
    });
    return {
      bytes: bytesInMemory(memory),
      starts: Uint32Array.from(this.starts),
      outlines: Uint32Array.from(this.outlines),
      hashes,
    };
  }

  private get end(): number {
    return this.starts.at(-1) as number;
  }

  private reserve(size: number): void {
    if (this.end + size <= this.buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(2 * this.buffer.length, this.end + size));
    this.buffer.copy(larger, 0, 0, this.end);
    this.buffer = larger;
  }

  private finish(outline: number, end: number, hash: Uint8Array): void {
    this.outlines.push(outline);
    this.starts.push(end);
    this.hashes.push(hash);
  }
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

/** Whether the bytes of a record match its hash. */
export function isIntact({ bytes, hash }: DocumentRecord): boolean {
  return Buffer.compare(hashOf(bytes), hash) === 0;
}

/** Reads the outline of a document. The text and Markdown of its sections are only read when they are accessed. */
export function openDocument(stored: StoredDocuments, number: number): Document {
  const { bytes, outline } = recordAt(stored, number);
  const { sections, ...document } = JSON.parse(textOf(bytes.subarray(0, outline))) as Outline;
  let at = (stored.starts[number] as number) + outline;
  const opened = sections.map((section) => {
    const place = at;
    at += section.sizes[0] + section.sizes[1];
    return storedSection(document.id, section, stored.bytes, place);
  });
  return { ...document, sections: opened };
}

/**
 * Returns a section with getters for its text and Markdown. It is a plain object, so that copying it copies everything.
 * @param start the offset of the section's text
 */
function storedSection(document: string, outlined: OutlinedSection, bytes: Bytes, start: number): Section {
  const { anchor, sizes, ...rest } = outlined;
  const sourceStart = start + sizes[0];
  return {
    ...rest,
    id: document + anchor,
    document,
    get text() {
      return textOf(bytes.read(start, sourceStart));
    },
    get source() {
      return textOf(bytes.read(sourceStart, sourceStart + sizes[1]));
    },
  };
}

function textOf({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString("utf8");
}
