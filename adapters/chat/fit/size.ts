import { type Block, plainText, type Table } from "../../../src/index.ts";

/** What a platform may add to a line: a bullet, a border, marks. */
const perLine = 6;

/** Characters of a cell of a header above which it cannot stand beside every row, or the rows would grow with it. */
export const longestHeader = 200;

/** How many characters a block takes where it is shown, with what parts it from the next. */
export type Size = (block: Block) => number;

/** About how many characters a block takes on a platform, never fewer than it does. */
export function sizeOf(block: Block): number {
  switch (block.kind) {
    case "paragraph":
      return plainText(block.spans).length + 2 * perLine * block.spans.length;
    case "code":
      return block.text.length + block.language.length + 2 * perLine;
    case "list":
      return sum(block.items.map((item) => perLine + sizeOfAll(item.blocks)));
    case "quote":
      return sizeOfAll(block.blocks) + perLine;
    case "table":
      return tableSize(block, block.rows.length + 1);
    case "gap":
      return perLine;
  }
}

/**
 * About how many characters a table takes.
 * @param headers how often its header stands there; before every row where there is no room for columns
 */
export function tableSize({ header, rows }: Table, headers: number): number {
  const name = rowSize(header.map((cell) => [{ text: plainText(cell).slice(0, longestHeader) }]));
  return rowSize(header) + sum(rows.map(({ cells }) => rowSize(cells))) + name * (headers - 1);
}

function sizeOfAll(blocks: readonly Block[]): number {
  return sum(blocks.map(sizeOf));
}

function rowSize(cells: readonly (readonly { readonly text: string }[])[]): number {
  return perLine + sum(cells.map((cell) => perLine + sum(cell.map(({ text }) => text.length + 2 * perLine))));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
