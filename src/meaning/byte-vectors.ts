/** Vectors quantised to bytes, one after the other; a component is its byte times the vector's scale. */
export interface ByteVectors {
  readonly dimensions: number;
  readonly bytes: Int8Array;
  readonly scales: Float32Array;
}

const most = 127;

/**
 * Quantises vectors of unit length, so that the greatest component of each becomes 127 or -127. A zero vector gets
 * scale 0.
 */
export function toByteVectors(vectors: readonly Float32Array[], dimensions: number): ByteVectors {
  const bytes = new Int8Array(vectors.length * dimensions);
  const scales = new Float32Array(vectors.length);
  for (const [at, vector] of vectors.entries()) {
    let greatest = 0;
    for (const component of vector) greatest = Math.max(greatest, Math.abs(component));
    if (greatest === 0) continue;
    for (let index = 0; index < dimensions; index++) {
      bytes[at * dimensions + index] = Math.round(((vector[index] as number) * most) / greatest);
    }
    scales[at] = greatest / most;
  }
  return { dimensions, bytes, scales };
}

export function vectorCount({ scales }: ByteVectors): number {
  return scales.length;
}

/** Returns the cosine of a vector of unit length and the one at index `at`. */
export function cosine(vector: Float32Array, { dimensions, bytes, scales }: ByteVectors, at: number): number {
  const start = at * dimensions;
  let sum = 0;
  for (let index = 0; index < dimensions; index++) sum += (vector[index] as number) * (bytes[start + index] as number);
  return sum * (scales[at] as number);
}

/**
 * Returns the greatest cosine of a vector of unit length and those at indices `from` to `to`, `to` excluded; -1 if
 * there are none.
 */
export function greatestCosine(
  vector: Float32Array,
  vectors: ByteVectors,
  from = 0,
  to = vectorCount(vectors),
): number {
  let greatest = -1;
  for (let at = from; at < to; at++) greatest = Math.max(greatest, cosine(vector, vectors, at));
  return greatest;
}

/** Returns the vector at index `at`, dequantised. */
export function vectorAt({ dimensions, bytes, scales }: ByteVectors, at: number): Float32Array {
  const scale = scales[at] as number;
  return Float32Array.from(bytes.subarray(at * dimensions, (at + 1) * dimensions), (byte) => byte * scale);
}

/** Scales a vector to unit length, in place; a zero vector stays as it is. */
export function toUnit(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const component of vector) squares += component * component;
  const factor = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  for (let index = 0; index < vector.length; index++) vector[index] = (vector[index] as number) * factor;
  return vector;
}
