import type { Document } from "../knowledge/document.ts";
import { SectionIndex } from "../search/section-index.ts";
import type { Segment } from "../search/segment.ts";
import { SegmentBuilder } from "../search/segment-builder.ts";
import { tidySegments } from "../search/tidy-segments.ts";
import { inBlocks } from "./snapshot/segment-block.ts";

/** The number of sections, exceeded by at most one document, after which a segment is completed. */
const partSize = 131_072;
/** As `partSize`, while somebody waits for the first results. */
const firstPartSize = 4_096;
/** Milliseconds after which waiting listeners get what is indexed so far, however long the remaining files take. */
const longestWait = 1_000;

/** Indexes documents one by one; holds the documents of at most one segment in memory. */
export class Additions {
  private done: readonly Segment[] = [];
  private builder = new SegmentBuilder();
  private publishBy = performance.now() + longestWait;
  private readonly onPart: ((part: SectionIndex) => void) | undefined;

  /** @param onPart called with an index of everything added so far, whenever a segment is completed */
  constructor(onPart?: (part: SectionIndex) => void) {
    this.onPart = onPart;
  }

  add(document: Document): void {
    this.builder.add(document);
    if (this.builder.size < (this.onPart === undefined ? partSize : firstPartSize)) return;
    this.publishPart();
  }

  /** Completes a segment and calls `onPart` if the last call was long enough ago. */
  tellInTime(): void {
    if (this.onPart === undefined || this.builder.documentCount === 0 || performance.now() < this.publishBy) return;
    this.publishPart();
  }

  segments(): readonly Segment[] {
    if (this.builder.documentCount > 0) this.finishPart();
    return this.done;
  }

  private publishPart(): void {
    this.finishPart();
    this.onPart?.(new SectionIndex(this.done));
    this.publishBy = performance.now() + longestWait;
  }

  private finishPart(): void {
    this.done = inBlocks(new SectionIndex(tidySegments([...this.done, this.builder.build()]))).segments;
    this.builder = new SegmentBuilder();
  }
}
