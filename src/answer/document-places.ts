import { numberOf } from "../knowledge/file-number.ts";
import { termAt } from "../search/dictionary.ts";
import type { SectionIndex } from "../search/section-index.ts";
import { routeOf } from "./page-route.ts";

/** Maps from paths and ids to documents, for resolving links. */
export interface DocumentPlaces {
  readonly firstSections: ReadonlyMap<string, string>;
  /** The pages by the last step of their route. */
  readonly pages: ReadonlyMap<string, readonly Page[]>;
  /** The ids of the documents whose file's name begins with a number, by that number. */
  readonly numbered: ReadonlyMap<number, readonly string[]>;
}

/** A document with the address of its page on a site. */
export interface Page {
  /** The document's id. */
  readonly id: string;
  readonly route: readonly string[];
}

export function documentPlaces(index: SectionIndex): DocumentPlaces {
  const firstSections = new Map<string, string>();
  for (const { content, number } of index.documents()) {
    const first = content.firstSections[number] as number;
    if (first === content.firstSections[number + 1]) continue;
    firstSections.set(termAt(content.documentIds, number), termAt(content.sectionIds, first));
  }
  const pages = new Map<string, Page[]>();
  for (const id of [...firstSections.keys()].sort()) {
    const route = routeOf(id);
    const name = route.at(-1) ?? "";
    const known = pages.get(name);
    if (known === undefined) pages.set(name, [{ id, route }]);
    else known.push({ id, route });
  }
  const numbered = new Map<number, string[]>();
  for (const id of firstSections.keys()) {
    const number = numberOf(id.slice(id.lastIndexOf("/") + 1));
    if (number !== undefined) numbered.set(number, [...(numbered.get(number) ?? []), id]);
  }
  return { firstSections, pages, numbered };
}
