import type { Line } from "./pdf-lines.ts";
import { markOf } from "./pdf-open-block.ts";

const fewestRows = 3;

/** The numbers of the lines that are rows of tables: at least three with as many cells, each below the one above. */
export function tableLines(lines: readonly Line[]): Set<number> {
  const rows = new Set<number>();
  let start = 0;
  for (let at = 1; at <= lines.length; at++) {
    const [before, line] = [lines[at - 1] as Line, lines[at]];
    if (line !== undefined && isBelow(before, line)) continue;
    if (at - start >= fewestRows) for (let row = start; row < at; row++) rows.add(row);
    start = at;
  }
  return rows;
}

function isBelow({ cells: above }: Line, line: Line): boolean {
  const { cells, size } = line;
  if (cells.length < 2 || cells.length !== above.length || markOf(line) !== undefined) return false;
  return cells.every(({ left }, at) => Math.abs(left - (above[at]?.left ?? 0)) < 1.5 * size);
}
