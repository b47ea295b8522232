import type { MarkedToken, Token, Tokens } from "marked";
import {
  type Cell,
  type Lines,
  type ListItem,
  type Paragraph,
  plainText,
  type Row,
  type SourceBlock,
} from "./block.ts";
import type { Document } from "./document.ts";
import { htmlBlocks } from "./html-blocks.ts";
import type { FootnoteToken } from "./markdown.ts";
import { newlines } from "./newlines.ts";
import { isCaption, pictureParts } from "./pictures.ts";
import { type Inline, toInline } from "./spans.ts";

/**
 * Turns the block tokens of `marked` into blocks.
 * @param firstLine the line of the file, counted from 1, on which the first token begins
 * @param footnotes footnotes that are shown where they are referred to, and are therefore left out where they are defined
 */
export function toBlocks(
  tokens: readonly Token[],
  firstLine: number,
  footnotes: Document["footnotes"] = {},
): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let line = firstLine;
  for (const token of tokens as readonly (MarkedToken | FootnoteToken)[]) {
    const isElsewhere = token.type === "footnote" && Object.hasOwn(footnotes, token.label);
    const before = blocks.at(-1);
    for (const block of isElsewhere ? [] : toBlock(token, linesOf(token.raw, line))) {
      blocks.push(isBelowPicture(before, token) && block.kind === "paragraph" ? { ...block, isPicture: true } : block);
    }
    line += newlines(token.raw);
  }
  return blocks;
}

function isBelowPicture(before: SourceBlock | undefined, token: MarkedToken | FootnoteToken): boolean {
  return (
    token.type === "paragraph" && before?.kind === "paragraph" && before.isPicture === true && isCaption(token.tokens)
  );
}

/** Returns the lines that a token's text covers, without blank lines around it. */
function linesOf(raw: string, firstLine: number): Lines {
  const blank = /^\s*\n/.exec(raw)?.[0] ?? "";
  const first = firstLine + newlines(blank);
  return { first, last: first + newlines(raw.slice(blank.length).trimEnd()) };
}

function toBlock(token: MarkedToken | FootnoteToken, lines: Lines): SourceBlock[] {
  switch (token.type) {
    case "paragraph":
      return paragraphs(token.tokens, lines);
    case "text":
      return paragraphs(token.tokens ?? [token], lines);
    case "html":
      return htmlBlocks(token.raw.trim(), lines.first);
    case "footnote":
      return toBlocks(token.tokens, lines.first);
    case "heading":
      return paragraph(toInline(token.tokens), lines);
    case "code":
      return [code(token, lines)];
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

/** Returns the paragraphs of inline tokens; pictures on lines of their own become paragraphs of their own. */
function paragraphs(tokens: readonly Token[], lines: Lines): Paragraph[] {
  const parts = pictureParts(tokens);
  if (parts === undefined) return paragraph(toInline(tokens), lines);
  return parts.flatMap(({ tokens: part, first, last, isPicture }) =>
    paragraph(toInline(part), { first: lines.first + first, last: lines.first + last }).map((one) =>
      isPicture ? { ...one, isPicture } : one,
    ),
  );
}

function paragraph({ spans, wraps, footnotes }: Inline, lines: Lines): Paragraph[] {
  if (plainText(spans).trim() === "") return [];
  return [{ kind: "paragraph", spans, wraps, ...(footnotes.length > 0 && { footnotes }), lines }];
}

/** Languages of code from which a picture is drawn. */
const drawn =
  /^(?:mermaid|plantuml|puml|graphviz|dot|d2|ditaa|flow|flowchart|sequence|seqdiag|blockdiag|markmap|nomnoml|vega|vega-lite|wavedrom|goat|geojson|topojson|stl)$/;

function code(token: Tokens.Code, lines: Lines): SourceBlock {
  const language = languageOf(token.lang);
  return {
    kind: "code",
    language,
    text: codeText(token.text),
    ...(drawn.test(language) && { isPicture: true }),
    lines,
  };
}

/** Returns the code without blank lines around it, which removed marks of tools leave behind. */
function codeText(text: string): string {
  return text.replace(/^(?:[ \t]*\n)+/, "").trimEnd();
}

function languageOf(info: string | undefined): string {
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
  const cell = ({ tokens }: Tokens.TableCell): Inline => toInline(tokens);
  const all = token.rows.map((cells, index): Row => {
    const line = lines.first + 2 + index;
    const read = cells.map(cell);
    const labels = read.flatMap(({ footnotes }) => footnotes.map(({ label }) => label));
    return {
      cells: read.map(({ spans }) => spans),
      ...(labels.length > 0 && { footnotes: labels }),
      lines: { first: line, last: line },
    };
  });
  // Once its pictures are removed, a row may be empty.
  const rows = all.filter(({ cells }) => cells.some((spans) => plainText(spans).trim() !== ""));
  const header = token.header.map((one): Cell => cell(one).spans);
  return { kind: "table", header, rows, lines };
}
