import { depthOf, formOf, isCodeLine } from "./pdf-form.ts";
import type { Line } from "./pdf-lines.ts";
import { continues, isDrawnItem, markOf, type Open } from "./pdf-open-block.ts";
import { tableLines } from "./pdf-tables.ts";
import { type Part, PrintedWords } from "./printed-words.ts";

/** A block of a document of printed pages. */
export type PdfBlock =
  | { readonly kind: "heading"; readonly depth: number; readonly parts: readonly Part[] }
  | { readonly kind: "paragraph"; readonly parts: readonly Part[] }
  | {
      readonly kind: "item";
      /** Its number, or undefined for a bullet. */
      readonly number: number | undefined;
      /** The left edge of its mark, in points. */
      readonly left: number;
      readonly isDrawn?: true;
      readonly parts: readonly Part[];
    }
  | { readonly kind: "row"; readonly page: number; readonly cells: readonly string[] }
  | { readonly kind: "code"; readonly page: number; readonly text: string };

const longestHeading = 200;
const mostHeadingLines = 4;

/** Joins lines into blocks, in their order. */
export function toBlocks(lines: readonly Line[]): PdfBlock[] {
  const form = formOf(lines);
  const words = new PrintedWords(lines);
  const tables = tableLines(lines);
  const blocks: PdfBlock[] = [];
  let open: Open | undefined;
  let before: Open | undefined;
  const close = (): void => {
    before = open ?? before;
    if (open !== undefined) blocks.push(isCodeLine(open.lines[0], form) ? toCode(open.lines) : toBlock(open, words));
    open = undefined;
  };
  for (const [at, line] of lines.entries()) {
    if (isCodeLine(line, form)) {
      if (open !== undefined && isCodeLine(open.lines[0], form) && line.page === open.lines[0]?.page)
        open.lines.push(line);
      else {
        close();
        open = { lines: [line], depth: 0 };
      }
      continue;
    }
    if (isCodeLine(open?.lines[0], form)) close();
    const cells = tables.get(at);
    if (cells !== undefined) {
      close();
      blocks.push({ kind: "row", page: line.page, cells: cells.map(({ text }) => text) });
      continue;
    }
    const depth = depthOf(line, form);
    const mark = depth === 0 ? markOf(line, open, form) : undefined;
    if (open !== undefined && mark === undefined && open.depth === depth && continues(open, line, form)) {
      open.lines.push(line);
      continue;
    }
    close();
    if (mark === undefined && depth === 0 && isDrawnItem(line, before)) {
      open = { lines: [line], depth, item: { number: undefined, left: line.left, isDrawn: true } };
    } else if (mark === undefined) open = { lines: [line], depth };
    else open = { lines: [{ ...line, text: mark.text }], depth, item: { number: mark.number, left: line.left } };
  }
  close();
  return blocks.map((block, at) =>
    isDrawn(block) && !isDrawn(blocks[at - 1]) && !isDrawn(blocks[at + 1]) ? alone(block) : block,
  );
}

function isDrawn(block: PdfBlock | undefined): block is Extract<PdfBlock, { kind: "item" }> {
  return block?.kind === "item" && block.isDrawn === true;
}

/** Turns an item that stands alone into a paragraph: it is no list, but an indented text. */
function alone({ parts }: Extract<PdfBlock, { kind: "item" }>): PdfBlock {
  return { kind: "paragraph", parts };
}

function toBlock({ lines, depth, item }: Open, words: PrintedWords): PdfBlock {
  const parts = words.joined(lines);
  const length = parts.reduce((sum, { text }) => sum + text.length, 0);
  const isHeading = depth > 0 && length <= longestHeading && lines.length <= mostHeadingLines;
  if (isHeading && parts.some(({ text }) => /\p{L}/u.test(text))) return { kind: "heading", depth, parts };
  return item === undefined ? { kind: "paragraph", parts } : { kind: "item", ...item, parts };
}

/** Width of a letter as a share of the font size, in most monospaced fonts. */
const letterWidth = 0.6;
const deepestIndent = 40;

/** Makes a code block that keeps its lines and their indentation. */
function toCode(lines: readonly Line[]): PdfBlock {
  const least = lines.reduce((left, line) => Math.min(left, line.left), Number.POSITIVE_INFINITY);
  const texts = lines.map(({ left, size, text }) => {
    const indented = Math.round((left - least) / (letterWidth * (size || 1)));
    return " ".repeat(Math.min(indented, deepestIndent)) + text;
  });
  return { kind: "code", page: lines[0]?.page ?? 0, text: texts.join("\n") };
}
