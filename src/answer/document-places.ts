import { numberOf } from "../knowledge/file-number.ts";
import { termAt } from "../search/dictionary.ts";
import type { SectionIndex } from "../search/section-index.ts";
import { routeOf } from "./page-route.ts";
import { type ToldByIds, toldByIds } from "./told-by-ids.ts";

/** Maps from paths and ids to documents, for resolving links, and from questions to the sections headed by them. */
export interface DocumentPlaces {
  readonly firstSections: ReadonlyMap<string, string>;
  /** The pages by the last step of their route. */
  readonly pages: ReadonlyMap<string, readonly Page[]>;
  /** The ids of the documents whose file's name begins with a number, by that number. */
  readonly numbered: ReadonlyMap<number, readonly string[]>;
  /** The ids of the sections whose headings ask a question, by `questionSlug` of the heading. */
  readonly asking: ReadonlyMap<string, readonly string[]>;
  /** The ids of the documents that have a section headed as what a decision record decides, or what a proposal sums up. */
  readonly deciding: readonly string[];
  /** The ids of the documents that have a section headed as what to do about an alert. */
  readonly responding: readonly string[];
}

/** A document with the address of its page on a site. */
export interface Page {
  /** The document's id. */
  readonly id: string;
  readonly route: readonly string[];
}

export function documentPlaces(index: SectionIndex): DocumentPlaces {
  const firstSections = new Map<string, string>();
  const asking = new Map<string, string[]>();
  const deciding = new Set<string>();
  const responding = new Set<string>();
  for (const { content, number } of index.documents()) {
    const first = content.firstSections[number] as number;
    if (first === content.firstSections[number + 1]) continue;
    const document = termAt(content.documentIds, number);
    firstSections.set(document, termAt(content.sectionIds, first));
    const told = toldByIds(content)[number] as ToldByIds;
    if (told.decides) deciding.add(document);
    if (told.responds) responding.add(document);
    for (const [slug, id] of told.asking) {
      const known = asking.get(slug);
      if (known === undefined) asking.set(slug, [id]);
      else known.push(id);
    }
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
    if (number === undefined) continue;
    const known = numbered.get(number);
    if (known === undefined) numbered.set(number, [id]);
    else known.push(id);
  }
  return { firstSections, pages, numbered, asking, deciding: [...deciding].sort(), responding: [...responding].sort() };
}
