import type { Bitset } from "./bitset.ts";
import { type Bm25f, idf as inverseFrequency, saturate } from "./bm25f.ts";
import { isBefore, numberOf, termAt } from "./dictionary.ts";
import { peakGrowth } from "./peaks.ts";
import type { Scope } from "./scope.ts";
import { scoreSegment, type TermPostings } from "./score-segment.ts";
import type { Scratch } from "./scratch.ts";
import type { Segment } from "./segment.ts";
import { TopK } from "./top-k.ts";

export interface WeightedTerm {
  readonly term: string;
  /** The factor of the term's contribution to the score; 1 for a word of the query itself. */
  readonly weight: number;
}

export interface Ranked {
  readonly segment: Segment;
  readonly section: number;
  readonly score: number;
}

/**
 * Ranks the sections of a scope, with all segments treated as one collection; equal scores are ordered by section id.
 * Terms are added up in the same order in every segment, so that equal sections have equal scores to the last bit.
 */
export function rankSegments(
  segments: readonly Segment[],
  { allowed, totals, frequency, norms }: Scope,
  terms: readonly WeightedTerm[],
  bm25f: Bm25f,
  limit: number,
  scratch: Scratch,
): Ranked[] {
  const best = new TopK<Ranked>(limit, isBetter);
  const weighted = terms
    .map(({ term, weight }) => ({ term, idf: weight * inverseFrequency(totals.sections, frequency(term)) }))
    .sort((a, b) => b.idf - a.idf || (a.term < b.term ? -1 : 1));
  for (const [index, segment] of segments.entries()) {
    const { content } = segment;
    const growth = peakGrowth(content.averages, totals);
    const postings: TermPostings[] = [];
    for (const { term, idf } of weighted) {
      const number = numberOf(content.dictionary, term);
      if (number === -1) continue;
      const most = saturate(bm25f, idf, (content.peaks[number] as number) * growth);
      postings.push({ start: content.starts[number] as number, end: content.starts[number + 1] as number, idf, most });
    }
    scratch.fit(content.size);
    scoreSegment(
      content,
      allowed[index] as Bitset,
      postings,
      norms,
      limit,
      best.worst?.score ?? 0,
      scratch,
      (section, score) => {
        if (best.worst === undefined || score >= best.worst.score) best.offer({ segment, section, score });
      },
    );
  }
  return best.best();
}

function isBetter(a: Ranked, b: Ranked): boolean {
  if (a.score !== b.score) return a.score > b.score;
  return isBefore(a.segment.content.sectionIds, a.section, b.segment.content.sectionIds, b.section);
}

export function idOf({ segment, section }: Pick<Ranked, "segment" | "section">): string {
  return termAt(segment.content.sectionIds, section);
}
