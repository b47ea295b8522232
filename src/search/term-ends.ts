import { type Dictionary, hash, hashUnits, termAt, termCount } from "./dictionary.ts";

/**
 * The number of leading or trailing letters by which terms are indexed; shorter prefixes and suffixes need a scan of
 * all terms.
 */
const indexed = 4;
const buckets = 1 << 16;

/**
 * Term numbers grouped into buckets by the hash of the first or last letters; bucket `b` is `numbers` from `starts[b]`
 * to `starts[b + 1]`.
 */
interface Ends {
  readonly starts: Uint32Array;
  readonly numbers: Uint32Array;
}

interface Indexed {
  readonly first: Ends;
  readonly last: Ends;
}

const known = new WeakMap<Dictionary, Indexed>();

/** Returns the terms that begin with a string and are longer. */
export function termsBeginning(dictionary: Dictionary, letters: string): string[] {
  return termsWith(dictionary, letters, "first");
}

/** Returns the terms that end with a string and are longer. */
export function termsEnding(dictionary: Dictionary, letters: string): string[] {
  return termsWith(dictionary, letters, "last");
}

function termsWith(dictionary: Dictionary, letters: string, end: keyof Indexed): string[] {
  const { units, starts } = dictionary;
  const found: string[] = [];
  const take = (number: number): void => {
    const start = starts[number] as number;
    const length = (starts[number + 1] as number) - start;
    if (length <= letters.length) return;
    const first = end === "first" ? start : start + length - letters.length;
    let at = 0;
    while (at < letters.length && units[first + at] === letters.charCodeAt(at)) at++;
    if (at === letters.length) found.push(termAt(dictionary, number));
  };
  if (letters.length < indexed) {
    for (let number = 0; number < termCount(dictionary); number++) take(number);
    return found;
  }
  const ends = known.get(dictionary) ?? { first: endsOf(dictionary, "first"), last: endsOf(dictionary, "last") };
  known.set(dictionary, ends);
  const from = end === "first" ? 0 : letters.length - indexed;
  const bucket = hash(letters.slice(from, from + indexed)) & (buckets - 1);
  const { starts: bounds, numbers } = ends[end];
  for (let at = bounds[bucket] as number; at < (bounds[bucket + 1] as number); at++) take(numbers[at] as number);
  return found;
}

function endsOf(dictionary: Dictionary, end: keyof Indexed): Ends {
  const { units, starts } = dictionary;
  const bucketOf = (number: number): number => {
    const start = starts[number] as number;
    const stop = starts[number + 1] as number;
    if (stop - start < indexed) return -1;
    const first = end === "first" ? start : stop - indexed;
    return hashUnits(units, first, first + indexed) & (buckets - 1);
  };
  const count = termCount(dictionary);
  const bounds = new Uint32Array(buckets + 1);
  const of = Int32Array.from({ length: count }, (_, number) => bucketOf(number));
  for (const bucket of of) if (bucket !== -1) bounds[bucket + 1] = (bounds[bucket + 1] as number) + 1;
  for (let bucket = 0; bucket < buckets; bucket++)
    bounds[bucket + 1] = (bounds[bucket + 1] as number) + (bounds[bucket] as number);
  const next = bounds.slice();
  const numbers = new Uint32Array(bounds[buckets] as number);
  of.forEach((bucket, number) => {
    if (bucket === -1) return;
    const at = next[bucket] as number;
    numbers[at] = number;
    next[bucket] = at + 1;
  });
  return { starts: bounds, numbers };
}
