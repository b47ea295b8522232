/** Where something stands in its file: 1-based lines, both included, front matter counted. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** A run of text in one style. `text` is what a reader sees, without Markdown's marks. */
export interface Span {
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly strike?: true;
  readonly code?: true;
  /** The address that a link points to. */
  readonly href?: string;
  /** Set on the words that decide an answer; never by the source. */
  readonly key?: true;
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly spans: readonly Span[];
  /** The offsets in the paragraph's plain text at which its second and further source lines begin. */
  readonly wraps: readonly number[];
  /** Where footnotes are referred to. */
  readonly footnotes?: readonly FootnoteReference[];
  /** The label of the footnote that it is the text of. */
  readonly footnote?: string;
  /** Set where it is a picture, told by its alternative text, or a picture's caption. */
  readonly isPicture?: true;
  readonly lines: Lines;
}

export interface FootnoteReference {
  readonly label: string;
  /** The offset in the plain text before which the mark stands. */
  readonly offset: number;
}

export interface Code {
  readonly kind: "code";
  /** The fence's info word, lower case; empty for indented code. */
  readonly language: string;
  readonly text: string;
  /** Set where a picture is drawn from it. */
  readonly isPicture?: true;
  readonly lines: Lines;
}

export interface List {
  readonly kind: "list";
  readonly items: readonly ListItem[];
  readonly lines: Lines;
}

export interface ListItem {
  /** The item's number in an ordered list. */
  readonly number?: number;
  /** Set on task items. */
  readonly checked?: boolean;
  readonly blocks: readonly Block[];
  /** Set where it stands in an excerpt for so many items that are left out. */
  readonly left?: number;
  readonly lines: Lines;
}

interface Quote {
  readonly kind: "quote";
  readonly blocks: readonly Block[];
  readonly lines: Lines;
}

export interface Table {
  readonly kind: "table";
  readonly header: readonly Cell[];
  readonly rows: readonly Row[];
  readonly lines: Lines;
}

export type Cell = readonly Span[];

export interface Row {
  readonly cells: readonly Cell[];
  /** The labels of the footnotes that its cells refer to. */
  readonly footnotes?: readonly string[];
  /** Set where it stands in an excerpt for so many rows that are left out. */
  readonly left?: number;
  readonly lines: Lines;
}

/** Stands where an excerpt leaves something out; a renderer shows `…`. */
export interface Gap {
  readonly kind: "gap";
}

/** A block as it stands in a file. */
export type SourceBlock = Paragraph | Code | List | Quote | Table;

/** A block of a section or of an excerpt; only excerpts hold gaps. */
export type Block = SourceBlock | Gap;

/** Whether a block is a picture, what is written below one, or what one is drawn from. */
export function isDrawn(block: Block): boolean {
  return (block.kind === "paragraph" || block.kind === "code") && block.isPicture === true;
}

/** The text of spans as a reader sees it. */
export function plainText(spans: readonly Span[]): string {
  let text = "";
  for (const span of spans) text += span.text;
  return text;
}

/** The words of blocks as a reader sees them, a line for each paragraph, item and row. */
export function blocksText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join("\n");
}

/** What stands between two cells in the words of a row. */
export const cellGap = " | ";

/** The words of a row, its cells apart. */
export function rowText(cells: readonly Cell[]): string {
  return cells.map(plainText).join(cellGap);
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return plainText(block.spans);
    case "code":
      return block.text;
    case "list":
      return block.items.map((item) => blocksText(item.blocks)).join("\n");
    case "quote":
      return blocksText(block.blocks);
    case "table":
      return [block.header, ...block.rows.map(({ cells }) => cells)].map(rowText).join("\n");
    case "gap":
      return "…";
  }
}
