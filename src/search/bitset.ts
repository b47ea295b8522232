/** A set of integers from 0 up, stored as one bit per integer. */
export type Bitset = Uint32Array;

export function emptyBitset(size: number): Bitset {
  return new Uint32Array((size + 31) >>> 5);
}

export function fullBitset(size: number): Bitset {
  const bits = emptyBitset(size).fill(0xffffffff);
  if (size % 32 !== 0) bits[bits.length - 1] = 2 ** (size % 32) - 1;
  return bits;
}

export function hasBit(bits: Bitset, at: number): boolean {
  return (((bits[at >>> 5] as number) >>> (at & 31)) & 1) === 1;
}

export function setBit(bits: Bitset, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] as number) | (1 << (at & 31));
}

export function clearBit(bits: Bitset, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] as number) & ~(1 << (at & 31));
}

/** Returns the number of integers in the set. */
export function countBits(bits: Bitset): number {
  let count = 0;
  for (const word of bits) count += bitCount(word);
  return count;
}

/** Returns the number of bits set in a word of 32 bits (Hacker's Delight, figure 5-2). */
export function bitCount(word: number): number {
  let sums = word - ((word >>> 1) & 0x55555555);
  sums = (sums & 0x33333333) + ((sums >>> 2) & 0x33333333);
  return Math.imul((sums + (sums >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Returns the intersection of two sets of the same size. */
export function intersection(a: Bitset, b: Bitset): Bitset {
  return a.map((word, index) => word & (b[index] as number));
}

/** Returns the union of two sets of the same size. */
export function union(a: Bitset, b: Bitset): Bitset {
  return a.map((word, index) => word | (b[index] as number));
}
