import type { Line } from "./pdf-lines.ts";
import { type Part, PrintedWords } from "./printed-words.ts";

/** What a document of printed pages consists of. */
export type PdfBlock =
  | { readonly kind: "heading"; readonly depth: number; readonly parts: readonly Part[] }
  | { readonly kind: "paragraph"; readonly parts: readonly Part[] }
  | {
      readonly kind: "item";
      /** Its number, or undefined for a bullet. */
      readonly number: number | undefined;
      /** Where its mark stands, in points. */
      readonly left: number;
      readonly parts: readonly Part[];
    }
  | { readonly kind: "row"; readonly page: number; readonly cells: readonly string[] }
  | { readonly kind: "code"; readonly page: number; readonly text: string };

/** Letters so much larger than those of the text are a heading's. */
const larger = 1.12;
const longestHeading = 200;
const mostHeadingLines = 4;

interface Open {
  readonly lines: Line[];
  readonly depth: number;
  readonly item?: { readonly number: number | undefined; readonly left: number };
}

/** Puts lines together to what they are parts of, in their order. */
export function toBlocks(lines: readonly Line[]): PdfBlock[] {
  const form = formOf(lines);
  const words = new PrintedWords(lines);
  const tables = tableLines(lines);
  const blocks: PdfBlock[] = [];
  let open: Open | undefined;
  const close = (): void => {
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
    if (tables.has(at)) {
      close();
      blocks.push({ kind: "row", page: line.page, cells: line.cells.map(({ text }) => text) });
      continue;
    }
    const depth = depthOf(line, form);
    const mark = depth === 0 ? markOf(line, open) : undefined;
    if (open !== undefined && mark === undefined && open.depth === depth && continues(open, line, form)) {
      open.lines.push(line);
      continue;
    }
    close();
    if (mark === undefined) open = { lines: [line], depth };
    else open = { lines: [{ ...line, text: mark.text }], depth, item: { number: mark.number, left: line.left } };
  }
  close();
  return blocks;
}

function toBlock({ lines, depth, item }: Open, words: PrintedWords): PdfBlock {
  const parts = words.joined(lines);
  const length = parts.reduce((sum, { text }) => sum + text.length, 0);
  const isHeading = depth > 0 && length <= longestHeading && lines.length <= mostHeadingLines;
  if (isHeading && parts.some(({ text }) => /\p{L}/u.test(text))) return { kind: "heading", depth, parts };
  return item === undefined ? { kind: "paragraph", parts } : { kind: "item", ...item, parts };
}

function isCodeLine(line: Line | undefined, { isCode }: Form): boolean {
  return line?.isCode === true && !isCode;
}

/** Of the height of a letter, in most fonts whose letters are of one width. */
const letterWidth = 0.6;
const deepestIndent = 40;

/** Code keeps its lines, and how far they are indented. */
function toCode(lines: readonly Line[]): PdfBlock {
  const least = lines.reduce((left, line) => Math.min(left, line.left), Number.POSITIVE_INFINITY);
  const texts = lines.map(({ left, size, text }) => {
    const indented = Math.round((left - least) / (letterWidth * (size || 1)));
    return " ".repeat(Math.min(indented, deepestIndent)) + text;
  });
  return { kind: "code", page: lines[0]?.page ?? 0, text: texts.join("\n") };
}

interface Form {
  /** Set where all the document is in letters of one width, which tell nothing then. */
  readonly isCode: boolean;
  /** The levels of headings by the size of their letters. */
  readonly depths: ReadonlyMap<number, number>;
  /** From one line to the next, in heights of letters. */
  readonly leading: number;
  /** Where most lines end. */
  readonly right: number;
}

function formOf(lines: readonly Line[]): Form {
  const text = commonest(lines.map(({ size, text }) => [size, text.length]));
  const sizes = [...new Set(lines.map(({ size }) => size))].filter((size) => size >= text * larger);
  const steps = lines.slice(1).flatMap((line, at): [number, number][] => {
    const step = line.base - (lines[at] as Line).base;
    return line.size === text && step > 0 && step < 3 * text ? [[Math.round((step / text) * 20) / 20, 1]] : [];
  });
  const rights = lines.filter(({ size }) => size === text).map(({ right }) => right);
  const inCode = lines.filter(({ isCode }) => isCode).length;
  return {
    isCode: inCode > mostlyCode * lines.length,
    depths: new Map(sizes.sort((a, b) => b - a).map((size, at) => [size, at + 1])),
    leading: commonest(steps) || 1.2,
    right: rights.sort((a, b) => a - b)[Math.floor(rights.length * 0.9)] ?? 0,
  };
}

const mostlyCode = 0.8;

function commonest(weighted: readonly (readonly [value: number, weight: number])[]): number {
  const sums = new Map<number, number>();
  for (const [value, weight] of weighted) sums.set(value, (sums.get(value) ?? 0) + weight);
  return [...sums].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** The level of a heading; 0 for what is none. */
function depthOf({ size }: Line, { depths }: Form): number {
  return depths.get(size) ?? 0;
}

/** The last are those of a font of pictures that Word takes for bullets. */
const bullet = /^[•‣●○▪■□◦∙·⁃➢➤✓❖\uF0B7\uF0A7\uF0D8\uF076]\s*(?=\S)/;
/** What a line may begin with by chance as well. */
const perhaps = /^(?:\(?(\d{1,3})[.)]|[-–—*])\s+(?=\S)/;

interface Mark {
  readonly number: number | undefined;
  /** What is marked. */
  readonly text: string;
}

function markOf({ text, left }: Line, open?: Open): Mark | undefined {
  const last = open?.lines.at(-1);
  const mayBegin = last === undefined || open?.item !== undefined || isEnded(last) || left > last.left + last.size / 2;
  const [mark, digits] = bullet.exec(text) ?? (mayBegin ? perhaps.exec(text) : undefined) ?? [];
  if (mark === undefined) return undefined;
  return { number: digits === undefined ? undefined : Number(digits), text: text.slice(mark.length) };
}

function isEnded({ text }: Line): boolean {
  return /[.!?:;]["”’)]?$/.test(text);
}

/** Whether a line goes on with what the lines before it began. */
function continues({ lines, depth, item }: Open, line: Line, { leading, right }: Form): boolean {
  const last = lines.at(-1) as Line;
  const first = lines[0] as Line;
  if (line.page !== last.page || line.base <= last.base) {
    // On the next page or in the next column goes on what has not come to its end.
    return depth === 0 && !isEnded(last) && Math.abs(line.size - last.size) < 1;
  }
  const step = (line.base - last.base) / line.size;
  if (depth > 0) return step < mostHeadingStep;
  if (step > leading * apart || Math.abs(line.size - last.size) >= 1) return false;
  if (item !== undefined) return line.left > item.left + line.size / 2 || !isEnded(last);
  const isIndented = line.left > last.left + line.size / 2 && lines.length > 1;
  const isShort = last.right < first.left + (right - first.left) * short;
  return !(isEnded(last) && (isIndented || isShort));
}

const mostHeadingStep = 1.7;
/** Of the usual step from line to line; a paragraph begins after more. */
const apart = 1.3;
/** Of the width of the text. */
const short = 0.75;

const fewestRows = 3;

/** The numbers of the lines that are rows of tables: at least three with as many cells, each below the one above. */
function tableLines(lines: readonly Line[]): Set<number> {
  const rows = new Set<number>();
  let start = 0;
  for (let at = 1; at <= lines.length; at++) {
    const [before, line] = [lines[at - 1] as Line, lines[at]];
    if (line !== undefined && isBelow(before, line)) continue;
    if (at - start >= fewestRows) for (let row = start; row < at; row++) rows.add(row);
    start = at;
  }
  return rows;
}

function isBelow({ cells: above }: Line, line: Line): boolean {
  const { cells, size } = line;
  if (cells.length < 2 || cells.length !== above.length || markOf(line) !== undefined) return false;
  return cells.every(({ left }, at) => Math.abs(left - (above[at]?.left ?? 0)) < 1.5 * size);
}
