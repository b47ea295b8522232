import type { Document, Section } from "../../knowledge/document.ts";

/**
 * Returns the section in which a page begins: its first one, or the one headed by its title if text without a heading, such as
 * badges or a note, stands above that.
 */
export function beginningOf({ title, sections }: Document): Section | undefined {
  const [first, second] = sections;
  const isAboveTitle =
    first?.level === 0 &&
    second?.level === 1 &&
    second.text.trim() !== "" &&
    second.headings[0]?.toLowerCase() === title.toLowerCase();
  return isAboveTitle ? second : first;
}
