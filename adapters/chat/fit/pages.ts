import { type Block, type Cell, plainText, type Span, type Table } from "../../../src/index.ts";
import { longestHeader, type Size, sizeOf } from "./size.ts";

/**
 * Distributes blocks over as many pages as needed; nothing is left out. A block larger than a page is split: a list between
 * items, a table between rows, code between lines, a paragraph between words.
 * @param room characters on a page, at least some hundreds
 * @param sizeIn size of a block on the platform
 */
export function toPages(blocks: readonly Block[], room: number, sizeIn: Size = sizeOf): Block[][] {
  const pages: Block[][] = [];
  let page: Block[] = [];
  let left = room;
  for (const piece of blocks.flatMap((block) => pieces(block, room, sizeIn))) {
    const size = sizeIn(piece);
    if (size > left && page.length > 0) {
      pages.push(page);
      page = [];
      left = room;
    }
    page.push(piece);
    left -= size;
  }
  if (page.length > 0 || pages.length === 0) pages.push(page);
  return pages.map(joined);
}

/**
 * Returns the piece of a block that goes on its first page if the block is larger than a page. Only the block's beginning is
 * examined, so the cost does not grow with its length.
 * @param room see `toPages`
 */
export function firstPiece(block: Block, room: number, sizeIn: Size): Block {
  const [first = block] = pieces(beginningOf(block, room + 1), room, sizeIn);
  return first;
}

/**
 * Returns the block cut to a number of characters of text. Each takes at least one character of the page, so more would not fit.
 */
function beginningOf(block: Block, most: number): Block {
  if (block.kind === "paragraph") return { ...block, spans: leading(block.spans, most) };
  if (block.kind === "code") return { ...block, text: block.text.slice(0, most) };
  const [item] = block.kind === "list" ? block.items : [];
  const [inner] = item?.blocks ?? [];
  if (block.kind !== "list" || item === undefined || inner === undefined) return block;
  return { ...block, items: [{ ...item, blocks: [beginningOf(inner, most)] }] };
}

function leading(spans: readonly Span[], most: number): Span[] {
  let left = most;
  return spans.flatMap((span) => {
    if (left <= 0) return [];
    const text = span.text.slice(0, left);
    left -= span.text.length;
    return [{ ...span, text }];
  });
}

/** Joins adjacent pieces of the same list or table on a page. */
function joined(pieces: readonly Block[]): Block[] {
  const page: Block[] = [];
  for (const piece of pieces) {
    const last = page.at(-1);
    if (last?.kind === "table" && piece.kind === "table" && last.header === piece.header) {
      page[page.length - 1] = { ...last, rows: [...last.rows, ...piece.rows] };
    } else if (last?.kind === "list" && piece.kind === "list" && last.lines === piece.lines) {
      page[page.length - 1] = { ...last, items: [...last.items, ...piece.items] };
    } else page.push(piece);
  }
  return page;
}

/** Returns the block, or its pieces if it is larger than a page. */
function pieces(block: Block, room: number, sizeIn: Size): Block[] {
  if (sizeIn(block) <= room) return [block];
  switch (block.kind) {
    case "list":
      return block.items.flatMap((item): Block[] => {
        const alone: Block = { ...block, items: [item] };
        if (sizeIn(alone) <= room) return [alone];
        const listed: Size = (inner) => sizeIn({ ...block, items: [{ ...item, blocks: [inner] }] });
        return item.blocks
          .flatMap((inner) => pieces(inner, room, listed))
          .map((inner, at): Block => (at === 0 ? { ...block, items: [{ ...item, blocks: [inner] }] } : inner));
      });
    case "table":
      return tablePieces(block, room, sizeIn);
    case "quote": {
      const quoted: Size = (inner) => sizeIn({ ...block, blocks: [inner] });
      return block.blocks
        .flatMap((inner) => pieces(inner, room, quoted))
        .map((inner) => ({ ...block, blocks: [inner] }));
    }
    case "code":
      return codePieces(block, room, sizeIn);
    case "paragraph":
      return spanChunks(block.spans, room, sizeIn).map((spans) => ({ ...block, spans, wraps: [] }));
    case "gap":
      return [block];
  }
}

/**
 * Upper bound on a header's share of a page. A larger header is shown once, above the first row, since repeating it would fill
 * the pages.
 */
const mostHeader = 0.5;

/** Splits a table: a row with its header is a piece where both fit; otherwise each cell becomes a paragraph. */
function tablePieces(block: Table, room: number, sizeIn: Size): Block[] {
  const paragraphs = (cells: readonly Cell[], { lines }: Pick<Table, "lines">): Block[] =>
    cells.flatMap((spans) => pieces({ kind: "paragraph", spans, wraps: [], lines }, room, sizeIn));
  const isLong =
    sizeOf({ ...block, rows: [] }) > room * mostHeader ||
    block.header.some((cell) => plainText(cell).length > longestHeader);
  const header = isLong ? paragraphs(block.header, block) : [];
  const rows = block.rows.flatMap((row): Block[] => {
    if (isLong) return paragraphs(row.cells, row);
    const alone: Block = { ...block, rows: [row] };
    return sizeIn(alone) <= room ? [alone] : paragraphs([...block.header, ...row.cells], row);
  });
  return [...header, ...rows];
}

/** Characters reserved for the marks around code. */
const codeRoom = 40;

/** Splits code. Where code takes more characters than its text, as inside a quote, the pieces are halved until each fits. */
function codePieces(block: Block & { readonly kind: "code" }, room: number, sizeIn: Size): Block[] {
  for (let most = Math.max(1, room - block.language.length - codeRoom); ; most = Math.ceil(most / 2)) {
    const parts = chunks(block.text, /\n/g, most).map((text): Block => ({ ...block, text: text.replace(/\n$/, "") }));
    if (most === 1 || parts.every((part) => sizeIn(part) <= room)) return parts;
  }
}

/** Splits a text after separators, and at any character where a stretch has none. */
function chunks(text: string, separator: RegExp, room: number): string[] {
  const found: string[] = [];
  let start = 0;
  while (text.length - start > room) {
    const last = [...text.slice(start, start + room).matchAll(separator)].at(-1)?.index ?? 0;
    const end = last > 0 ? start + last + 1 : wholeCharacters(text, start, start + room);
    found.push(text.slice(start, end));
    start = end;
  }
  return [...found, text.slice(start)];
}

/** Returns an end that does not split a surrogate pair. */
function wholeCharacters(text: string, start: number, end: number): number {
  return end - 1 > start && /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end - 1 : end;
}

function spanChunks(spans: readonly Span[], room: number, sizeIn: Size): Span[][] {
  const most = Math.floor(room / 3);
  const small = spans.flatMap((span) => chunks(span.text, /\s/g, most).map((text): Span => ({ ...span, text })));
  const pages: Span[][] = [[]];
  let size = 0;
  for (const span of small) {
    const own = sizeIn({ kind: "paragraph", spans: [span], wraps: [], lines: { first: 1, last: 1 } });
    if (size + own > room && size > 0) {
      pages.push([]);
      size = 0;
    }
    (pages.at(-1) as Span[]).push(span);
    size += own;
  }
  return pages;
}
