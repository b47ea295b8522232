import { mergeSegments } from "./merge-segments.ts";
import type { Segment } from "./segment.ts";

/** The number of segments of one size class that are merged into one of the next class. */
const fanout = 8;
/** The most sections that a merged segment may have. */
const largest = 200_000;

/**
 * Merges the newest segments until each size class has fewer than `fanout` segments, unless the result would have more
 * than `largest` sections. Also rewrites each segment of which more than half of the sections were removed.
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

/** Returns the number of segments at the end of the list that should be merged into one. */
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
