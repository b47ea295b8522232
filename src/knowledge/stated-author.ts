import type { Section } from "./document.ts";

/** How many lines of a page's beginning may name its authors, and how much of such a line is read, in characters. */
const readLines = 8;
const longestRead = 200;

/** "Author: Ada Roe", "* Deciders: Ada Roe, Ben Low", also among other facts on one line: "Status: accepted | Authors: Ada Roe". */
const authorLine =
  /(?:^|[|·;])\W{0,6}(?:authors?|author\(s\)|written by|deciders?|decision[- ]makers?|decided by)\W{0,4}:[\s*_]{0,6}(?<said>[^|·;]+)/iu;

/** Returns the authors, or who decided, that a page names in the lines at its top, as proposals do: "- Author: Ada Roe". */
export function statedAuthor(sections: readonly Section[]): string | undefined {
  const opening = sections.find(({ level, text }) => level <= 1 && text !== "");
  for (const line of opening?.text.split("\n", readLines) ?? []) {
    if (!line.includes(":")) continue;
    const said = authorLine.exec(line.slice(0, longestRead))?.groups?.["said"]?.replace(/[\s*_,.]+$/u, "");
    if (said !== undefined && /\p{L}/u.test(said) && !/[[{<]/.test(said)) return said;
  }
  return undefined;
}
