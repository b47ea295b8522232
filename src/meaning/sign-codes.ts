import { bitCount } from "../search/bitset.ts";

/**
 * The signs of a vector's components, one bit each, set for a component above zero. Vectors of unit length whose codes
 * differ in few bits are mostly near each other, and bits are compared 32 at a time (Charikar, "Similarity estimation
 * techniques from rounding algorithms", 2002, who takes signs of random projections; here the components' own signs).
 */
export type SignCodes = Uint32Array;

/** Codes are compared in steps of three 32-bit words. */
const step = 3;

/** Returns the number of 32-bit words in the code of a vector. */
export function codeLength(dimensions: number): number {
  return Math.ceil(dimensions / (32 * step)) * step;
}

export function writeCode(codes: SignCodes, start: number, vector: ArrayLike<number>): void {
  codes.fill(0, start, start + codeLength(vector.length));
  for (let index = 0; index < vector.length; index++) {
    if ((vector[index] as number) > 0) {
      codes[start + (index >>> 5)] = (codes[start + (index >>> 5)] as number) | (1 << (index & 31));
    }
  }
}

/**
 * Returns the number of bits in which a code differs from the one that begins at `start`. A full adder adds up three
 * words at once.
 */
export function differingBits(code: SignCodes, codes: SignCodes, start: number): number {
  let count = 0;
  for (let word = 0; word < code.length; word += step) {
    const a = (code[word] as number) ^ (codes[start + word] as number);
    const b = (code[word + 1] as number) ^ (codes[start + word + 1] as number);
    const c = (code[word + 2] as number) ^ (codes[start + word + 2] as number);
    const half = a ^ b;
    count += bitCount(half ^ c) + 2 * bitCount((a & b) | (half & c));
  }
  return count;
}
