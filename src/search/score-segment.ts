import type { Bitset } from "./bitset.ts";
import { saturate } from "./bm25f.ts";
import { type Norms, weightedFrequency } from "./norms.ts";
import type { Scratch } from "./scratch.ts";
import type { SegmentContent } from "./segment.ts";

/** A term's range of postings in a segment, `end` excluded, and its weights. */
export interface TermPostings {
  readonly start: number;
  readonly end: number;
  readonly idf: number;
  /** Upper bound on what the term adds to a section's score. */
  readonly most: number;
}

/** Upper bound on the rounding error of a sum of bounds, as a factor. */
const roundingUp = 1 + 1e-9;

/**
 * Computes scores one term at a time. As soon as no section without any of the terms so far can be among the best, the
 * remaining terms are added only to the sections met so far that still can be: MaxScore (Turtle and Flood, 1995).
 * @param terms in the order in which they are added up
 * @param limit the number of best sections wanted
 * @param least a score that `limit` sections of other segments reach already; 0 if fewer than `limit` were found
 * @param visit called for each section that may be among the best
 */
export function scoreSegment(
  content: SegmentContent,
  allowed: Bitset,
  terms: readonly TermPostings[],
  norms: Norms,
  limit: number,
  least: number,
  scratch: Scratch,
  visit: (section: number, score: number) => void,
): void {
  const { scores, touched } = scratch;
  const rest = remainders(terms);
  let reached = least;
  let count = 0;
  let next = 0;
  while (next < terms.length && (rest[next] as number) * roundingUp >= reached) {
    count = scan(content, allowed, terms[next] as TermPostings, norms, scratch, count);
    next++;
    const isLong = next < terms.length && postingsFrom(terms, next) > count;
    if (isLong && count >= limit) reached = Math.max(reached, scratch.nthScore(count, limit));
  }
  let candidates = touched.subarray(0, count);
  if (next < terms.length) {
    candidates = candidates
      .filter((section) => (scores[section] as number) + (rest[next] as number) * roundingUp >= reached)
      .sort();
    for (; next < terms.length; next++) {
      lookUp(content, candidates, terms[next] as TermPostings, norms, scores);
    }
  }
  for (const section of candidates) visit(section, scores[section] as number);
  for (let at = 0; at < count; at++) scores[touched[at] as number] = 0;
}

/** Returns, for each term, an upper bound on what this term and all later ones add to a score. */
function remainders(terms: readonly TermPostings[]): Float64Array {
  const rest = new Float64Array(terms.length);
  let sum = 0;
  for (let at = terms.length - 1; at >= 0; at--) {
    sum += (terms[at] as TermPostings).most;
    rest[at] = sum;
  }
  return rest;
}

function postingsFrom(terms: readonly TermPostings[], first: number): number {
  let count = 0;
  for (let at = first; at < terms.length; at++) {
    const { start, end } = terms[at] as TermPostings;
    count += end - start;
  }
  return count;
}

/**
 * Adds a term to the score of every allowed section that contains the term; returns the number of sections met so far.
 */
function scan(
  content: SegmentContent,
  allowed: Bitset,
  term: TermPostings,
  norms: Norms,
  { scores, touched }: Scratch,
  met: number,
): number {
  const { sections, packed, lengths } = content;
  let count = met;
  for (let posting = term.start; posting < term.end; posting++) {
    const section = sections[posting] as number;
    if ((((allowed[section >>> 5] as number) >>> (section & 31)) & 1) === 0) continue;
    const before = scores[section] as number;
    if (before === 0) touched[count++] = section;
    scores[section] =
      before + saturate(norms.bm25f, term.idf, weightedFrequency(norms, lengths, section, packed[posting] as number));
  }
  return count;
}

/** Adds a term to the scores of the candidates (ascending) that contain the term. */
function lookUp(
  content: SegmentContent,
  candidates: Uint32Array,
  term: TermPostings,
  norms: Norms,
  scores: Float64Array,
): void {
  const { sections, packed, lengths } = content;
  let posting = term.start;
  for (const section of candidates) {
    posting = seek(sections, posting, term.end, section);
    if (posting === term.end) return;
    if (sections[posting] !== section) continue;
    scores[section] =
      (scores[section] as number) +
      saturate(norms.bm25f, term.idf, weightedFrequency(norms, lengths, section, packed[posting] as number));
  }
}

/** Returns the first index from `from` whose value is at least `wanted`, or `end` (exponential, then binary search). */
function seek(sections: Uint32Array, from: number, end: number, wanted: number): number {
  let step = 1;
  let low = from;
  while (low + step < end && (sections[low + step] as number) < wanted) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, end);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sections[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
