import type { Block, Span } from "../knowledge/block.ts";

/** The text of a link and its target. */
export interface Link {
  readonly text: string;
  readonly url: string;
}

/** Returns the links to web and mail addresses in blocks, in order, without duplicates. */
export function linksIn(blocks: readonly Block[]): Link[] {
  const links: { href: string; text: string }[] = [];
  let last: Span | undefined;
  for (const span of blocks.flatMap(spansOf)) {
    const link = links.at(-1);
    // A link whose text has several formats consists of several spans.
    if (link !== undefined && last?.href !== undefined && last.href === span.href) link.text += span.text;
    else if (span.href !== undefined) links.push({ href: span.href, text: span.text });
    last = span;
  }
  const found = links
    .filter(({ href }) => /^[a-z][a-z\d+.-]*:/i.test(href))
    .map(({ href, text }): Link => ({ text: text.trim(), url: href }));
  return [...new Map(found.map((link) => [`${link.text}\n${link.url}`, link])).values()];
}

/** Whether blocks contain any link, whatever its target. */
export function hasLink(blocks: readonly Block[]): boolean {
  return blocks.some((block) => spansOf(block).some(({ href }) => href !== undefined));
}

function spansOf(block: Block): Span[] {
  switch (block.kind) {
    case "paragraph":
      return [...block.spans, apart];
    case "list":
      return block.items.flatMap(({ blocks }) => blocks.flatMap(spansOf));
    case "quote":
      return block.blocks.flatMap(spansOf);
    case "table":
      return [block.header, ...block.rows.map(({ cells }) => cells)].flat().flatMap((cell) => [...cell, apart]);
    case "code":
    case "gap":
      return [];
  }
}

/** Separates links in adjacent paragraphs or cells. */
const apart: Span = { text: "" };
