import { type ByteVectors, vectorCount } from "./byte-vectors.ts";

/**
 * Late interaction, as in ColBERT (Khattab and Zaharia, 2020): the mean, over the tokens of a word, of the greatest
 * cosine with any of a text's tokens; 0 where the text has none.
 * @param word the vectors of its tokens
 * @param from the first of the text's tokens
 * @param to where they end
 */
export function wordNearness(word: ByteVectors, text: ByteVectors, from: number, to: number): number {
  const tokens = vectorCount(word);
  if (tokens === 0 || from >= to) return 0;
  let sum = 0;
  for (let at = 0; at < tokens; at++) sum += greatest(word, at, text, from, to);
  return sum / tokens;
}

/** Whole numbers are multiplied, which is faster than `cosine` on fractions. */
function greatest(
  { bytes: own, scales: ownScales, dimensions }: ByteVectors,
  at: number,
  { bytes, scales }: ByteVectors,
  from: number,
  to: number,
): number {
  const start = at * dimensions;
  let best = Number.NEGATIVE_INFINITY;
  for (let token = from; token < to; token++) {
    const first = token * dimensions;
    let dot = 0;
    for (let index = 0; index < dimensions; index++) {
      dot += (own[start + index] as number) * (bytes[first + index] as number);
    }
    const cosine = dot * (scales[token] as number);
    if (cosine > best) best = cosine;
  }
  return best * (ownScales[at] as number);
}
