import type { Document } from "../knowledge/document.ts";
import { SectionIndex } from "./section-index.ts";
import type { Segment } from "./segment.ts";
import { SegmentBuilder } from "./segment-builder.ts";

/** Indexes documents from scratch. */
export function indexDocuments(documents: Iterable<Document>): SectionIndex {
  return new SectionIndex([segmentOf(documents)]);
}

export function segmentOf(documents: Iterable<Document>): Segment {
  const builder = new SegmentBuilder();
  for (const document of documents) builder.add(document);
  return builder.build();
}
