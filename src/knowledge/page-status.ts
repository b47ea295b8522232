import type { Section } from "./document.ts";

/** Words for a page that no longer holds. */
const outdated = "superseded|deprecated|rejected|obsolete|outdated|replaced|withdrawn|retired|archived";
const page = "(?:page|document|article|guide|runbook|policy|decision|record|adr|rfc|proposal)";

const saysSo = new RegExp(`^\\W{0,9}(?:${outdated})\\b`, "iu");
const statusHeading = /^\W*status\W*$/i;
/** A line that says it of the whole page: "Status: rejected", "Superseded by ADR-7", "This guide is deprecated". */
const statusLine = new RegExp(
  `^\\W{0,9}(?:status\\W{1,4}(?=(?:${outdated})\\b)|(?=(?:superseded|replaced) by\\b)|(?=deprecated (?:since|in favou?r of)\\b)|(?=this ${page} (?:is|was|has been) (?:${outdated})\\b))`,
  "iu",
);
/** How many lines of a page's beginning may say it, and how much of such a line is read, in characters. */
const readLines = 4;
const longestRead = 200;
const longestStatus = 80;

/**
 * Returns the words by which a page says that it no longer holds: "superseded", "Superseded by ADR-7"; at most `longestStatus`
 * characters. Undefined if it does not say so.
 * @param given what the front matter says about the status
 */
export function outdatedStatus(given: string | undefined, sections: readonly Section[]): string | undefined {
  if (given !== undefined) return saysSo.test(given) ? shortened(given) : undefined;
  const own = sections.find(({ headings }) => statusHeading.test(headings.at(-1) ?? ""));
  const [first] = own?.text.split("\n", 1) ?? [];
  if (first !== undefined && saysSo.test(first)) return shortened(first);
  for (const line of sections[0]?.text.split("\n", readLines) ?? []) {
    const read = line.slice(0, longestRead);
    const [found] = statusLine.exec(read) ?? [];
    if (found !== undefined) return shortened(read.slice(found.length));
  }
  return undefined;
}

/** Returns the first sentence; up to a whole word and with `…` where it is longer than `longestStatus`. */
function shortened(text: string): string {
  const sentence = text
    .trim()
    .replace(/^\W+/u, "")
    .replace(/[.!](?:\s.*)?$/su, "");
  if (sentence.length <= longestStatus) return sentence;
  return `${sentence.slice(0, longestStatus).replace(/\s+\S*$/, "")}…`;
}
