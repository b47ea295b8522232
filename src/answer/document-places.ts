import { termAt } from "../search/dictionary.ts";
import type { SectionIndex } from "../search/section-index.ts";

/** Where links lead. */
export interface DocumentPlaces {
  readonly firstSections: ReadonlyMap<string, string>;
  /** Ids by the last part of them, in small letters. */
  readonly names: ReadonlyMap<string, string>;
}

export function documentPlaces(index: SectionIndex): DocumentPlaces {
  const firstSections = new Map<string, string>();
  for (const { content, number } of index.documents()) {
    const first = content.firstSections[number] as number;
    if (first === content.firstSections[number + 1]) continue;
    firstSections.set(termAt(content.documentIds, number), termAt(content.sectionIds, first));
  }
  const names = new Map<string, string>();
  for (const id of [...firstSections.keys()].sort()) {
    const name = id.slice(id.lastIndexOf("/") + 1).toLowerCase();
    if (!names.has(name)) names.set(name, id);
  }
  return { firstSections, names };
}
