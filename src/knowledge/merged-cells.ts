import { type Cell, plainText } from "./block.ts";

/** Over how many rows and columns a cell goes. */
export interface Span {
  readonly rows: number;
  readonly columns: number;
}

interface MergedRow {
  readonly cells: readonly Cell[];
  /** By cell. */
  readonly spans: readonly Span[];
}

/** More than these hold nothing but what is said again. */
const mostRows = 100;
const mostColumns = 20;
/** So many characters of a table may be said again, or a small page becomes a large one. */
const mostSaidAgain = 5_000;

/** What the tag of a cell says of it. */
export function spanOf(tag: string): Span {
  const number = (name: string, most: number): number => {
    const said = Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,5})`, "i").exec(tag)?.[1] ?? 1);
    return Math.max(1, Math.min(most, said));
  };
  // Most cells say nothing, and there may be many.
  return /span\s*=/i.test(tag)
    ? { rows: number("rowspan", mostRows), columns: number("colspan", mostColumns) }
    : single;
}

const single: Span = { rows: 1, columns: 1 };

/**
 * Rows of which each cell stands in its column: what goes over several rows is said in each of them; a header that goes
 * over several columns too.
 */
export function inColumns<Row extends MergedRow>(rows: readonly Row[]): (Omit<Row, "cells"> & { cells: Cell[] })[] {
  let left = mostSaidAgain;
  const again = (cell: Cell): Cell => {
    left -= plainText(cell).length;
    return left < 0 ? [] : cell;
  };
  /** By column: what goes on in it, and in how many rows. */
  const going: ({ readonly cell: Cell; rows: number } | undefined)[] = [];
  return rows.map((row, at) => {
    const cells: Cell[] = [];
    const continueAbove = (): void => {
      for (let above = going[cells.length]; above !== undefined && above.rows > 0; above = going[cells.length]) {
        above.rows--;
        cells.push(again(above.cell));
      }
    };
    for (const [index, cell] of row.cells.entries()) {
      continueAbove();
      const { rows: down, columns } = row.spans[index] ?? single;
      for (let column = 0; column < columns; column++) {
        const said = column === 0 ? cell : at === 0 ? again(cell) : [];
        if (down > 1) going[cells.length] = { cell: said, rows: down - 1 };
        cells.push(said);
      }
    }
    continueAbove();
    return { ...row, cells };
  });
}
