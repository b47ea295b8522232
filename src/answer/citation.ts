import type { Lines } from "../knowledge/block.ts";
import type { Document, Section } from "../knowledge/document.ts";
import { isFolderPage } from "../knowledge/folder-page.ts";
import { type Pages, pagesOf } from "../knowledge/page-starts.ts";
import { isSameTitle } from "../knowledge/title-number.ts";
import type { Citation } from "./answer.ts";
import { type AnswerWording, englishAnswers } from "./wording.ts";

/** Base addresses for links to the knowledge. */
export interface Addresses {
  /** Base address of the files, such as a repository's file view. */
  readonly linkBase?: string;
  /** The address of a page on its site, with `{path}` for the path of the file without its extension. */
  readonly site?: string;
}

/**
 * Returns the citation of lines of a section. It links to the document's own URL, else to the page on the site, else to the
 * file.
 */
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
    ...(document.status !== undefined && { status: document.status }),
  };
}

/**
 * Returns the document's title and the headings down to the section. A heading that equals the one above it, but for capitals or
 * a number before it, stands for both.
 */
export function citationPath({ title, headings }: Citation): readonly string[] {
  const path = [title, ...headings];
  return path.filter((own, at) => !isSameTitle(own.toLowerCase(), path[at + 1]?.toLowerCase() ?? ""));
}

/** The number of characters of a date without its time of day. */
const lengthOfDay = "2026-01-01".length;

/**
 * Returns what is shown of a citation beside its path: author, people consulted and informed, pages, date and status, as far as
 * they are known.
 */
export function citationDetails(
  { author, consulted, informed, pages, date, status }: Citation,
  wording: Pick<AnswerWording, "author" | "consulted" | "informed" | "pages"> = englishAnswers,
): readonly string[] {
  return [
    ...(author === undefined ? [] : [wording.author(author)]),
    ...(consulted === undefined ? [] : [wording.consulted(consulted)]),
    ...(informed === undefined ? [] : [wording.informed(informed)]),
    ...(pages === undefined ? [] : [wording.pages(pages)]),
    ...(date === undefined ? [] : [date.slice(0, lengthOfDay)]),
    ...(status === undefined ? [] : [status]),
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
    // A document with pages (a PDF) has no anchors for headings.
    return document.url + (pages === undefined ? slug : `#page=${pages.first}`);
  }
  if (site !== undefined) return pageAddress(site, document) + slug;
  if (linkBase === undefined) return undefined;
  const path = document.file.split("/").map(encodeURIComponent).join("/");
  const lines = first === last ? `L${first}` : `L${first}-L${last}`;
  return `${linkBase.replace(/\/+$/, "")}/${path}#${lines}`;
}

/**
 * Returns the address of a document on a site: as the front matter says, else from the file's path. If pages are folders on the
 * site, `index` and `README` stand for their folder.
 */
function pageAddress(site: string, { id, place }: Document): string {
  if (place?.startsWith("/")) return fromSiteTop(place, site);
  const isFolder = /\{path\}\/?$/.test(site);
  const file = isFolder ? withoutFolderPage(id) : id;
  const path = place === undefined ? file : place.includes("/") ? place : id.replace(/[^/]*$/, () => place);
  const encoded = path.replace(/\/$/, "").split("/").map(encodeURIComponent).join("/");
  return site.replace("{path}", () => encoded).replace(/([^:/])\/{2,}$/, "$1/");
}

/** Returns the path of a page; for the page of a folder, such as `index`, the folder's path. */
function withoutFolderPage(id: string): string {
  const folder = id.lastIndexOf("/");
  return isFolderPage(id.slice(folder + 1)) ? id.slice(0, Math.max(0, folder)) : id;
}

/**
 * Returns the URL of a path from the top of a site.
 * @param path begins with a slash
 */
export function fromSiteTop(path: string, site: string): string {
  // Two slashes or a backslash at the beginning would name another host, or an invalid one, which throws.
  return new URL(path.replace(/^[/\\]+/, "/"), site.replace("{path}", "")).href;
}
