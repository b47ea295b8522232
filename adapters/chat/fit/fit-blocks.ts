import type { Block } from "../../../src/index.ts";
import { firstWords } from "./first-words.ts";
import { type LeftOut, sumOf } from "./left-out.ts";
import { type Size, sizeOf } from "./size.ts";

export interface Fitted {
  readonly blocks: readonly Block[];
  /** What is left out after the blocks; missing where nothing is. */
  readonly left?: LeftOut;
  /** Upper estimate of the characters that the blocks take. */
  readonly size: number;
}

/**
 * Returns the leading blocks that fit into a number of characters. A list may end after any item, a table after any row and code
 * after any line; a paragraph is kept whole or left out. If an item, line or paragraph is longer than all the room, its first
 * words are returned. The caller tells readers what was left out.
 * @param quoted the blocks of an excerpt or a section
 * @param room characters
 * @param sizeIn size of a block on the platform
 */
export function fitBlocks(quoted: readonly Block[], room: number, sizeIn: Size = sizeOf): Fitted {
  const { blocks, left: after } = withoutLast(quoted);
  const fitted: Block[] = [];
  let left = room;
  for (const [at, block] of blocks.entries()) {
    const size = sizeIn(block);
    if (size <= left) {
      fitted.push(block);
      left -= size;
      continue;
    }
    const part = partOf(block, left, sizeIn) ?? firstWords(block, left, room, sizeIn);
    if (part !== undefined) fitted.push(part.block);
    return {
      blocks: fitted,
      left: addUp([part?.left ?? countOf(block), ...blocks.slice(at + 1).map(countOf), after]),
      size: room,
    };
  }
  return { blocks: fitted, ...(Object.keys(after).length > 0 && { left: after }), size: room - left };
}

/** Removes the last item or row where it stands for several that the excerpt leaves out, and returns their count instead. */
function withoutLast(blocks: readonly Block[]): { readonly blocks: readonly Block[]; readonly left: LeftOut } {
  const last = blocks.at(-1);
  const before = blocks.slice(0, -1);
  if (last?.kind === "list") {
    const items = last.items.at(-1)?.left;
    if (items !== undefined)
      return { blocks: [...before, { ...last, items: last.items.slice(0, -1) }], left: { items } };
  }
  if (last?.kind === "table") {
    const rows = last.rows.at(-1)?.left;
    if (rows !== undefined) return { blocks: [...before, { ...last, rows: last.rows.slice(0, -1) }], left: { rows } };
  }
  return { blocks, left: {} };
}

/** Returns the leading part of a list, a table or code that fits, with what it leaves out; undefined where no part fits. */
function partOf(
  block: Block,
  room: number,
  sizeIn: Size,
): { readonly block: Block; readonly left: LeftOut } | undefined {
  const fits = (part: Block): boolean => sizeIn(part) <= room;
  switch (block.kind) {
    case "list":
      return longestFitting(
        block.items,
        (items) => ({ ...block, items }),
        fits,
        (items) => ({ items: sumOf(items) }),
      );
    case "table":
      return longestFitting(
        block.rows,
        (rows) => ({ ...block, rows }),
        fits,
        (rows) => ({ rows: sumOf(rows) }),
      );
    case "code": {
      const first = (lines: readonly string[]): Block => ({ ...block, text: lines.join("\n") });
      return longestFitting(block.text.split("\n"), first, fits, ({ length }) => ({ lines: length }));
    }
    case "quote": {
      const inner = fitBlocks(block.blocks, room, (one) => sizeIn({ ...block, blocks: [one] }) + blankLine);
      return inner.blocks.length === 0
        ? undefined
        : { block: { ...block, blocks: inner.blocks }, left: inner.left ?? {} };
    }
    case "paragraph":
    case "gap":
      return undefined;
  }
}

/** Characters that the mark of a quote may take on the line between two blocks. */
const blankLine = 4;

/**
 * Returns the longest prefix of the parts that fits. The length is doubled, then bisected, so that few prefixes are measured
 * and none is much larger than the room.
 * @param countOf counts the parts that are left out
 */
function longestFitting<T>(
  parts: readonly T[],
  made: (first: readonly T[]) => Block,
  fits: (part: Block) => boolean,
  countOf: (others: readonly T[]) => LeftOut,
): { readonly block: Block; readonly left: LeftOut } | undefined {
  const first = (count: number): Block => made(parts.slice(0, count));
  let fitting = 0;
  let tooMany = 1;
  while (tooMany <= parts.length && fits(first(tooMany))) {
    fitting = tooMany;
    tooMany *= 2;
  }
  tooMany = Math.min(tooMany, parts.length + 1);
  while (tooMany - fitting > 1) {
    const middle = (fitting + tooMany) >> 1;
    if (fits(first(middle))) fitting = middle;
    else tooMany = middle;
  }
  return fitting === 0 ? undefined : { block: first(fitting), left: countOf(parts.slice(fitting)) };
}

/** Returns the size of a whole block in the unit that readers count in: lines, items, rows or paragraphs. */
function countOf(block: Block): LeftOut {
  switch (block.kind) {
    case "paragraph":
      return { paragraphs: 1 };
    case "code":
      return { lines: block.text.split("\n").length };
    case "list":
      return { items: sumOf(block.items) };
    case "table":
      return { rows: sumOf(block.rows) };
    case "quote":
      return addUp(block.blocks.map(countOf));
    case "gap":
      return {};
  }
}

function addUp(all: readonly LeftOut[]): LeftOut {
  const sum: Partial<Record<keyof LeftOut, number>> = {};
  for (const one of all) {
    for (const unit of Object.keys(one) as (keyof LeftOut)[]) sum[unit] = (sum[unit] ?? 0) + (one[unit] ?? 0);
  }
  return sum;
}
