import type { Block } from "../../../src/index.ts";
import { type Size, sizeOf } from "./size.ts";

/** What stands in a quote and is not shown, by the unit that a reader counts in. */
export type LeftOut = Readonly<Partial<Record<"lines" | "rows" | "items" | "paragraphs" | "quotes", number>>>;

export interface Fitted {
  readonly blocks: readonly Block[];
  /** What was left out after them; missing where nothing was. */
  readonly left?: LeftOut;
  /** About how many characters they take, never fewer than they do. */
  readonly size: number;
}

/**
 * The blocks that fit into so many characters. A list may end after any item, a table after any row and code after any line; a
 * paragraph stands whole or not at all. Who shows them says what was left out.
 * @param sizeIn how large a block is where it is shown
 */
export function fitBlocks(blocks: readonly Block[], room: number, sizeIn: Size = sizeOf): Fitted {
  const fitted: Block[] = [];
  let left = room;
  for (const [at, block] of blocks.entries()) {
    const size = sizeIn(block);
    if (size <= left) {
      fitted.push(block);
      left -= size;
      continue;
    }
    const part = partOf(block, left, sizeIn);
    if (part !== undefined) fitted.push(part.block);
    return {
      blocks: fitted,
      left: addUp([part?.left ?? countOf(block), ...blocks.slice(at + 1).map(countOf)]),
      size: room,
    };
  }
  return { blocks: fitted, size: room - left };
}

/** The beginning of a list, a table or code that fits, if any of it does, and how much does not. */
function partOf(
  block: Block,
  room: number,
  sizeIn: Size,
): { readonly block: Block; readonly left: LeftOut } | undefined {
  const fits = (part: Block): boolean => sizeIn(part) <= room;
  switch (block.kind) {
    case "list":
      return longestFitting(
        block.items.length,
        (count) => ({ ...block, items: block.items.slice(0, count) }),
        fits,
        "items",
      );
    case "table":
      return longestFitting(
        block.rows.length,
        (count) => ({ ...block, rows: block.rows.slice(0, count) }),
        fits,
        "rows",
      );
    case "code": {
      const lines = block.text.split("\n");
      const first = (count: number): Block => ({ ...block, text: lines.slice(0, count).join("\n") });
      return longestFitting(lines.length, first, fits, "lines");
    }
    case "paragraph":
    case "quote":
    case "gap":
      return undefined;
  }
}

/**
 * The longest beginning that fits: by doubling, then halving, so that few are measured and none that is much larger than the
 * room.
 */
function longestFitting(
  count: number,
  first: (count: number) => Block,
  fits: (part: Block) => boolean,
  unit: keyof LeftOut,
): { readonly block: Block; readonly left: LeftOut } | undefined {
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
  return fitting === 0 ? undefined : { block: first(fitting), left: { [unit]: count - fitting } };
}

/** How much a whole block is, in the unit that a reader counts in. */
function countOf(block: Block): LeftOut {
  switch (block.kind) {
    case "paragraph":
      return { paragraphs: 1 };
    case "code":
      return { lines: block.text.split("\n").length };
    case "list":
      return { items: block.items.length };
    case "table":
      return { rows: block.rows.length };
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
