/**
 * A bit for each component of a vector, set where it is above zero. Of vectors of unit length those that differ from a
 * question's in few bits are mostly those that are near it, and bits are compared 32 at a time (Charikar, "Similarity
 * estimation techniques from rounding algorithms", 2002, on signs of random projections; here of the components).
 */
export type SignCodes = Uint32Array;

/** Words of 32 bits are compared in threes. */
const step = 3;

/** How many words the code of a vector takes. */
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

/** In how many bits a code differs from the one that begins at a place. Three words are added up at once by a full adder. */
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

/** Hacker's Delight, figure 5-2. */
function bitCount(word: number): number {
  let sums = word - ((word >>> 1) & 0x55555555);
  sums = (sums & 0x33333333) + ((sums >>> 2) & 0x33333333);
  return Math.imul((sums + (sums >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
