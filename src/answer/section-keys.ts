import { termAt, termCount } from "../search/dictionary.ts";
import type { SectionIndex } from "../search/section-index.ts";
import type { SegmentContent } from "../search/segment.ts";
import { sectionKey } from "./section-key.ts";

/** Finds sections by their short keys; the keys of a segment are computed once, at the first look-up. */
export class SectionKeys {
  private readonly ids = new WeakMap<SegmentContent, ReadonlyMap<string, string>>();

  find(index: SectionIndex, key: string): string | undefined {
    for (const { content } of index.segments) {
      const id = this.of(content).get(key);
      if (id !== undefined && index.find(id) !== undefined) return id;
    }
    return undefined;
  }

  private of(content: SegmentContent): ReadonlyMap<string, string> {
    const known = this.ids.get(content);
    if (known !== undefined) return known;
    const ids = Array.from({ length: termCount(content.sectionIds) }, (_, section) =>
      termAt(content.sectionIds, section),
    );
    const made = new Map(ids.map((id) => [sectionKey(id), id]));
    this.ids.set(content, made);
    return made;
  }
}
