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

/** The statistics of so many scopes are kept. */
const scopeCount = 32;

/** A section in an index: its segment, that one's place among the others, and the section's number there. */
export interface Place {
  readonly segment: Segment;
  readonly at: number;
  readonly section: number;
}

/** An inverted index over segments, its statistics those of one over all their sections. It never changes. */
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
   * The sections that meet a condition; all without one.
   * @param fold which of several copies counts; all without it
   */
  scope(where?: Where, fold?: Fold): Scope {
    const key = JSON.stringify([where ?? null, fold ?? null]);
    const known = this.scopes.get(key);
    if (known !== undefined) return known;
    const scope = scopeOf(this.segments, this.bm25f, where, fold);
    this.scopes.set(key, scope);
    return scope;
  }

  /** The documents, by segment and number there. */
  *documents(): Generator<{ readonly content: SegmentContent; readonly number: number }> {
    for (const { content, liveDocuments } of this.segments) {
      for (let number = 0; number < termCount(content.documentIds); number++) {
        if (hasBit(liveDocuments, number)) yield { content, number };
      }
    }
  }

  /** Where the section with an id stands; undefined if there is none. */
  find(id: string): Place | undefined {
    for (const [at, segment] of this.segments.entries()) {
      const section = numberOf(segment.content.sectionIds, id);
      if (section !== -1 && hasBit(segment.live, section)) return { segment, at, section };
    }
    return undefined;
  }
}
