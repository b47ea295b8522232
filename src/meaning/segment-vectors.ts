import { type ByteVectors, vectorAt } from "./byte-vectors.ts";
import { codeLength, type SignCodes, writeCode } from "./sign-codes.ts";

/** The length of a content key in bytes (see `contentKey`). */
export const keySize = 16;

/** The vectors of a segment's sections, by section number; a section with scale 0 has none. */
export class SegmentVectors {
  readonly vectors: ByteVectors;
  readonly codes: SignCodes;
  /** The content keys of the sections, under which their passage and token vectors are kept. */
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
