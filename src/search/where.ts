import { type Bitset, emptyBitset, fullBitset, intersection, setBit, union } from "./bitset.ts";
import { numberOf } from "./dictionary.ts";
import type { SegmentContent } from "./segment.ts";

/** Conditions by property; a section must meet all of them. */
export type Where = Readonly<Record<string, Condition>>;

/** Matches any of the values: `in` is for properties with one value, `containsAny` for properties with several. */
type Condition = { readonly in: readonly string[] } | { readonly containsAny: readonly string[] };

/**
 * Returns the term under which a property's value is indexed. No term of a text equals it, since it contains a NUL
 * character.
 */
export function attributeTerm(property: string, value: string): string {
  return `${property}\0${value}`;
}

/** Returns the sections of a segment that meet a condition, removed sections included. */
export function matchingBits(segment: SegmentContent, where: Where): Bitset {
  return Object.entries(where)
    .map(([property, condition]) => anyOf(segment, property, valuesOf(condition)))
    .reduce(intersection, fullBitset(segment.size));
}

function valuesOf(condition: Condition): readonly string[] {
  return "in" in condition ? condition.in : condition.containsAny;
}

function anyOf(segment: SegmentContent, property: string, values: readonly string[]): Bitset {
  return values.map((value) => valueBits(segment, property, value)).reduce(union, none(segment));
}

function none({ size }: SegmentContent): Bitset {
  return emptyBitset(size);
}

const cached = new WeakMap<SegmentContent, Map<string, Bitset>>();

function valueBits(segment: SegmentContent, property: string, value: string): Bitset {
  const known = cached.get(segment) ?? new Map<string, Bitset>();
  cached.set(segment, known);
  const term = attributeTerm(property, value);
  let bits = known.get(term);
  if (bits === undefined) {
    bits = none(segment);
    const number = numberOf(segment.dictionary, term);
    const end = number === -1 ? 0 : (segment.starts[number + 1] as number);
    for (let at = number === -1 ? 0 : (segment.starts[number] as number); at < end; at++) {
      setBit(bits, segment.sections[at] as number);
    }
    known.set(term, bits);
  }
  return bits;
}
