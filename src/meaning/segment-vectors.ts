import { type ByteVectors, vectorAt } from "./byte-vectors.ts";
import { codeLength, type SignCodes, writeCode } from "./sign-codes.ts";

/** The bytes of a content key; see `contentKey`. */
export const keySize = 16;

/** The vectors of a segment's sections, by their numbers there; a section whose scale is 0 has none. */
export class SegmentVectors {
  readonly vectors: ByteVectors;
  readonly codes: SignCodes;
  /** The content keys of the sections, under which the rest of what is known of their meaning is kept. */
  readonly keys: Uint8Array;

  constructor(sectionCount: number, dimensions: number) {
    this.vectors = {
      dimensions,
      bytes: new Int8Array(sectionCount * dimensions),
      scales: new Float32Array(sectionCount),
    };
    this.codes = new Uint32Array(sectionCount * codeLength(dimensions));
    this.keys = new Uint8Array(sectionCount * keySize);
  }

  has(section: number): boolean {
    return this.vectors.scales[section] !== 0;
  }

  put(section: number, key: Uint8Array, { bytes, scales }: ByteVectors): void {
    const { dimensions } = this.vectors;
    this.keys.set(key, section * keySize);
    this.vectors.bytes.set(bytes, section * dimensions);
    this.vectors.scales[section] = scales[0] as number;
    writeCode(this.codes, section * codeLength(dimensions), vectorAt(this.vectors, section));
  }

  keyAt(section: number): Uint8Array {
    return this.keys.subarray(section * keySize, (section + 1) * keySize);
  }
}
