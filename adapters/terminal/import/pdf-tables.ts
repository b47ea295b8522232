import type { Cell, Line } from "./pdf-lines.ts";
import { markOf } from "./pdf-open-block.ts";

const fewestRows = 3;
/** Most distance between the left edges of cells in one column, in font sizes, for wide and for narrow gaps. */
const wideTolerance = 1.5;
const narrowTolerance = 0.3;

/**
 * Finds the lines that are rows of tables: at least three in a row with the same number of cells, each below the cell above it.
 * @returns the cells of each row, by the index of its line
 */
export function tableLines(lines: readonly Line[]): Map<number, readonly Cell[]> {
  const found = new Map<number, readonly Cell[]>();
  for (const { first, rows } of runsOf(lines, ({ cells }) => cells, wideTolerance)) {
    for (const [at, cells] of rows.entries()) found.set(first + at, cells);
  }
  for (const { first, rows } of runsOf(lines, ({ narrowCells }) => narrowCells, narrowTolerance)) {
    // Rows beside a wide table are a part of that table.
    if (found.has(first - 1) || found.has(first + rows.length)) continue;
    for (const [at, cells] of rows.entries()) found.set(first + at, cells);
  }
  return found;
}

interface Run {
  /** The index of its first line. */
  readonly first: number;
  readonly rows: readonly (readonly Cell[])[];
}

function runsOf(lines: readonly Line[], cellsOf: (line: Line) => readonly Cell[], within: number): Run[] {
  const runs: Run[] = [];
  let start = 0;
  for (let at = 1; at <= lines.length; at++) {
    const [before, line] = [lines[at - 1] as Line, lines[at]];
    if (line !== undefined && isBelow(cellsOf(before), cellsOf(line), line, within)) continue;
    // The words of a header may be centred, so it is enough that they overlap with their columns.
    const isHeaded =
      at - start > 1 && start > 0 && isAbove(cellsOf(lines[start - 1] as Line), lines[start] as Line, cellsOf);
    if (isHeaded) start--;
    if (at - start >= fewestRows) runs.push({ first: start, rows: lines.slice(start, at).map(cellsOf) });
    start = at;
  }
  return runs;
}

function isBelow(above: readonly Cell[], cells: readonly Cell[], line: Line, within: number): boolean {
  if (cells.length < 2 || cells.length !== above.length || markOf(line) !== undefined) return false;
  return cells.every(({ left }, at) => Math.abs(left - (above[at]?.left ?? 0)) < within * line.size);
}

function isAbove(header: readonly Cell[], row: Line, cellsOf: (line: Line) => readonly Cell[]): boolean {
  const cells = cellsOf(row);
  return (
    header.length === cells.length &&
    header.every(({ left, right }, at) => left < (cells[at]?.right ?? 0) && right > (cells[at]?.left ?? 0))
  );
}
