import type { Lines } from "../knowledge/block.ts";
import type { Document, Section } from "../knowledge/document.ts";
import type { Citation } from "./answer.ts";

/**
 * Says where something stands.
 * @param linkBase an address under which the files can be seen, such as a repository's file view
 */
export function cite(document: Document, section: Section, lines: Lines, linkBase?: string): Citation {
  const url = link(document, section, lines, linkBase);
  const date = document.updated ?? document.published;
  return {
    id: section.id,
    title: document.title,
    headings: section.headings,
    file: document.file,
    lines,
    ...(url !== undefined && { url }),
    ...(date !== undefined && { date }),
  };
}

/** The document's title and the headings down to the section; a first heading that is the title is not said twice. */
export function citationPath({ title, headings }: Citation): readonly string[] {
  return headings[0] === title ? headings : [title, ...headings];
}

function link(document: Document, section: Section, { first, last }: Lines, linkBase?: string): string | undefined {
  if (document.url !== undefined) {
    const slug = section.id.slice(document.id.length);
    return document.url.includes("#") ? document.url : document.url + slug;
  }
  if (linkBase === undefined) return undefined;
  const path = document.file.split("/").map(encodeURIComponent).join("/");
  const lines = first === last ? `L${first}` : `L${first}-L${last}`;
  return `${linkBase.replace(/\/+$/, "")}/${path}#${lines}`;
}
