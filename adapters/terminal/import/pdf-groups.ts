import type { PdfBlock } from "./pdf-blocks.ts";

export type Item = Extract<PdfBlock, { readonly kind: "item" }>;
export type Row = Extract<PdfBlock, { readonly kind: "row" }>;

/** What becomes one block of Markdown: a PDF block, or several joined. */
export type Group =
  | Exclude<PdfBlock, Item | Row>
  | { readonly kind: "list"; readonly items: Item[] }
  | { readonly kind: "table"; readonly rows: Row[] };

/** Joins consecutive items to lists, and consecutive rows to tables. */
export function grouped(blocks: readonly PdfBlock[]): Group[] {
  const groups: Group[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind === "item") {
      if (last?.kind === "list") last.items.push(block);
      else groups.push({ kind: "list", items: [block] });
    } else if (block.kind === "row") {
      if (last?.kind === "table" && last.rows[0]?.cells.length === block.cells.length) last.rows.push(block);
      else groups.push({ kind: "table", rows: [block] });
    } else groups.push(block);
  }
  return groups;
}
