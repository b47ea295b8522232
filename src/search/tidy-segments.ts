import { mergeSegments } from "./merge-segments.ts";
import type { Segment } from "./segment.ts";

/** So many segments of a size class become one of the next. */
const fanout = 8;
/** Segments of more sections are left as they are. */
const largest = 200_000;

/**
 * Merges from the end, newest, until sizes fall in classes with fewer than `fanout` segments each, as far as what comes
 * of it is not too large; and writes anew what holds more of what was removed than of what is left.
 */
export function tidySegments(segments: readonly Segment[]): Segment[] {
  const tidied = segments.filter(({ liveDocuments }) => liveDocuments.some((word) => word !== 0));
  for (let run = toMerge(tidied); run > 1; run = toMerge(tidied)) {
    tidied.splice(-run, run, mergeSegments(tidied.slice(-run)));
  }
  return tidied.map((segment) =>
    segment.totals.sections * 2 < segment.content.size ? mergeSegments([segment]) : segment,
  );
}

/** How many of the last segments should become one. */
function toMerge(segments: readonly Segment[]): number {
  const last = segments.at(-1);
  if (last === undefined) return 0;
  const run = segments.slice(1 + segments.findLastIndex((segment) => sizeClass(segment) > sizeClass(last)));
  const isMixed = run.some((segment) => sizeClass(segment) < sizeClass(last));
  if (run.length < fanout && !isMixed) return 0;
  let size = 0;
  const fitting = run.reverse().findIndex(({ totals }) => {
    size += totals.sections;
    return size > largest;
  });
  return fitting === -1 ? run.length : fitting;
}

function sizeClass({ totals }: Segment): number {
  return Math.floor(Math.log(totals.sections + 1) / Math.log(fanout));
}
