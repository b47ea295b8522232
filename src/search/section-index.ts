import { LRUCache } from "lru-cache";
import { type Bitset, hasBit } from "./bitset.ts";
import { type Bm25f, shippedBm25f } from "./bm25f.ts";
import type { Field } from "./fields.ts";
import { Growable } from "./growable.ts";
import { mergeSegments } from "./merge-segments.ts";
import { type Ranking, rankSegments, type Scratch, type WeightedTerm } from "./rank-segments.ts";
import { type Scope, scopeOf } from "./scope.ts";
import { removeSection, type Segment } from "./segment.ts";
import { SegmentBuilder } from "./segment-builder.ts";
import type { Where } from "./where.ts";

/** The statistics of so many scopes are kept. */
const scopeCount = 32;

/** So many segments of a size class become one of the next. */
const fanout = 8;

/**
 * An inverted index of sections that grows and shrinks without a rebuild, its statistics always those of a fresh one:
 * new sections gather in a builder, which becomes a segment before the next use; small segments are merged.
 */
export class SectionIndex {
  private segments: readonly Segment[] = [];
  private builder = new SegmentBuilder();
  /** By id: the place of its segment in `segments`, and its number there. */
  private readonly segmentOf = new Growable();
  private readonly sectionOf = new Growable();
  private readonly scopes = new LRUCache<string, Scope>({ max: scopeCount });
  private readonly scratch: Scratch = { scores: new Float64Array(0), touched: new Uint32Array(0) };
  private readonly precedes: (a: number, b: number) => boolean;
  private readonly bm25f: Bm25f;

  /** @param precedes the order of sections with equal scores, by their ids */
  constructor(precedes: (a: number, b: number) => boolean, bm25f: Bm25f = shippedBm25f) {
    this.precedes = precedes;
    this.bm25f = bm25f;
  }

  /** Begins a section; its fields follow before the next one begins. */
  begin(id: number): void {
    this.builder.begin(id);
  }

  /** Adds a field's terms, repeats included, to the section begun last. */
  addField(field: Field, terms: readonly string[]): void {
    this.builder.addField(field, terms);
  }

  /** Marks the section begun last with terms that are only filtered by. */
  addAttributes(terms: readonly string[]): void {
    this.builder.addAttributes(terms);
  }

  /** @param terms the section's distinct terms, attributes included */
  remove(id: number, terms: Iterable<string>): void {
    this.settle();
    const segment = this.segments[this.segmentOf.get(id)];
    this.scopes.clear();
    if (segment !== undefined) removeSection(segment, this.sectionOf.get(id), terms);
  }

  rank(terms: readonly WeightedTerm[], limit: number, where?: Where): Ranking {
    const scope = this.scope(where);
    return rankSegments(this.segments, scope, terms, this.bm25f, limit, this.precedes, this.scratch);
  }

  /** The sections as they are now that meet a condition; all without one. */
  scope(where?: Where): Scope {
    this.settle();
    const key = JSON.stringify(where ?? null);
    const known = this.scopes.get(key);
    if (known !== undefined) return known;
    const scope = scopeOf(this.segments, where);
    this.scopes.set(key, scope);
    return scope;
  }

  /** The ids of the sections that meet a condition. */
  matching(where: Where): number[] {
    const { allowed } = this.scope(where);
    return this.segments.flatMap((segment, index) => idsOf(segment, allowed[index] as Bitset));
  }

  /** Makes what gathered searchable. */
  private settle(): void {
    if (this.builder.size === 0) return;
    this.scopes.clear();
    const before = this.segments;
    this.segments = tidy([...before, this.builder.build()]);
    this.builder = new SegmentBuilder();
    for (const [place, segment] of this.segments.entries()) {
      if (segment === before[place]) continue;
      segment.ids.forEach((id, section) => {
        this.segmentOf.put(id, place);
        this.sectionOf.put(id, section);
      });
    }
  }
}

/** Merges from the end, newest, until sizes fall in classes with fewer than `fanout` segments each. */
function tidy(segments: readonly Segment[]): Segment[] {
  const tidied = segments.filter(({ totals }) => totals.sections > 0);
  for (;;) {
    const last = tidied.at(-1);
    if (last === undefined) return [];
    const run = tidied.length - 1 - tidied.findLastIndex((segment) => sizeClass(segment) > sizeClass(last));
    const isMixed = tidied.slice(-run).some((segment) => sizeClass(segment) < sizeClass(last));
    if (run < fanout && !isMixed) return tidied;
    tidied.push(mergeSegments(tidied.splice(-run)));
  }
}

function sizeClass({ totals }: Segment): number {
  return Math.floor(Math.log(totals.sections) / Math.log(fanout));
}

function idsOf({ ids }: Segment, bits: Bitset): number[] {
  return [...ids].filter((_, section) => hasBit(bits, section));
}
