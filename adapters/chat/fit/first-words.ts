import { type Block, plainBlocks } from "../../../src/index.ts";
import { type LeftOut, sumOf } from "./left-out.ts";
import { firstPiece } from "./pages.ts";
import type { Size } from "./size.ts";

/** Fewer characters say nothing. */
const fewestShown = 60;

/**
 * The first words of what could stand whole nowhere; of a table none, since a cell says nothing without its row.
 * @param left characters that it may take of all the room
 */
export function firstWords(
  block: Block,
  left: number,
  room: number,
  sizeIn: Size,
): { readonly block: Block; readonly left: LeftOut } | undefined {
  const first = firstOf(block);
  if (first === undefined || sizeIn(first.block) <= room) return undefined;
  // Marks take room, too, so that it may take several tries.
  for (let most = left; most >= fewestShown; most = Math.floor(most / 2)) {
    const piece = firstPiece(first.block, most, sizeIn);
    if (sizeIn(piece) > left) continue;
    const characters = plainBlocks([first.block]).length - plainBlocks([piece]).length;
    return { block: piece, left: { characters: Math.max(1, characters), ...first.left } };
  }
  return undefined;
}

/** The first item of a list, the first line of code, and how much stands behind it. */
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
