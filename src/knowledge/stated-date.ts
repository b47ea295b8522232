import type { Section } from "./document.ts";
import { isDay, isoDate } from "./front-matter/dates.ts";

/** How many lines of a page's beginning may state its date, and how much of such a line is read, in characters. */
const readLines = 6;
const longestRead = 120;

/** "Date: 2024-03-01", "* Decided on: 1 March 2024", also among other facts on one line: "Status: accepted | Date: 2024-03-01". */
const dateLine =
  /(?:^|[|·;,])\W{0,6}(?:date|decided|decided on|decision date|last updated|updated|created)\W{0,4}:\W{0,6}(?<said>[^|·;]+)/iu;
const day = /^\d{4}-\d{2}-\d{2}(?!\d)/;

/**
 * Returns the date that a page states in the lines at its top, as decision records do: "Date: 2024-03-01".
 * @returns an ISO 8601 date without its time; undefined if there is none
 */
export function statedDate(sections: readonly Section[]): string | undefined {
  const opening = sections.find(({ level, text }) => level <= 1 && text !== "");
  for (const line of opening?.text.split("\n", readLines) ?? []) {
    if (!line.includes(":")) continue;
    const said = dateLine.exec(line.slice(0, longestRead))?.groups?.["said"];
    const [found] = said === undefined ? [] : (day.exec(isoDate(said.replace(/\W+$/u, ""))) ?? []);
    if (found !== undefined && isDay(found)) return found;
  }
  return undefined;
}
