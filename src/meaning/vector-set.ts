import { LRUCache } from "lru-cache";
import type { Scope } from "../search/scope.ts";
import type { Place, SectionIndex } from "../search/section-index.ts";
import type { SegmentContent } from "../search/segment.ts";
import type { ByteVectors } from "./byte-vectors.ts";
import { type Near, nearest } from "./nearest.ts";
import type { SectionVectors } from "./section-vectors.ts";
import { SegmentVectors } from "./segment-vectors.ts";
import { unpackVectors, type VectorsBlock } from "./vectors-block.ts";

/** Reads a section's passage and token vectors by its content key; undefined if none are kept. */
export type ReadVectors = (key: Uint8Array) => VectorsBlock | undefined;

/** Bytes of passage and token vectors that stay in memory: those of some 25,000 sections. */
const shippedMemory = 256 * 2 ** 20;

/**
 * The vectors of sections, by the content of their segments, so that vectors of unchanged segments outlive a change of
 * the knowledge. Section vectors are all in memory (460 bytes each at 384 dimensions). Passage and token vectors (some
 * 10 kB a section) are cached up to a limit, and otherwise read again when needed.
 */
export class VectorSet {
  private readonly segments = new WeakMap<SegmentContent, SegmentVectors>();
  private readonly details: LRUCache<string, VectorsBlock>;
  private readonly read: ReadVectors;

  /**
   * @param read reads passage and token vectors; without it only memory has them
   * @param memory the limit of passage and token vectors in memory, in bytes
   */
  constructor(read: ReadVectors = () => undefined, memory: number = shippedMemory) {
    this.read = read;
    this.details = new LRUCache({ maxSize: memory, sizeCalculation: ({ byteLength }) => byteLength });
  }

  /** Adds a section's vector; the vectors of its passages and tokens may be given too, or are read when needed. */
  put(
    content: SegmentContent,
    section: number,
    {
      key,
      vector,
      details,
    }: { readonly key: Uint8Array; readonly vector: ByteVectors; readonly details?: VectorsBlock },
  ): void {
    const vectors = this.segments.get(content) ?? new SegmentVectors(content.size, vector.dimensions);
    this.segments.set(content, vectors);
    vectors.put(section, key, vector);
    if (details !== undefined) this.details.set(textOf(key), details);
  }

  has({ segment, section }: Place): boolean {
    return this.segments.get(segment.content)?.has(section) === true;
  }

  /** Returns the vectors of a section; undefined if there are none. */
  of({ segment, section }: Place): SectionVectors | undefined {
    const vectors = this.segments.get(segment.content);
    if (vectors?.has(section) !== true) return undefined;
    const { dimensions } = vectors.vectors;
    const whole: ByteVectors = {
      dimensions,
      bytes: vectors.vectors.bytes.subarray(section * dimensions, (section + 1) * dimensions),
      scales: vectors.vectors.scales.subarray(section, section + 1),
    };
    const details = this.detailsOf(vectors.keyAt(section));
    if (details === undefined) return { section: whole, passages: emptyOf(dimensions) };
    return { section: whole, ...unpackVectors(details) };
  }

  /** Returns the sections of a scope that are nearest to a question, nearest first. */
  nearest(index: SectionIndex, scope: Scope, question: Float32Array, limit: number): Near[] {
    const segments = index.segments.map(({ content }) => this.segments.get(content));
    return nearest(segments, scope.allowed, question, limit);
  }

  private detailsOf(key: Uint8Array): VectorsBlock | undefined {
    const text = textOf(key);
    const known = this.details.get(text) ?? this.read(key);
    if (known !== undefined) this.details.set(text, known);
    return known;
  }
}

function textOf(key: Uint8Array): string {
  return Buffer.from(key.buffer, key.byteOffset, key.byteLength).toString("latin1");
}

function emptyOf(dimensions: number): ByteVectors {
  return { dimensions, bytes: new Int8Array(), scales: new Float32Array() };
}
