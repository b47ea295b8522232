import type { Block } from "../../../src/index.ts";
import { type Size, sizeOf } from "./size.ts";

export interface Fitted {
  readonly blocks: readonly Block[];
  /** Whether nothing was left out. */
  readonly isWhole: boolean;
  /** About how many characters they take, never fewer than they do. */
  readonly size: number;
}

const gap: Block = { kind: "gap" };

/**
 * The blocks that fit into so many characters, then `…` for the rest. A list may end after any item and a table after any
 * row; a paragraph or code stands whole or not at all.
 * @param sizeIn how large a block is where it is shown
 */
export function fitBlocks(blocks: readonly Block[], room: number, sizeIn: Size = sizeOf): Fitted {
  const fitted: Block[] = [];
  let left = room - sizeIn(gap);
  for (const block of blocks) {
    const size = sizeIn(block);
    if (size <= left) {
      fitted.push(block);
      left -= size;
      continue;
    }
    const part = partOf(block, left, sizeIn);
    if (part !== undefined) fitted.push(part);
    return { blocks: [...fitted, gap], isWhole: false, size: room };
  }
  return { blocks: fitted, isWhole: true, size: room - left };
}

/** The beginning of a list or a table that fits, if any of it does. */
function partOf(block: Block, room: number, sizeIn: Size): Block | undefined {
  if (block.kind === "list") {
    const items = block.items.filter((_, at) => sizeIn({ ...block, items: block.items.slice(0, at + 1) }) <= room);
    return items.length === 0 ? undefined : { ...block, items };
  }
  if (block.kind === "table") {
    const rows = block.rows.filter((_, at) => sizeIn({ ...block, rows: block.rows.slice(0, at + 1) }) <= room);
    return rows.length === 0 ? undefined : { ...block, rows };
  }
  return undefined;
}
