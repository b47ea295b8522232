import { LRUCache } from "lru-cache";
import { hasBit } from "./bitset.ts";
import { type Bm25f, shippedBm25f } from "./bm25f.ts";
import type { Fold } from "./copies/fold-copies.ts";
import { numberOf, termCount } from "./dictionary.ts";
import { type Ranked, rankSegments, type WeightedTerm } from "./rank-segments.ts";
import { type Scope, scopeOf } from "./scope.ts";
import { Scratch } from "./scratch.ts";
import type { Segment, SegmentContent } from "./segment.ts";
import type { Where } from "./where.ts";

/** The number of scopes that are cached with their statistics. */
const scopeCount = 32;

/**
 * Where a section stands: its segment, the segment's position in the index, and the section's number in the segment.
 */
export interface Place {
  readonly segment: Segment;
  readonly at: number;
  readonly section: number;
}

/** An inverted index over segments, with statistics computed as if all were one collection. It never changes. */
export class SectionIndex {
  readonly segments: readonly Segment[];
  private readonly scopes = new LRUCache<string, Scope>({ max: scopeCount });
  private readonly scratch = new Scratch();
  private readonly bm25f: Bm25f;

  constructor(segments: readonly Segment[], bm25f: Bm25f = shippedBm25f) {
    this.segments = segments;
    this.bm25f = bm25f;
  }

  get size(): number {
    return this.segments.reduce((sum, { totals }) => sum + totals.sections, 0);
  }

  rank(terms: readonly WeightedTerm[], limit: number, where?: Where, fold?: Fold): Ranked[] {
    return rankSegments(this.segments, this.scope(where, fold), terms, this.bm25f, limit, this.scratch);
  }

  /**
   * Returns the scope of the sections that meet a condition.
   * @param where without it, all sections
   * @param fold which of several copies and versions counts; without it, each counts
   */
  scope(where?: Where, fold?: Fold): Scope {
    const key = JSON.stringify([where ?? null, fold ?? null]);
    const known = this.scopes.get(key);
    if (known !== undefined) return known;
    const scope = scopeOf(this.segments, this.bm25f, where, fold);
    this.scopes.set(key, scope);
    return scope;
  }

  /** Yields the documents that were not removed, each as a segment's content and the document's number in it. */
  *documents(): Generator<{ readonly content: SegmentContent; readonly number: number }> {
    for (const { content, liveDocuments } of this.segments) {
      for (let number = 0; number < termCount(content.documentIds); number++) {
        if (hasBit(liveDocuments, number)) yield { content, number };
      }
    }
  }

  /** Returns the place of the section with an id, or undefined if there is none. */
  find(id: string): Place | undefined {
    for (const [at, segment] of this.segments.entries()) {
      const section = numberOf(segment.content.sectionIds, id);
      if (section !== -1 && hasBit(segment.live, section)) return { segment, at, section };
    }
    return undefined;
  }
}
