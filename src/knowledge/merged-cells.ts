import { type Cell, plainText } from "./block.ts";

/** The number of rows and columns that a cell spans. */
export interface CellSpan {
  readonly rows: number;
  readonly columns: number;
}

interface MergedRow {
  readonly cells: readonly Cell[];
  /** For each cell: its span. */
  readonly spans: readonly CellSpan[];
}

/** The largest spans that are honoured; a larger one only repeats a cell's text. */
const mostRows = 100;
const mostColumns = 20;
/** The most characters of a table that are repeated for merged cells, so that a small page cannot become a large one. */
const mostRepeated = 5_000;

/** Reads a cell's span from its tag. */
export function spanOf(tag: string): CellSpan {
  const number = (name: string, most: number): number => {
    const said = Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,5})`, "i").exec(tag)?.[1] ?? 1);
    return Math.max(1, Math.min(most, said));
  };
  // Most cells have no span, and there may be many cells.
  return /span\s*=/i.test(tag)
    ? { rows: number("rowspan", mostRows), columns: number("colspan", mostColumns) }
    : single;
}

const single: CellSpan = { rows: 1, columns: 1 };

/**
 * Puts each cell into its column. A cell that spans several rows is repeated in each of them; a cell of the first row that
 * spans several columns is repeated in each of them.
 */
export function inColumns<Row extends MergedRow>(rows: readonly Row[]): (Omit<Row, "cells"> & { cells: Cell[] })[] {
  let left = mostRepeated;
  const again = (cell: Cell): Cell => {
    left -= plainText(cell).length;
    return left < 0 ? [] : cell;
  };
  /** For each column: the cell that continues in the rows below, and in how many of them. */
  const continued: ({ readonly cell: Cell; rows: number } | undefined)[] = [];
  return rows.map((row, at) => {
    const cells: Cell[] = [];
    const continueAbove = (): void => {
      for (
        let above = continued[cells.length];
        above !== undefined && above.rows > 0;
        above = continued[cells.length]
      ) {
        above.rows--;
        cells.push(again(above.cell));
      }
    };
    for (const [index, cell] of row.cells.entries()) {
      continueAbove();
      const { rows: down, columns } = row.spans[index] ?? single;
      for (let column = 0; column < columns; column++) {
        const said = column === 0 ? cell : at === 0 ? again(cell) : [];
        if (down > 1) continued[cells.length] = { cell: said, rows: down - 1 };
        cells.push(said);
      }
    }
    continueAbove();
    return { ...row, cells };
  });
}
