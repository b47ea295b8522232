import type { MarkedToken, Token, Tokens } from "marked";
import type { Cell, Lines, ListItem, Paragraph, Row, SourceBlock } from "./block.ts";
import { htmlBlocks } from "./html-blocks.ts";
import type { FootnoteToken } from "./markdown.ts";
import { newlines } from "./newlines.ts";
import { type Inline, toInline } from "./spans.ts";

/**
 * Turns the block tokens of `marked` into blocks.
 * @param firstLine the 1-based line in the file on which the first token begins
 */
export function toBlocks(tokens: readonly Token[], firstLine: number): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let line = firstLine;
  for (const token of tokens) {
    for (const block of toBlock(token as MarkedToken | FootnoteToken, linesOf(token.raw, line))) blocks.push(block);
    line += newlines(token.raw);
  }
  return blocks;
}

/** The lines that a token's text covers, blank lines around it left out. */
function linesOf(raw: string, firstLine: number): Lines {
  const blank = /^\s*\n/.exec(raw)?.[0] ?? "";
  const first = firstLine + newlines(blank);
  return { first, last: first + newlines(raw.slice(blank.length).trimEnd()) };
}

function toBlock(token: MarkedToken | FootnoteToken, lines: Lines): SourceBlock[] {
  switch (token.type) {
    case "paragraph":
      return paragraph(toInline(token.tokens), lines);
    case "text":
      return paragraph(toInline(token.tokens ?? [token]), lines);
    case "html":
      return htmlBlocks(token.raw.trim(), lines.first);
    case "footnote":
      return footnote(token, lines);
    case "heading":
      return paragraph(toInline(token.tokens), lines);
    case "code":
      return [{ kind: "code", language: language(token.lang), text: token.text, lines }];
    case "blockquote":
      return [{ kind: "quote", blocks: toBlocks(token.tokens, lines.first), lines }];
    case "list":
      return list(token, lines);
    case "table":
      return [table(token, lines)];
    default:
      return [];
  }
}

function paragraph({ spans, wraps }: Inline, lines: Lines): Paragraph[] {
  if (spans.every((span) => span.text.trim() === "")) return [];
  return [{ kind: "paragraph", spans, wraps, lines }];
}

function footnote(token: FootnoteToken, lines: Lines): SourceBlock[] {
  const [first, ...rest] = toBlocks(token.tokens, lines.first);
  const label = `[^${token.label}]: `;
  if (first?.kind !== "paragraph") return first === undefined ? [] : [first, ...rest];
  const wraps = first.wraps.map((offset) => offset + label.length);
  return [{ ...first, spans: [{ text: label }, ...first.spans], wraps }, ...rest];
}

function language(info: string | undefined): string {
  return /^[^\s,{]*/.exec(info?.trim() ?? "")?.[0].toLowerCase() ?? "";
}

function list(token: Tokens.List, lines: Lines): SourceBlock[] {
  const items: ListItem[] = [];
  let line = lines.first;
  for (const [index, item] of token.items.entries()) {
    const itemLines = linesOf(item.raw, line);
    const blocks = toBlocks(item.tokens, itemLines.first);
    if (blocks.length > 0) {
      items.push({
        ...(token.ordered && { number: Number(token.start) + index }),
        ...(item.task && { checked: item.checked === true }),
        blocks,
        lines: itemLines,
      });
    }
    line += newlines(item.raw);
  }
  return items.length === 0 ? [] : [{ kind: "list", items, lines }];
}

function table(token: Tokens.Table, lines: Lines): SourceBlock {
  const cell = ({ tokens }: Tokens.TableCell): Cell => toInline(tokens).spans;
  const rows = token.rows.map((cells, index): Row => {
    const line = lines.first + 2 + index;
    return { cells: cells.map(cell), lines: { first: line, last: line } };
  });
  return { kind: "table", header: token.header.map(cell), rows, lines };
}
