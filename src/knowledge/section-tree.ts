import type { Document, Section } from "./document.ts";

/** Returns the section under whose heading another section stands. */
export function parentOf({ sections }: Document, section: Section): Section | undefined {
  return sections.slice(0, sections.indexOf(section)).findLast(({ level }) => level < section.level);
}

/**
 * Returns all sections below a section, at any depth, in the document's order. Below a page's title without text stands the whole
 * page, even if its other headings are of the first level too.
 */
export function descendantsOf({ sections }: Document, section: Section): Section[] {
  const at = sections.indexOf(section);
  const isTitleAlone = section.level === 1 && section.text.trim() === "" && sections.slice(0, at).every(isAboveTitle);
  if (isTitleAlone) return sections.slice(at + 1);
  const end = sections.findIndex(({ level }, index) => index > at && level <= section.level);
  return sections.slice(at + 1, end === -1 ? undefined : end);
}

function isAboveTitle({ level }: Section): boolean {
  return level === 0;
}

/** Returns the sections directly below a section. */
export function childrenOf(document: Document, section: Section): Section[] {
  const below = descendantsOf(document, section);
  const level = below.reduce((least, one) => Math.min(least, one.level), Number.POSITIVE_INFINITY);
  return below.filter((one) => one.level === level);
}

const fewestListed = 3;

/**
 * Whether a section's heading is a plural such as "Case studies" or "Ways to deploy", with several sections below it and no
 * list of its own: the sections are then the items.
 */
export function isListOfSections(document: Document, head: Section): boolean {
  const heading = head.headings.at(-1) ?? "";
  const hasOwnList = /^[ \t]*(?:[-*+]|\d+[.)]) /m.test(head.source);
  return /[a-z]{3}(?<![siu])s\b/i.test(heading) && !hasOwnList && childrenOf(document, head).length >= fewestListed;
}
