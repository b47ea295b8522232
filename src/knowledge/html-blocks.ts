import type { Cell, Lines, ListItem, Row, SourceBlock } from "./block.ts";
import { newlines } from "./newlines.ts";
import { htmlInline } from "./spans.ts";

/** Tags that end the text before them. */
const blockTags = new Set(
  "address article aside blockquote br caption center dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol option p section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

/** A piece of HTML between the tags that end a text. */
interface Piece {
  /** The tag before it: its name, with `/` where it closes; empty for the first piece. */
  readonly tag: string;
  readonly html: string;
  /** The line of the file on which it begins. */
  readonly line: number;
}

/** The blocks of a fragment of HTML, any tag of which may be missing; its words never touch those of another block. */
export function htmlBlocks(html: string, firstLine: number): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let rows: { cells: Cell[]; lines: Lines }[] = [];
  let items: ListItem[] = [];
  let isOrdered = false;
  /** Whether a text belongs to the cell before it. */
  let isInCell = false;
  const endTable = (): void => {
    const [header, ...rest] = rows.filter(({ cells }) => cells.some((cell) => cell.length > 0));
    if (header !== undefined) blocks.push(tableOf(header, rest));
    rows = [];
  };
  const endList = (): void => {
    const [first] = items;
    const last = items.at(-1);
    if (first !== undefined && last !== undefined) {
      blocks.push({ kind: "list", items, lines: { first: first.lines.first, last: last.lines.last } });
    }
    items = [];
  };
  for (const { tag, html: text, line } of piecesOf(html, firstLine)) {
    if (tag === "tr") rows.push({ cells: [], lines: { first: line, last: line } });
    else if (tag === "td" || tag === "th") {
      if (rows.length === 0) rows.push({ cells: [], lines: { first: line, last: line } });
      rows.at(-1)?.cells.push([]);
      isInCell = true;
    } else if (tag === "/td" || tag === "/th" || tag === "/tr") isInCell = false;
    else if (tag === "table" || tag === "/table") endTable();
    else if (tag === "ul" || tag === "ol") isOrdered = tag === "ol";
    else if ((tag === "/ul" || tag === "/ol") && rows.length === 0) endList();
    const lines = linesOf(text, line);
    const { spans, wraps } = htmlInline(text.trim());
    if (spans.every((span) => span.text.trim() === "")) continue;
    const row = rows.at(-1);
    if (isInCell && row !== undefined) {
      const cell = row.cells.at(-1) ?? [];
      row.cells[Math.max(0, row.cells.length - 1)] = [...cell, ...(cell.length > 0 ? [{ text: " " }] : []), ...spans];
      row.lines = { first: row.lines.first, last: lines.last };
    } else if (tag === "li") {
      items.push({
        ...(isOrdered && { number: items.length + 1 }),
        blocks: [{ kind: "paragraph", spans, wraps, lines }],
        lines,
      });
    } else {
      if (!isInCell && rows.length > 0) endTable();
      endList();
      blocks.push({ kind: "paragraph", spans, wraps, lines });
    }
  }
  endTable();
  endList();
  return blocks;
}

function tableOf(header: { cells: Cell[]; lines: Lines }, rows: readonly Row[]): SourceBlock {
  const width = Math.max(header.cells.length, ...rows.map(({ cells }) => cells.length));
  const last = rows.at(-1) ?? header;
  const lines = { first: header.lines.first, last: last.lines.last };
  // A table of one row has nothing below its header to be quoted.
  if (rows.length === 0) return { kind: "table", header: header.cells.map(() => []), rows: [header], lines };
  const filled = (cells: readonly Cell[]): Cell[] => [...cells, ...Array<Cell>(width - cells.length).fill([])];
  const all = rows.map((row) => ({ ...row, cells: filled(row.cells) }));
  return { kind: "table", header: filled(header.cells), rows: all, lines };
}

function piecesOf(html: string, firstLine: number): Piece[] {
  const pieces: Piece[] = [];
  let tag = "";
  let start = 0;
  let line = firstLine;
  const add = (end: number): void => {
    const text = html.slice(start, end);
    pieces.push({ tag, html: text, line });
    line += newlines(text);
  };
  for (const found of html.matchAll(/<!--|<(?:script|style|pre)\b|<(\/?[a-z][a-z0-9]{0,15})\b[^<>]{0,2000}>/gi)) {
    const name = found[1]?.toLowerCase();
    // What hides words, and what is code, is read as one text.
    if (name === undefined) return [{ tag: "", html, line: firstLine }];
    if (!blockTags.has(name.replace("/", ""))) continue;
    add(found.index);
    tag = name;
    start = found.index + found[0].length;
    line += newlines(found[0]);
  }
  add(html.length);
  return pieces;
}

/** The lines of a piece's words. */
function linesOf(html: string, line: number): Lines {
  const first = line + newlines(/^\s*/.exec(html)?.[0] ?? "");
  return { first, last: first + newlines(html.trim()) };
}
