import { toUnit } from "./byte-vectors.ts";
import type { Projection } from "./embedder.ts";

/**
 * Returns the vector of one token at unit length, after the projection if there is one.
 * @param vectors the vectors of all tokens, as in `TokenVectors`
 * @param at the index of the token
 */
export function tokenVector(
  vectors: Float32Array,
  at: number,
  dimensions: number,
  projection: Projection | undefined,
): Float32Array {
  const vector = vectors.slice(at * dimensions, (at + 1) * dimensions);
  if (projection === undefined) return toUnit(vector);
  const reduced = new Float32Array(projection.dimensions);
  for (let row = 0; row < reduced.length; row++) {
    let sum = 0;
    const start = row * dimensions;
    for (let index = 0; index < dimensions; index++) {
      sum += (projection.rows[start + index] as number) * (vector[index] as number);
    }
    reduced[row] = sum;
  }
  return toUnit(reduced);
}
