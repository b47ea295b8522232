import { type Bitset, countBits, hasBit, intersection } from "./bitset.ts";
import type { Bm25f } from "./bm25f.ts";
import { type Fold, type Folded, foldCopies } from "./copies/fold-copies.ts";
import { type Dictionary, numberOf } from "./dictionary.ts";
import { byField, type Field } from "./fields.ts";
import { sumTotals } from "./merge-segments.ts";
import { type Norms, normsOf } from "./norms.ts";
import type { Segment, Totals } from "./segment.ts";
import { termsBeginning, termsEnding } from "./term-ends.ts";
import { matchingBits, type Where } from "./where.ts";

/**
 * A subset of the sections, with statistics computed over this subset alone, so that a score reveals nothing about
 * sections that a person may not see.
 */
export interface Scope {
  readonly size: number;
  /** The number of sections in the scope that contain a term. */
  readonly frequency: (term: string) => number;
  /** The terms in the scope that begin with a string and are longer. */
  readonly beginning: (letters: string) => readonly string[];
  /** The terms in the scope that end with a string and are longer. */
  readonly ending: (letters: string) => readonly string[];
  readonly totals: Totals;
  readonly norms: Norms;
  /** The sections in the scope, by segment. */
  readonly allowed: readonly Bitset[];
  /** As `allowed`, but including the copies and older versions that do not count. */
  readonly seen: readonly Bitset[];
  /** Which copies and versions were left out; missing where each copy counts as a section of its own. */
  readonly folded?: Folded;
}

/**
 * Returns the scope of the sections that meet a condition.
 * @param where without it, all sections
 * @param fold which of several copies and versions counts; without it, each counts
 */
export function scopeOf(segments: readonly Segment[], bm25f: Bm25f, where?: Where, fold?: Fold): Scope {
  const seen = segments.map((segment) => allowedBits(segment, where));
  const folded = fold && foldCopies(segments, seen, fold);
  const allowed = folded?.allowed ?? seen;
  const isWhole = where === undefined && folded?.isAny !== true;
  const totals = isWhole ? sumTotals(segments) : allowedTotals(segments, allowed);
  const counted = new Map<string, number>();
  const frequency = (term: string): number => {
    if (isWhole) return liveFrequency(segments, term);
    const known = counted.get(term);
    if (known !== undefined) return known;
    const found = allowedFrequency(segments, allowed, term);
    if (found > 0) counted.set(term, found);
    return found;
  };
  const termsBy = (find: (dictionary: Dictionary, letters: string) => string[]) => (letters: string) => {
    const terms = new Set(segments.flatMap(({ content }) => find(content.dictionary, letters)));
    return [...terms].filter((term) => frequency(term) > 0);
  };
  const norms = normsOf(bm25f, totals);
  return {
    ...{ size: totals.sections, frequency, totals, norms, allowed, seen },
    ...{ beginning: termsBy(termsBeginning), ending: termsBy(termsEnding) },
    ...(folded !== undefined && { folded }),
  };
}

function allowedBits({ content, live }: Segment, where: Where | undefined): Bitset {
  return where === undefined ? live : intersection(live, matchingBits(content, where));
}

function allowedTotals(segments: readonly Segment[], allowed: readonly Bitset[]): Totals {
  const sum = (of: (segment: Segment, bits: Bitset) => number): number =>
    segments.reduce((total, segment, index) => total + of(segment, allowed[index] as Bitset), 0);
  return {
    sections: sum((_, bits) => countBits(bits)),
    ...byField((field) => sum((segment, bits) => allowedLength(segment, bits, field))),
  };
}

function allowedLength({ content }: Segment, bits: Bitset, field: Field): number {
  const lengths = content.lengths[field];
  let total = 0;
  for (let section = 0; section < lengths.length; section++) {
    if (hasBit(bits, section)) total += lengths[section] as number;
  }
  return total;
}

function liveFrequency(segments: readonly Segment[], term: string): number {
  let total = 0;
  for (const { content, frequencies } of segments) {
    const number = numberOf(content.dictionary, term);
    if (number !== -1) total += frequencies[number] as number;
  }
  return total;
}

function allowedFrequency(segments: readonly Segment[], allowed: readonly Bitset[], term: string): number {
  let total = 0;
  for (const [index, { content }] of segments.entries()) {
    const { dictionary, starts, sections } = content;
    const number = numberOf(dictionary, term);
    if (number === -1) continue;
    const bits = allowed[index] as Bitset;
    const end = starts[number + 1] as number;
    for (let posting = starts[number] as number; posting < end; posting++) {
      if (hasBit(bits, sections[posting] as number)) total++;
    }
  }
  return total;
}
