import { type Bitset, difference, emptyBitset, fullBitset, intersection, setBit, union } from "./bitset.ts";
import { numberOf } from "./dictionary.ts";
import type { SegmentContent } from "./segment.ts";

/** Orama's `where`, as far as enums go: conditions by property, joined by `and`, `or` and `not`. */
export interface Where {
  readonly and?: readonly Where[];
  readonly or?: readonly Where[];
  readonly not?: Where;
  readonly [property: string]: unknown;
}

/** The term under which a property's value is indexed; no text holds it. */
export function attributeTerm(property: string, value: string): string {
  return `${property}\0${value}`;
}

/** The sections of a segment, removed ones included, that meet a condition. */
export function matchingBits(segment: SegmentContent, where: Where): Bitset {
  let bits = fullBitset(segment.size);
  const also = (other: Bitset): void => {
    bits = intersection(bits, other);
  };
  for (const [key, condition] of Object.entries(where)) {
    if (key === "and") for (const part of where.and ?? []) also(matchingBits(segment, part));
    else if (key === "or")
      also((where.or ?? []).map((part) => matchingBits(segment, part)).reduce(union, none(segment)));
    else if (key === "not") bits = difference(bits, matchingBits(segment, where.not ?? {}));
    else also(propertyBits(segment, key, condition));
  }
  return bits;
}

const operators: Record<string, (segment: SegmentContent, property: string, values: readonly string[]) => Bitset> = {
  eq: anyOf,
  in: anyOf,
  containsAny: anyOf,
  containsAll: (segment, property, values) =>
    values.map((value) => valueBits(segment, property, value)).reduce(intersection, fullBitset(segment.size)),
  nin: (segment, property, values) => difference(fullBitset(segment.size), anyOf(segment, property, values)),
};

function propertyBits(segment: SegmentContent, property: string, condition: unknown): Bitset {
  if (typeof condition !== "object" || condition === null || Array.isArray(condition)) {
    return anyOf(segment, property, texts(condition));
  }
  return Object.entries(condition)
    .map(([name, values]) => {
      const operator = operators[name];
      if (operator === undefined)
        throw new RangeError(`the index cannot filter by ${name}; use ${Object.keys(operators).join(", ")}`);
      return operator(segment, property, texts(values));
    })
    .reduce(intersection, fullBitset(segment.size));
}

function texts(values: unknown): string[] {
  return (Array.isArray(values) ? values : [values]).map(String);
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
