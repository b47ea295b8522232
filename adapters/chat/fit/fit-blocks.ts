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
    const first = (count: number): Block => ({ ...block, items: block.items.slice(0, count) });
    return longestFitting(block.items.length, first, (part) => sizeIn(part) <= room);
  }
  if (block.kind === "table") {
    const first = (count: number): Block => ({ ...block, rows: block.rows.slice(0, count) });
    return longestFitting(block.rows.length, first, (part) => sizeIn(part) <= room);
  }
  return undefined;
}

/**
 * The longest beginning that fits: by doubling, then halving, so that few are measured and none that is much larger than the
 * room.
 */
function longestFitting(
  count: number,
  first: (count: number) => Block,
  fits: (part: Block) => boolean,
): Block | undefined {
  let fitting = 0;
  let tooMany = 1;
  while (tooMany <= count && fits(first(tooMany))) {
    fitting = tooMany;
    tooMany *= 2;
  }
  tooMany = Math.min(tooMany, count + 1);
  while (tooMany - fitting > 1) {
    const middle = (fitting + tooMany) >> 1;
    if (fits(first(middle))) fitting = middle;
    else tooMany = middle;
  }
  return fitting === 0 ? undefined : first(fitting);
}
