/** The range of lines of a part of a file: counted from 1, both ends included, front matter included. */
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
  /** The address of the link that the text belongs to. */
  readonly href?: string;
  /** Set on the words that decide an answer; added to excerpts, never read from the file. */
  readonly key?: true;
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly spans: readonly Span[];
  /** The offsets in the paragraph's plain text at which its second and further source lines begin. */
  readonly wraps: readonly number[];
  /** Where the paragraph refers to footnotes. */
  readonly footnotes?: readonly FootnoteReference[];
  /** The label of the footnote whose text this paragraph is. */
  readonly footnote?: string;
  /** Set if the paragraph is a picture, represented by its alternative text, or the caption of a picture. */
  readonly isPicture?: true;
  readonly lines: Lines;
}

export interface FootnoteReference {
  readonly label: string;
  /** The offset in the plain text at which the footnote's mark stands. */
  readonly offset: number;
}

export interface Code {
  readonly kind: "code";
  /** The first word of the fence's info string, in lower case; empty for indented code. */
  readonly language: string;
  readonly text: string;
  /** Set if the code describes a picture that is drawn from it. */
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
  /** In an excerpt: how many omitted items this item stands for. */
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
  /** The labels of the footnotes that the row's cells refer to. */
  readonly footnotes?: readonly string[];
  /** In an excerpt: how many omitted rows this row stands for. */
  readonly left?: number;
  readonly lines: Lines;
}

/** Stands in an excerpt for omitted blocks; a renderer shows `…`. */
export interface Gap {
  readonly kind: "gap";
}

/** A block that is read from a file. */
export type SourceBlock = Paragraph | Code | List | Quote | Table;

/** A block of a section or of an excerpt; only excerpts hold gaps. */
export type Block = SourceBlock | Gap;

/** Whether a block is a picture, a picture's caption, or code that a picture is drawn from. */
export function isPictureBlock(block: Block): boolean {
  return (block.kind === "paragraph" || block.kind === "code") && block.isPicture === true;
}

/** Returns the text of spans as a reader sees it. */
export function plainText(spans: readonly Span[]): string {
  let text = "";
  for (const span of spans) text += span.text;
  return text;
}

/** Returns the text of blocks as a reader sees it, with a line for each paragraph, item and row. */
export function blocksText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join("\n");
}

/** The separator between two cells in the text of a row. */
export const cellGap = " | ";

/** Returns the text of a row, its cells separated by `cellGap`. */
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
