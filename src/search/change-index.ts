import { hasBit } from "./bitset.ts";
import { numberOf } from "./dictionary.ts";
import { SectionIndex } from "./section-index.ts";
import { type Segment, withoutDocuments } from "./segment.ts";
import { tidySegments } from "./tidy-segments.ts";

/**
 * The index after a change; the given one stays as it is, and the two share what did not change.
 * @param outdated the ids of documents that are gone or in the added segments; those that are not there do not matter
 */
export function changeIndex(index: SectionIndex, outdated: readonly string[], added: readonly Segment[]): SectionIndex {
  return new SectionIndex(tidySegments([...withoutDocumentsOf(index, outdated).segments, ...added]));
}

/** The index without some documents, at little cost. */
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
