import { type Block, plainText, type Table } from "../../../src/index.ts";

/** Characters that a platform may add to a line: a bullet, a border, marks. */
const perLine = 6;

/** Upper bound on the characters of a header cell that is repeated in each row; a longer one would make the rows too large. */
export const longestHeader = 200;

/** Returns how many characters a block takes on the platform, with the separator to the next block. */
export type Size = (block: Block) => number;

/** Returns an upper estimate of the characters that a block takes on a platform. */
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
 * Returns an upper estimate of the characters that a table takes.
 * @param headers how often the header is shown; before each row where there is no room for columns
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
