import { type Block, type Gap, type ListItem, type Paragraph, plainText, type Span } from "./block.ts";
import { nestedLists, type Passage } from "./passages.ts";
import type { Range } from "./sentences.ts";

const gap: Gap = { kind: "gap" };

/** Keeps of blocks what the passages cover, and their lead-ins; a gap stands for what is left out between. */
export function quote(blocks: readonly Block[], passages: readonly Passage[]): Block[] {
  const kept = new Map<Passage["of"], Range[]>();
  const keep = (passage: Passage): void => {
    if (passage.leadIn !== undefined) keep(passage.leadIn);
    const ranges = kept.get(passage.of) ?? [];
    if (passage.range !== undefined && !ranges.includes(passage.range)) ranges.push(passage.range);
    kept.set(passage.of, ranges);
  };
  passages.forEach(keep);
  return keepBlocks(blocks, kept);
}

type KnownFolder = ReadonlyMap<Passage["of"], readonly Range[]>;

function keepBlocks(blocks: readonly Block[], kept: KnownFolder): Block[] {
  return withGaps(blocks, (block) => keepBlock(block, kept), gap);
}

/** What is left of the parts that keep something, with a filler between those that had others between them. */
function withGaps<T>(parts: readonly T[], keep: (part: T) => T | undefined, filler: T): T[] {
  const out: T[] = [];
  let skipped = false;
  for (const part of parts) {
    const left = keep(part);
    if (left === undefined) {
      skipped = out.length > 0;
      continue;
    }
    if (skipped) out.push(filler);
    out.push(left);
    skipped = false;
  }
  return out;
}

function keepBlock(block: Block, kept: KnownFolder): Block | undefined {
  switch (block.kind) {
    case "paragraph": {
      const ranges = kept.get(block);
      return ranges === undefined ? undefined : keepSentences(block, ranges);
    }
    case "code":
      return kept.has(block) ? block : undefined;
    case "list": {
      const items = withGaps(block.items, (item) => keepItem(item, kept), { blocks: [gap], lines: block.lines });
      return items.length === 0 ? undefined : { ...block, items };
    }
    case "table": {
      const cells = block.header.map(() => [{ text: "…" }]);
      const rows = withGaps(block.rows, (row) => (kept.has(row) ? row : undefined), { cells, lines: block.lines });
      return rows.length === 0 ? undefined : { ...block, rows };
    }
    case "quote": {
      const blocks = keepBlocks(block.blocks, kept);
      return blocks.length === 0 ? undefined : { ...block, blocks };
    }
    case "gap":
      return block;
  }
}

function keepItem(item: ListItem, kept: KnownFolder): ListItem | undefined {
  if (!kept.has(item)) return undefined;
  const nested = nestedLists(item);
  return {
    ...item,
    blocks: withGaps(
      item.blocks,
      (block) => (nested.length > 0 && block.kind === "list" ? keepBlock(block, kept) : block),
      gap,
    ),
  };
}

function keepSentences(paragraph: Paragraph, ranges: readonly Range[]): Paragraph {
  const text = plainText(paragraph.spans);
  const inOrder = [...ranges].sort((a, b) => a.start - b.start);
  const spans: Span[] = [];
  let end: number | undefined;
  for (const range of inOrder) {
    if (end !== undefined) {
      const between = text.slice(end, range.start);
      spans.push({ text: between.trim() === "" ? between : " … " });
    }
    spans.push(...sliceSpans(paragraph.spans, range));
    end = range.end;
  }
  return { ...paragraph, spans, wraps: [] };
}

/** The part of spans that covers a range of their text. */
export function sliceSpans(spans: readonly Span[], { start, end }: Range): Span[] {
  let offset = 0;
  return spans.flatMap((span) => {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, span.text.length);
    offset += span.text.length;
    return from < to ? [{ ...span, text: span.text.slice(from, to) }] : [];
  });
}
