import { hasBit } from "../bitset.ts";
import type { Segment } from "../segment.ts";
import type { CopyMarks } from "./copy-marks.ts";
import { sketchSize } from "./sketch.ts";

/** Returns the marks of the live documents of several segments, in the same order. */
export function mergeCopyMarks(segments: readonly Segment[]): CopyMarks {
  const labels = new Map<string, number>();
  const wordings: number[] = [];
  const headings: number[] = [];
  const sketches: Uint16Array[] = [];
  const titles: number[] = [];
  const days: number[] = [];
  const versions: number[] = [];
  for (const { content, live, liveDocuments } of segments) {
    const { copies } = content;
    for (let section = 0; section < content.size; section++) {
      if (!hasBit(live, section)) continue;
      wordings.push(copies.wordings[section] as number);
      headings.push(copies.headings[section] as number);
      sketches.push(copies.sketches.subarray(sketchSize * section, sketchSize * (section + 1)));
    }
    for (let document = 0; document < copies.days.length; document++) {
      if (!hasBit(liveDocuments, document)) continue;
      titles.push(copies.titles[document] as number);
      days.push(copies.days[document] as number);
      const label = copies.labels[(copies.versions[document] as number) - 1];
      if (label !== undefined && !labels.has(label)) labels.set(label, labels.size + 1);
      versions.push(label === undefined ? 0 : (labels.get(label) ?? 0));
    }
  }
  const allSketches = new Uint16Array(sketchSize * sketches.length);
  for (const [section, sketch] of sketches.entries()) allSketches.set(sketch, sketchSize * section);
  return {
    wordings: Uint32Array.from(wordings),
    headings: Uint32Array.from(headings),
    sketches: allSketches,
    titles: Uint32Array.from(titles),
    days: Uint32Array.from(days),
    versions: Uint32Array.from(versions),
    labels: [...labels.keys()],
  };
}
