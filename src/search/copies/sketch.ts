/**
 * The number of 16-bit values in a sketch. A sketch estimates the similarity of two sets of terms without the sets:
 * one-permutation hashing (Li, Owen and Zhang, 2012), which keeps the lowest hash in each of `sketchSize` bins.
 */
export const sketchSize = 32;

const binShift = 27;
/** The value of an empty bin. */
const empty = 0xffff;

/** Spreads a hash over all 32 bits: the finalizer of MurmurHash3. */
export function spreadBits(hash: number): number {
  let value = hash;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/**
 * Empties a sketch.
 * @param sketch an array of `sketchSize` numbers, which is overwritten
 */
export function beginSketch(sketch: Uint16Array): void {
  sketch.fill(empty);
}

/**
 * Adds a term to a sketch.
 * @param hash the term's hash, passed through `mixed`
 */
export function addToSketch(sketch: Uint16Array, hash: number): void {
  const bin = hash >>> binShift;
  const value = (hash >>> 8) & 0xffff;
  if (value < (sketch[bin] as number)) sketch[bin] = value;
}

/**
 * Returns the estimated Jaccard similarity, 0 to 1, of the sets behind two sketches; 1 for two empty sketches.
 * @param atA where the sketch begins in `a`
 * @param atB where the sketch begins in `b`
 */
export function estimatedSimilarity(a: Uint16Array, atA: number, b: Uint16Array, atB: number): number {
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
