import { type Block, plainText } from "../../../src/index.ts";

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
      return sum([block.header, ...block.rows.map(({ cells }) => cells)].map((cells) => rowSize(cells)));
    case "gap":
      return perLine;
  }
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
