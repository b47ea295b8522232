import {
  type Block,
  type Cell,
  type List,
  type ListItem,
  plainText,
  type Span,
  type Table,
} from "../../../src/index.ts";
import { shorten } from "./shorten.ts";
import { longestHeader } from "./size.ts";

/**
 * Returns a table as a list with an item for each row: first the row's first cell, then each other cell after the name of its
 * column. Used where columns have no room or would hide what a cell links to.
 */
export function tableRows({ header, rows, lines }: Table): List {
  const names = header.map((cell) => inLine(isLong(cell) ? [{ text: shorten(plainText(cell), longestHeader) }] : cell));
  const items = rows.map(({ cells, left, lines: own }): ListItem => {
    const isGap = left !== undefined || cells.every((cell) => plainText(cell) === "…");
    const blocks: Block[] = [isGap ? { kind: "gap" } : rowParagraph(names, cells, own)];
    return { blocks, lines: own, ...(left !== undefined && { left }) };
  });
  return { kind: "list", items, lines };
}

function rowParagraph(names: readonly Cell[], [name = [], ...others]: readonly Cell[], lines: List["lines"]): Block {
  const title = inLine(name).map(({ code: _, ...span }): Span => ({ ...span, strong: true }));
  const values = others.flatMap((cell, at): Cell[] => {
    const value = inLine(cell);
    if (value.length === 0) return [];
    const column = names[at + 1] ?? [];
    return [[...column, ...(column.length === 0 ? [] : [{ text: ": " }]), ...value]];
  });
  const parts = [...(title.length === 0 ? [] : [title]), ...values];
  const spans = parts.flatMap((part, at) => [...(at === 0 ? [] : [{ text: " · " }]), ...part]);
  return { kind: "paragraph", spans, wraps: [], lines };
}

function isLong(cell: Cell): boolean {
  return plainText(cell).length > longestHeader;
}

/** Returns a cell as one line without whitespace at its ends; empty where the cell is blank. */
function inLine(cell: Cell): Cell {
  if (plainText(cell).trim() === "") return [];
  const spans = cell.map((span): Span => ({ ...span, text: span.text.replace(/(?<!\s)\s*\n\s*/g, " ") }));
  const first = spans.findIndex(({ text }) => text.trim() !== "");
  const last = spans.findLastIndex(({ text }) => text.trim() !== "");
  return spans.slice(first, last + 1).map((span, at, { length }) => {
    const text = at === 0 ? span.text.trimStart() : span.text;
    return { ...span, text: at === length - 1 ? text.trimEnd() : text };
  });
}
