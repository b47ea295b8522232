/** A row with the indices of its first and its last line among the lines below the opening. */
export interface TableRow {
  readonly cells: string[];
  readonly first: number;
  last: number;
}

/** Adds a cell to a row or, without one, more words to its last cell. */
export function addTo(row: TableRow, at: number, cell: string | undefined, more: string): void {
  if (cell === undefined) row.cells.push(`${row.cells.pop() ?? ""}${more}`);
  else row.cells.push(cell);
  row.last = at;
}
