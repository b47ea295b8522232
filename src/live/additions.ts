import type { Document } from "../knowledge/document.ts";
import { SectionIndex } from "../search/section-index.ts";
import type { Segment } from "../search/segment.ts";
import { SegmentBuilder } from "../search/segment-builder.ts";
import { tidySegments } from "../search/tidy-segments.ts";
import { inBlocks } from "./snapshot/segment-block.ts";

/** A segment is made of so many sections, or one document: of fewer while somebody waits for the first ones. */
const partSize = 131_072;
const firstPartSize = 4_096;
/** They do not wait longer than so many milliseconds for what is there, whatever else takes long to read. */
const longestWait = 1_000;

/** Indexes documents one after the other; memory holds no more of them than a segment. */
export class Additions {
  private done: readonly Segment[] = [];
  private builder = new SegmentBuilder();
  private tellBy = performance.now() + longestWait;
  private readonly onPart: ((part: SectionIndex) => void) | undefined;

  /** @param onPart called with what there is when more has come */
  constructor(onPart?: (part: SectionIndex) => void) {
    this.onPart = onPart;
  }

  add(document: Document): void {
    this.builder.add(document);
    if (this.builder.size < (this.onPart === undefined ? partSize : firstPartSize)) return;
    this.tell();
  }

  /** Tells what there is if somebody has waited long enough for it. */
  tellInTime(): void {
    if (this.onPart === undefined || this.builder.documentCount === 0 || performance.now() < this.tellBy) return;
    this.tell();
  }

  segments(): readonly Segment[] {
    if (this.builder.documentCount > 0) this.finishPart();
    return this.done;
  }

  private tell(): void {
    this.finishPart();
    this.onPart?.(new SectionIndex(this.done));
    this.tellBy = performance.now() + longestWait;
  }

  private finishPart(): void {
    this.done = inBlocks(new SectionIndex(tidySegments([...this.done, this.builder.build()]))).segments;
    this.builder = new SegmentBuilder();
  }
}
