import { type Block, blocksText } from "../../../src/index.ts";
import { type LeftOut, sumOf } from "./left-out.ts";
import { firstPiece } from "./pages.ts";
import type { Size } from "./size.ts";

/** The fewest characters worth showing. */
const fewestShown = 60;

/**
 * Returns the first words of a block whose first item or line is longer than a whole message, and what they leave out. Undefined
 * for other blocks, and for tables, since a cell says nothing without its row.
 * @param left the characters that are left in this message
 * @param room the characters of a whole message
 */
export function firstWords(
  block: Block,
  left: number,
  room: number,
  sizeIn: Size,
): { readonly block: Block; readonly left: LeftOut } | undefined {
  const first = firstOf(block);
  if (first === undefined || sizeIn(first.block) <= room) return undefined;
  // Formatting takes room too, so several lengths may have to be tried.
  for (let most = left; most >= fewestShown; most = Math.floor(most / 2)) {
    const piece = firstPiece(first.block, most, sizeIn);
    if (sizeIn(piece) > left) continue;
    const characters = blocksText([first.block]).length - blocksText([piece]).length;
    return { block: piece, left: { characters: Math.max(1, characters), ...first.left } };
  }
  return undefined;
}

/** Returns the first item of a list or the first line of code as a block, and the count of what follows it. */
function firstOf(block: Block): { readonly block: Block; readonly left: LeftOut } | undefined {
  switch (block.kind) {
    case "paragraph":
      return { block, left: {} };
    case "list": {
      const others = block.items.slice(1);
      const left = others.length === 0 ? {} : { items: sumOf(others) };
      return { block: { ...block, items: block.items.slice(0, 1) }, left };
    }
    case "code": {
      const [text = "", ...others] = block.text.split("\n");
      return { block: { ...block, text }, left: others.length === 0 ? {} : { lines: others.length } };
    }
    case "table":
    case "quote":
    case "gap":
      return undefined;
  }
}
