import {
  type Block,
  type Cell,
  cellGap,
  type Gap,
  isPictureBlock,
  type ListItem,
  type Paragraph,
  plainText,
  type Row,
  type Span,
  type Table,
} from "./block.ts";
import { labelsInItem, labelsInSentence } from "./footnotes.ts";
import { nestedLists, type Passage } from "./passages.ts";
import type { Range } from "./sentences.ts";

const gap: Gap = { kind: "gap" };

/**
 * Reduces blocks to what the passages cover, their lead-ins, and the footnotes that they refer to. A gap block, or `…` within a
 * paragraph, stands for what is left out in between.
 */
export function quote(blocks: readonly Block[], passages: readonly Passage[]): Block[] {
  const kept = new Map<Passage["of"], Range[]>();
  const keep = (passage: Passage): void => {
    if (passage.leadIn !== undefined) keep(passage.leadIn);
    const ranges = kept.get(passage.of) ?? [];
    if (passage.range !== undefined && !ranges.includes(passage.range)) ranges.push(passage.range);
    kept.set(passage.of, ranges);
  };
  passages.forEach(keep);
  const labels = new Set([...kept].flatMap(([of, ranges]) => labelsIn(of, ranges)));
  for (const block of blocks) {
    if (block.kind === "paragraph" && block.footnote !== undefined && labels.has(block.footnote)) {
      kept.set(block, [{ start: 0, end: plainText(block.spans).length }]);
    }
  }
  return keepBlocks(blocks, kept);
}

function labelsIn(of: Passage["of"], ranges: readonly Range[]): readonly string[] {
  if (!("spans" in of)) return "text" in of ? [] : labelsInItem(of);
  if (of.footnotes === undefined) return [];
  const text = plainText(of.spans);
  return ranges.flatMap((range) => labelsInSentence(of, text, range));
}

type Kept = ReadonlyMap<Passage["of"], readonly Range[]>;

/** @param isInside whether the blocks are inside a quote, so that a cut at their start or end must be shown, too */
function keepBlocks(blocks: readonly Block[], kept: Kept, isInside = false): Block[] {
  const cuts = new Map<Block, Cut>();
  const keep = (block: Block): Block | undefined => {
    const left = keepBlock(block, kept);
    if (left?.kind === "paragraph" && block.kind === "paragraph") cuts.set(left, cutOf(block, kept.get(block) ?? []));
    return left;
  };
  const withAll = isInside ? withAllGaps(blocks, keep, () => gap, isBeside) : withGaps(blocks, keep, gap, isBeside);
  return withEllipses(withAll, cuts, isInside);
}

/** Whether text of a paragraph is left out before and behind what is kept of it. */
interface Cut {
  readonly before: boolean;
  readonly behind: boolean;
}

function cutOf({ spans }: Paragraph, ranges: readonly Range[]): Cut {
  const text = plainText(spans);
  const start = Math.min(...ranges.map((range) => range.start));
  const end = Math.max(...ranges.map((range) => range.end));
  return { before: text.slice(0, start).trim() !== "", behind: text.slice(end).trim() !== "" };
}

/** Adds `…` to paragraphs that are cut on a side where other text adjoins; between two cut paragraphs only one is added. */
function withEllipses(blocks: readonly Block[], cuts: ReadonlyMap<Block, Cut>, isInside: boolean): Block[] {
  const isText = (block: Block | undefined): boolean =>
    block === undefined ? isInside : block.kind !== "gap" && !isBeside(block);
  return blocks.map((block, at) => {
    const cut = cuts.get(block);
    if (block.kind !== "paragraph" || cut === undefined) return block;
    const last = blocks[at - 1];
    const isTold = last !== undefined && cuts.get(last)?.behind === true;
    const before: Span[] = cut.before && isText(last) && !isTold ? [{ text: "… " }] : [];
    const behind: Span[] = cut.behind && isText(blocks[at + 1]) ? [{ text: " …" }] : [];
    return { ...block, spans: [...before, ...block.spans, ...behind] };
  });
}

/**
 * Returns what is kept of each part, with a filler between kept parts where others are left out.
 * @param isSilent whether a part may be left out without a filler
 */
function withGaps<T>(
  parts: readonly T[],
  keep: (part: T) => T | undefined,
  filler: T,
  isSilent: (part: T) => boolean = () => false,
): T[] {
  const kept = withAllGaps(parts, keep, () => filler, isSilent);
  return kept.slice(kept[0] === filler ? 1 : 0, kept.at(-1) === filler ? -1 : undefined);
}

/**
 * As `withGaps`, but with a filler also for parts left out at the start and at the end, so that the reader of a list knows that
 * it continues.
 * @param fillerFor returns the filler for a number of parts that are left out
 */
function withAllGaps<T>(
  parts: readonly T[],
  keep: (part: T) => T | undefined,
  fillerFor: (left: number) => T,
  isSilent: (part: T) => boolean = () => false,
): T[] {
  const out: T[] = [];
  let left = 0;
  let isAny = false;
  const close = (): void => {
    if (left > 0) out.push(fillerFor(left));
    left = 0;
  };
  for (const part of parts) {
    const kept = keep(part);
    if (kept === undefined) {
      if (!isSilent(part)) left++;
      continue;
    }
    close();
    isAny = true;
    out.push(kept);
  }
  close();
  return isAny ? out : [];
}

/** Whether a block is no part of the running text, so that it may be left out without `…`. */
function isBeside(block: Block): boolean {
  return isPictureBlock(block) || (block.kind === "paragraph" && block.footnote !== undefined);
}

function keepBlock(block: Block, kept: Kept): Block | undefined {
  switch (block.kind) {
    case "paragraph": {
      const ranges = kept.get(block);
      return ranges === undefined ? undefined : keepSentences(block, ranges);
    }
    case "code":
      return kept.has(block) ? block : undefined;
    case "list": {
      const filler = (left: number): ListItem => ({ blocks: [gap], left, lines: block.lines });
      const items = withAllGaps(block.items, (item) => keepItem(item, kept), filler);
      return items.length === 0 ? undefined : { ...block, items };
    }
    case "table": {
      const cells = block.header.map(() => [{ text: "…" }]);
      const filler = (left: number): Row => ({ cells, left, lines: block.lines });
      const rows = withAllGaps(block.rows, (row) => keepRow(row, kept), filler);
      if (rows.length === 0) return undefined;
      const isCut = block.rows.some((row) => (kept.get(row)?.length ?? 0) > 0);
      return isCut ? withoutLeftColumns({ ...block, rows }) : { ...block, rows };
    }
    case "quote": {
      const blocks = keepBlocks(block.blocks, kept, true);
      return blocks.length === 0 ? undefined : { ...block, blocks };
    }
    case "gap":
      return block;
  }
}

function keepItem(item: ListItem, kept: Kept): ListItem | undefined {
  if (!kept.has(item)) {
    const blocks = keepBlocks(item.blocks, kept);
    return blocks.length === 0 ? undefined : { ...item, blocks };
  }
  const nested = nestedLists(item);
  const text = item.blocks.filter((block) => !isPictureBlock(block));
  return {
    ...item,
    blocks: withGaps(
      text.length === 0 ? item.blocks : text,
      (block) => (nested.length > 0 && block.kind === "list" ? keepBlock(block, kept) : block),
      gap,
    ),
  };
}

/**
 * Replaces the columns of which nothing is kept by one column of `…`. The first column always stays, since it says what the
 * rows are about.
 */
function withoutLeftColumns(table: Table): Table {
  const isKept = (column: number): boolean =>
    column === 0 || table.rows.some(({ cells }) => !/^\s*(?:…\s*)?$/.test(plainText(cells[column] ?? [])));
  const columns = [...table.header.keys()].filter(isKept);
  const sign: readonly Cell[] = columns.length < table.header.length ? [[{ text: "…" }]] : [];
  const picked = (cells: readonly Cell[]): Cell[] => [...columns.map((column) => cells[column] ?? []), ...sign];
  return {
    ...table,
    header: picked(table.header),
    rows: table.rows.map((row) => ({ ...row, cells: picked(row.cells) })),
  };
}

/** The longest first cell, in characters, that is kept whole in a cut row, since it says what the row is about. */
const longestHead = 80;

/** Returns a row, whole or cut to ranges of its text as `rowText` gives it; undefined if nothing of it is kept. */
function keepRow(row: Row, kept: Kept): Row | undefined {
  const ranges = kept.get(row);
  if (ranges === undefined || ranges.length === 0) return ranges && row;
  let start = 0;
  const cells = row.cells.map((cell, at) => {
    const { length } = plainText(cell);
    const own = ranges.flatMap((range) => {
      const moved = { start: Math.max(0, range.start - start), end: Math.min(length, range.end - start) };
      return moved.start < moved.end ? [moved] : [];
    });
    start += length + cellGap.length;
    if (length === 0 || (at === 0 && length <= longestHead)) return cell;
    return own.length === 0 ? [{ text: "…" }] : keepRanges(cell, own);
  });
  return { ...row, cells };
}

function keepSentences(paragraph: Paragraph, ranges: readonly Range[]): Paragraph {
  return { ...paragraph, spans: keepRanges(paragraph.spans, ranges), wraps: [] };
}

/** Returns the parts of spans that ranges of their text cover, with `…` where text between two ranges is left out. */
function keepRanges(source: readonly Span[], ranges: readonly Range[]): Span[] {
  const text = plainText(source);
  const inOrder = [...ranges].sort((a, b) => a.start - b.start);
  const spans: Span[] = [];
  let end: number | undefined;
  for (const range of inOrder) {
    if (end !== undefined) {
      spans.push({ text: gapFor(text.slice(end, range.start)) });
    }
    spans.push(...sliceSpans(source, range));
    end = range.end;
  }
  return spans;
}

/** Returns what stands for text between two kept parts: blanks stay, other text becomes `…`; line breaks beside it stay. */
function gapFor(text: string): string {
  if (text.trim() === "") return text;
  return `${/^[^\S\n]*\n/.test(text) ? "\n" : " "}…${/\n[^\S\n]*$/.test(text) ? "\n" : " "}`;
}

/** Returns the part of spans that covers a range of their text. */
export function sliceSpans(spans: readonly Span[], { start, end }: Range): Span[] {
  let offset = 0;
  return spans.flatMap((span) => {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, span.text.length);
    offset += span.text.length;
    return from < to ? [{ ...span, text: span.text.slice(from, to) }] : [];
  });
}
