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

/**
 * The same with a whole text and with each of the ranges that it is divided into, in which each token is compared once.
 * @param ends where each range ends, and the next one begins
 */
export function nearnessByRange(
  word: ByteVectors,
  text: ByteVectors,
  ends: ArrayLike<number>,
): { readonly whole: number; readonly ranges: Float64Array } {
  const tokens = vectorCount(word);
  const ranges = new Float64Array(ends.length);
  let whole = 0;
  for (let at = 0; at < tokens; at++) {
    let best = Number.NEGATIVE_INFINITY;
    let from = 0;
    for (let range = 0; range < ends.length; range++) {
      const to = ends[range] as number;
      if (to > from) {
        const own = greatest(word, at, text, from, to);
        ranges[range] = (ranges[range] as number) + own / tokens;
        best = Math.max(best, own);
      }
      from = to;
    }
    if (best !== Number.NEGATIVE_INFINITY) whole += best;
  }
  return { whole: tokens === 0 ? 0 : whole / tokens, ranges };
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
