import type { Lines } from "../knowledge/block.ts";
import type { Document, Section } from "../knowledge/document.ts";
import { type Pages, pagesOf } from "../knowledge/page-starts.ts";
import type { Citation } from "./answer.ts";
import { type AnswerWording, englishAnswers } from "./wording.ts";

/** Where the knowledge can be seen. */
export interface Addresses {
  /** An address under which the files can be seen, such as a repository's file view. */
  readonly linkBase?: string;
  /** The address of a page on its site, with `{path}` for the file's path without its ending. */
  readonly site?: string;
}

/** Says where something stands; a link leads to the page's own address, or its site's, or the file's. */
export function cite(document: Document, section: Section, lines: Lines, addresses: Addresses = {}): Citation {
  const pages = pagesOf(document.pages, lines);
  const url = link(document, section, { lines, pages }, addresses);
  const date = document.updated ?? document.published;
  return {
    id: section.id,
    title: document.title,
    headings: section.headings,
    file: document.file,
    lines,
    ...(pages !== undefined && { pages }),
    ...(url !== undefined && { url }),
    ...(date !== undefined && { date }),
  };
}

/** The document's title and the headings down to the section; a first heading that is the title is not said twice. */
export function citationPath({ title, headings }: Citation): readonly string[] {
  return headings[0] === title ? headings : [title, ...headings];
}

/** What is said of a place beside its name: its author where that was asked, its pages, and the date. */
export function citationDetails(
  { author, pages, date }: Citation,
  wording: Pick<AnswerWording, "author" | "pages"> = englishAnswers,
): readonly string[] {
  return [
    ...(author === undefined ? [] : [wording.author(author)]),
    ...(pages === undefined ? [] : [wording.pages(pages)]),
    ...(date === undefined ? [] : [date]),
  ];
}

function link(
  document: Document,
  section: Section,
  { lines: { first, last }, pages }: { readonly lines: Lines; readonly pages: Pages | undefined },
  { linkBase, site }: Addresses,
): string | undefined {
  const slug = section.id.slice(document.id.length);
  if (document.url !== undefined) {
    if (document.url.includes("#")) return document.url;
    // What has pages has no headings that could be linked to.
    return document.url + (pages === undefined ? slug : `#page=${pages.first}`);
  }
  if (site !== undefined) return pageAddress(site, document) + slug;
  if (linkBase === undefined) return undefined;
  const path = document.file.split("/").map(encodeURIComponent).join("/");
  const lines = first === last ? `L${first}` : `L${first}-L${last}`;
  return `${linkBase.replace(/\/+$/, "")}/${path}#${lines}`;
}

/**
 * The address of a document on a site: where its front matter says, else by its file's path, of which `index` and `README`
 * stand for their folder where pages are folders.
 */
function pageAddress(site: string, { id, place }: Document): string {
  if (place?.startsWith("/")) return fromSiteTop(place, site);
  const isFolder = /\{path\}\/?$/.test(site);
  const file = isFolder ? id.replace(/(?:^|\/)(?:_?index|readme)$/i, "") : id;
  const path = place === undefined ? file : place.includes("/") ? place : id.replace(/[^/]*$/, () => place);
  const encoded = path.replace(/\/$/, "").split("/").map(encodeURIComponent).join("/");
  return site.replace("{path}", () => encoded).replace(/([^:/])\/{2,}$/, "$1/");
}

/**
 * The address of what stands below the top of a site.
 * @param path begins with a slash
 */
export function fromSiteTop(path: string, site: string): string {
  // Two slashes, or a backslash, would begin a host: none of the site's, or none at all, which throws.
  return new URL(path.replace(/^[/\\]+/, "/"), site.replace("{path}", "")).href;
}
