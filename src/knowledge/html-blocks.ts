import { type Block, type Cell, type Lines, type ListItem, plainText, type Row, type SourceBlock } from "./block.ts";
import { htmlText, withoutComments, withoutScripts } from "./html-text.ts";
import { type CellSpan, inColumns, spanOf } from "./merged-cells.ts";
import { newlines } from "./newlines.ts";
import { htmlInline } from "./spans.ts";

/** HTML tags at which the text before them ends. */
const blockTags = new Set(
  "address article aside blockquote br caption center dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol option p section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

/** The HTML from one block tag up to the next. */
interface Piece {
  /** The name of the tag before the piece, with a leading `/` if it closes; empty for the first piece. */
  readonly tag: string;
  /** The whole tag, with its attributes. */
  readonly opening: string;
  readonly html: string;
  /** The line of the file on which the piece begins. */
  readonly line: number;
}

/** A list, item or table that is open while the next pieces are read. */
type Open =
  | { readonly kind: "list"; readonly start: number | undefined; readonly items: ListItem[] }
  | { readonly kind: "item"; readonly blocks: Block[]; readonly line: number; checked?: boolean }
  | { readonly kind: "table"; readonly rows: ReadRow[]; isInCell: boolean };

interface ReadRow {
  readonly cells: Cell[];
  /** For each cell: the number of rows and columns that it spans. */
  readonly spans: CellSpan[];
  lines: Lines;
}

/** The most lists and items that may be open inside each other; a deeper list is read as part of the list around it. */
const deepest = 32;

/** Reads the blocks of an HTML fragment, in which any tag may be missing. Text of different blocks is never joined. */
export function htmlBlocks(html: string, firstLine: number): SourceBlock[] {
  const reader = new HtmlReader();
  for (const piece of piecesOf(withoutScripts(withoutComments(html)), firstLine)) {
    reader.tag(piece);
    reader.text(piece);
  }
  return reader.end();
}

class HtmlReader {
  private readonly blocks: SourceBlock[] = [];
  private readonly open: Open[] = [];

  tag({ tag, opening, line }: Piece): void {
    const table = this.table;
    switch (tag) {
      case "ul":
      case "ol":
        if (table === undefined && this.open.length < deepest)
          this.open.push({ kind: "list", start: startOf(tag, opening), items: [] });
        break;
      case "li":
        if (table === undefined) this.openItem(line);
        break;
      case "/li":
        if (table === undefined) this.closeItem();
        break;
      case "/ul":
      case "/ol":
        if (table === undefined) this.closeItem();
        if (this.open.at(-1)?.kind === "list") this.close();
        break;
      case "table":
        if (table === undefined) this.openTable();
        break;
      case "/table":
        if (table !== undefined) this.close();
        break;
      case "tr":
        (table ?? this.openTable()).rows.push(emptyRow(line));
        break;
      case "td":
      case "th":
        this.openCell(table ?? this.openTable(), opening, line);
        break;
      case "/td":
      case "/th":
      case "/tr":
        if (table !== undefined) table.isInCell = false;
        break;
      case "summary":
      case "dt":
        if (table?.isInCell !== true) this.closeTable();
        break;
    }
  }

  text({ tag, html, line }: Piece): void {
    const table = this.table;
    const code = codeOf(html);
    const words = code === undefined ? html.replace(/^(?:\s|<input\b[^<>]{0,300}>)+/i, "") : html;
    const lines = linesOf(words, line + newlines(html.slice(0, html.length - words.length)));
    const { spans, wraps } = htmlInline(code?.text ?? words.trimEnd());
    const item = this.open.at(-1);
    if (item?.kind === "item" && /<input\b[^<>]{0,200}\btype=["']?checkbox/i.test(html)) {
      item.checked = /<input\b[^<>]{0,200}\schecked\b/i.test(html);
    }
    if (spans.every((span) => span.text.trim() === "")) return;
    const row = table?.rows.at(-1);
    if (table?.isInCell === true && row !== undefined) {
      const cell = row.cells.at(-1) ?? [];
      row.cells[Math.max(0, row.cells.length - 1)] = [...cell, ...(cell.length > 0 ? [{ text: " " }] : []), ...spans];
      row.lines = { first: row.lines.first, last: lines.last };
      return;
    }
    if (table !== undefined && table.rows.length > 0) this.closeTable();
    if (this.open.at(-1)?.kind === "list") this.close();
    if (code !== undefined) this.add({ kind: "code", ...code, lines });
    else if (tag === "dt" || tag === "summary") {
      const words = plainText(spans).trim();
      const text = /[.:!?]$/.test(words) ? words : `${words}:`;
      this.add({ kind: "paragraph", spans: [{ text, strong: true }], wraps, lines });
    } else this.add({ kind: "paragraph", spans, wraps, ...(tag === "figcaption" && { isPicture: true }), lines });
  }

  end(): SourceBlock[] {
    while (this.open.length > 0) this.close();
    return this.blocks;
  }

  private get table(): Extract<Open, { kind: "table" }> | undefined {
    const last = this.open.at(-1);
    return last?.kind === "table" ? last : undefined;
  }

  private openTable(): Extract<Open, { kind: "table" }> {
    const table = { kind: "table" as const, rows: [], isInCell: false };
    this.open.push(table);
    return table;
  }

  private openCell(table: Extract<Open, { kind: "table" }>, opening: string, line: number): void {
    if (table.rows.length === 0) table.rows.push(emptyRow(line));
    table.rows.at(-1)?.cells.push([]);
    table.rows.at(-1)?.spans.push(spanOf(opening));
    table.isInCell = true;
  }

  private closeTable(): void {
    if (this.table !== undefined) this.close();
  }

  private openItem(line: number): void {
    this.closeItem();
    if (this.open.at(-1)?.kind !== "list") this.open.push({ kind: "list", start: undefined, items: [] });
    this.open.push({ kind: "item", blocks: [], line });
  }

  /** An item ends at its closing tag, or where the next item begins; whatever is open inside the item ends with it. */
  private closeItem(): void {
    if (this.open.at(-1)?.kind === "item") this.close();
  }

  private close(): void {
    const last = this.open.pop();
    switch (last?.kind) {
      case "list": {
        const [first] = last.items;
        const end = last.items.at(-1);
        if (first === undefined || end === undefined) return;
        this.add({ kind: "list", items: last.items, lines: { first: first.lines.first, last: end.lines.last } });
        return;
      }
      case "item":
        this.addItem(last);
        return;
      case "table": {
        const isFilled = (_row: unknown, at: number): boolean =>
          last.rows[at]?.cells.some((cell) => cell.length > 0) === true;
        const [header, ...rows] = inColumns(last.rows).filter(isFilled);
        if (header !== undefined) this.add(tableOf(header, rows));
      }
    }
  }

  private addItem({ blocks, line, checked }: Extract<Open, { kind: "item" }>): void {
    const list = this.open.at(-1);
    if (list?.kind !== "list" || blocks.length === 0) return;
    const last = blocks.reduce((most, block) => Math.max(most, block.kind === "gap" ? 0 : block.lines.last), line);
    list.items.push({
      ...(list.start !== undefined && { number: list.start + list.items.length }),
      ...(checked !== undefined && { checked }),
      blocks,
      lines: { first: line, last },
    });
  }

  private add(block: SourceBlock): void {
    const around = this.open.findLast((one) => one.kind === "item");
    (around?.blocks ?? this.blocks).push(block);
  }
}

function emptyRow(line: number): ReadRow {
  return { cells: [], spans: [], lines: { first: line, last: line } };
}

/** Returns the number of a list's first item; undefined for unordered lists. */
function startOf(tag: string, opening: string): number | undefined {
  return tag === "ol" ? Number(/\bstart=["']?(\d{1,9})/i.exec(opening)?.[1] ?? 1) : undefined;
}

/** Returns the code of a `<pre>`; undefined if the piece is none. */
function codeOf(html: string): { readonly language: string; readonly text: string } | undefined {
  const [, attributes = "", inner] = /^\s*<pre\b([^<>]{0,500})>([\s\S]*?)(?:<\/pre\s*>|$)/i.exec(html) ?? [];
  if (inner === undefined) return undefined;
  const language = /\blang(?:uage)?[-=]["']?([\w+#-]{1,40})/i.exec(attributes + inner.slice(0, 200))?.[1] ?? "";
  return { language: language.toLowerCase(), text: htmlText(inner).replace(/^\n/, "").trimEnd() };
}

function tableOf(header: ReadRow, rows: readonly Row[]): SourceBlock {
  const width = Math.max(header.cells.length, ...rows.map(({ cells }) => cells.length));
  const last = rows.at(-1) ?? header;
  const lines = { first: header.lines.first, last: last.lines.last };
  // A single row is a row, not a header: a header without rows could not be quoted.
  if (rows.length === 0) return { kind: "table", header: header.cells.map(() => []), rows: [header], lines };
  const filled = (cells: readonly Cell[]): Cell[] => [...cells, ...Array<Cell>(width - cells.length).fill([])];
  const all = rows.map((row) => ({ ...row, cells: filled(row.cells) }));
  return { kind: "table", header: filled(header.cells), rows: all, lines };
}

function piecesOf(html: string, firstLine: number): Piece[] {
  const pieces: Piece[] = [];
  let tag = "";
  let opening = "";
  let start = 0;
  let line = firstLine;
  const add = (end: number): void => {
    const text = html.slice(start, end);
    pieces.push({ tag, opening, html: text, line });
    line += newlines(text);
    start = end;
  };
  const lastCode = html.lastIndexOf("</pre");
  const tags = /<(\/?[a-z][a-z0-9]{0,15})\b[^<>]{0,2000}>/gi;
  for (let found = tags.exec(html); found !== null; found = tags.exec(html)) {
    const [all, named = ""] = found;
    const name = named.toLowerCase();
    if (name === "pre") {
      if (found.index > lastCode) continue;
      const end = html.indexOf("</pre", found.index);
      add(found.index);
      [tag, opening] = ["", ""];
      tags.lastIndex = html.indexOf(">", end) + 1 || html.length;
      add(tags.lastIndex);
      continue;
    }
    if (!blockTags.has(name.replace("/", ""))) continue;
    add(found.index);
    [tag, opening] = [name, all];
    start = found.index + all.length;
    line += newlines(all);
  }
  add(html.length);
  return pieces;
}

/** Returns the lines that the text of a piece covers. */
function linesOf(html: string, line: number): Lines {
  const first = line + newlines(/^\s*/.exec(html)?.[0] ?? "");
  return { first, last: first + newlines(html.trim()) };
}
