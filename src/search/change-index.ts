import { hasBit } from "./bitset.ts";
import { numberOf } from "./dictionary.ts";
import { SectionIndex } from "./section-index.ts";
import { type Segment, withoutDocuments } from "./segment.ts";
import { tidySegments } from "./tidy-segments.ts";

/**
 * Returns the index after a change. The given index stays as it is; unchanged segments are shared by both.
 * @param outdated the ids of documents that were deleted or replaced by the added segments; unknown ids are ignored
 */
export function changeIndex(index: SectionIndex, outdated: readonly string[], added: readonly Segment[]): SectionIndex {
  return new SectionIndex(tidySegments([...withoutDocumentsOf(index, outdated).segments, ...added]));
}

/** Returns the index without some documents. Cheap: no segment is merged or rewritten. */
export function withoutDocumentsOf(index: SectionIndex, ids: readonly string[]): SectionIndex {
  return ids.length === 0 ? index : new SectionIndex(index.segments.map((segment) => without(segment, ids)));
}

function without(segment: Segment, ids: readonly string[]): Segment {
  const { content, liveDocuments } = segment;
  const numbers = ids
    .map((id) => numberOf(content.documentIds, id))
    .filter((number) => number !== -1 && hasBit(liveDocuments, number));
  return numbers.length === 0 ? segment : withoutDocuments(segment, numbers);
}
