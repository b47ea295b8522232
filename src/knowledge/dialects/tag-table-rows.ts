import { addTo, type TableRow } from "./table-rows.ts";

/** A block that a cell of a Markdown table cannot hold. */
const block = /^\s*(?:`{3}|~{3}|\||#{1,6}\s|>)/;

/**
 * Returns the rows of Markdoc's table, in which a rule divides rows and each item is a cell; the items inside one become lines.
 * Undefined if a cell cannot be written in a Markdown table.
 */
export function tagRows(lines: readonly string[]): TableRow[] | undefined {
  const rows: TableRow[] = [];
  let isNew = true;
  const margin = /^\s*/.exec(lines.find((line) => line.trim() !== "") ?? "")?.[0].length ?? 0;
  const isItem = (line: string): boolean => /^[-*+](?:[ \t]|$)/.test(line.slice(margin));
  for (const [at, line] of lines.entries()) {
    if (line.trim() === "" || /^\s*\{%[^%\n]{0,200}%\}\s*$/.test(line)) continue;
    if (/^\s*-{3,}\s*$/.test(line)) {
      isNew = true;
      continue;
    }
    const isCell = isItem(line);
    const words = line
      .trim()
      .replace(/^(?:[-*+]\s+)?[-*+](?:\s+|$)/, (marks) => (marks.trim().length > 1 || !isCell ? "• " : ""));
    if (block.test(isCell ? words : line)) return undefined;
    const last = rows.at(-1);
    if (isNew && isCell) rows.push({ cells: [words], first: at, last: at });
    else if (last === undefined) return undefined;
    else addTo(last, at, isCell ? words : undefined, `${words.startsWith("•") ? "<br>" : " "}${words}`);
    isNew = false;
  }
  return rows;
}
