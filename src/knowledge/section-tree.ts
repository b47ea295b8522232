import type { Document, Section } from "./document.ts";

/** The section that another stands under. */
export function parentOf({ sections }: Document, section: Section): Section | undefined {
  return sections.slice(0, sections.indexOf(section)).findLast(({ level }) => level < section.level);
}

/** The sections straight below one. */
export function childrenOf({ sections }: Document, section: Section): Section[] {
  const at = sections.indexOf(section);
  const end = sections.findIndex(({ level }, index) => index > at && level <= section.level);
  const below = sections.slice(at + 1, end === -1 ? undefined : end);
  const level = below.reduce((least, one) => Math.min(least, one.level), Number.POSITIVE_INFINITY);
  return below.filter((one) => one.level === level);
}

const fewestListed = 3;

/** A heading in the plural over several sections, with no list of its own: "Case studies", "Ways to deploy". */
export function isListOfSections(document: Document, head: Section): boolean {
  const heading = head.headings.at(-1) ?? "";
  const hasOwnList = /^[^\S\n]*(?:[-*+]|\d+[.)]) /m.test(head.source);
  return /[a-z]{3}(?<![siu])s\b/i.test(heading) && !hasOwnList && childrenOf(document, head).length >= fewestListed;
}
