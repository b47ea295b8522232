/**
 * What is left of a set of terms so that two sets can be compared without them: one-permutation hashing (Li, Owen and
 * Zhang, 2012), the least hash in each of so many bins, 16 bits of it.
 */
export const sketchSize = 32;

const binShift = 27;
/** Stands for an empty bin. */
const empty = 0xffff;

/** Spreads a hash over all of its bits: the finalizer of MurmurHash3. */
export function mixed(hash: number): number {
  let value = hash;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** @param sketch of `sketchSize` numbers; what was there is gone */
export function beginSketch(sketch: Uint16Array): void {
  sketch.fill(empty);
}

/** @param hash of one of the terms, mixed */
export function addToSketch(sketch: Uint16Array, hash: number): void {
  const bin = hash >>> binShift;
  const value = (hash >>> 8) & 0xffff;
  if (value < (sketch[bin] as number)) sketch[bin] = value;
}

/** The estimated Jaccard similarity of the sets behind two sketches, 0 to 1; 1 for two empty ones. */
export function likeness(a: Uint16Array, atA: number, b: Uint16Array, atB: number): number {
  let same = 0;
  let filled = 0;
  for (let bin = 0; bin < sketchSize; bin++) {
    const one = a[atA + bin] as number;
    const other = b[atB + bin] as number;
    if (one === empty && other === empty) continue;
    filled++;
    if (one === other) same++;
  }
  return filled === 0 ? 1 : same / filled;
}
