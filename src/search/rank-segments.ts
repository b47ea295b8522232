import { type Bitset, hasBit } from "./bitset.ts";
import { type Bm25f, fieldNorm, idf, saturate } from "./bm25f.ts";
import { numberOf } from "./dictionary.ts";
import { bodyMask, type Field, fields, unpackFrequency } from "./fields.ts";
import type { Scope } from "./scope.ts";
import type { Segment, Totals } from "./segment.ts";
import { TopK } from "./top-k.ts";

export interface WeightedTerm {
  readonly term: string;
  /** Its share in the score; 1 for a word that was typed. */
  readonly weight: number;
}

interface Ranked {
  readonly id: number;
  readonly score: number;
}

export interface Ranking {
  readonly best: readonly Ranked[];
  /** How many sections hold at least one of the terms. */
  readonly matched: number;
}

/** Scratch space that lives as long as the index, so that a search allocates next to nothing. */
export interface Scratch {
  scores: Float64Array;
  touched: Uint32Array;
}

/**
 * Ranks the sections of a scope over all segments as one collection.
 * @param precedes the order of sections with equal scores
 */
export function rankSegments(
  segments: readonly Segment[],
  { allowed, totals, frequency }: Scope,
  terms: readonly WeightedTerm[],
  bm25f: Bm25f,
  limit: number,
  precedes: (a: number, b: number) => boolean,
  scratch: Scratch,
): Ranking {
  const best = new TopK<Ranked>(limit, (a, b) => a.score > b.score || (a.score === b.score && precedes(a.id, b.id)));
  let matched = 0;
  const weighted = terms.map(({ term, weight }) => ({
    term,
    idf: weight * idf(totals.sections, frequency(term)),
  }));
  for (const [index, segment] of segments.entries()) {
    const count = scoreSegment(segment, allowed[index] as Bitset, weighted, bm25f, totals, scratch);
    matched += count;
    for (let at = 0; at < count; at++) {
      const section = scratch.touched[at] as number;
      const score = scratch.scores[section] as number;
      scratch.scores[section] = 0;
      if (best.worst === undefined || score >= best.worst.score)
        best.offer({ id: segment.ids[section] as number, score });
    }
  }
  return { best: best.best(), matched };
}

/** Adds up scores in `scratch`; returns how many sections were touched. */
function scoreSegment(
  segment: Segment,
  allowed: Bitset,
  terms: readonly { term: string; idf: number }[],
  bm25f: Bm25f,
  totals: Totals,
  scratch: Scratch,
): number {
  const size = segment.ids.length;
  if (scratch.scores.length < size) {
    scratch.scores = new Float64Array(size);
    scratch.touched = new Uint32Array(size);
  }
  const { scores, touched } = scratch;
  const norm = (field: Field, section: number): number =>
    fieldNorm(bm25f, totals, field, segment.lengths[field][section] as number);
  const others = fields.filter((field) => field !== "body");
  let count = 0;
  for (const { term, idf } of terms) {
    const number = numberOf(segment.dictionary, term);
    if (number === -1) continue;
    const end = segment.starts[number + 1] as number;
    for (let posting = segment.starts[number] as number; posting < end; posting++) {
      const section = segment.sections[posting] as number;
      if (!hasBit(allowed, section)) continue;
      const packed = segment.packed[posting] as number;
      let frequency = (packed & bodyMask) * norm("body", section);
      if (packed > bodyMask) {
        for (const field of others) frequency += unpackFrequency(packed, field) * norm(field, section);
      }
      const before = scores[section] as number;
      if (before === 0) touched[count++] = section;
      scores[section] = before + saturate(bm25f, idf, frequency);
    }
  }
  return count;
}
