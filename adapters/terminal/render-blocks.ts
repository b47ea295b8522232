import type { Block, ListItem, Span, Table } from "../../src/index.ts";
import { plainText } from "../../src/index.ts";
import type { Style } from "./style.ts";

/**
 * Writes blocks for a terminal.
 * @param indent columns by which the caller indents the text
 */
export function renderBlocks(blocks: readonly Block[], style: Style, indent: number): string {
  return blocks.map((block) => renderBlock(block, style, indent)).join("\n\n");
}

function renderBlock(block: Block, style: Style, indent: number): string {
  switch (block.kind) {
    case "paragraph":
      return style.wrap(renderSpans(block.spans, style), indent);
    case "code":
      return block.text.replace(/^/gm, "    ");
    case "list":
      return block.items.map((item) => renderItem(item, style, indent)).join("\n");
    case "quote":
      return renderBlocks(block.blocks, style, indent + 2).replace(/^/gm, "> ");
    case "table":
      return renderTable(block);
    case "gap":
      return "…";
  }
}

function renderItem({ number, checked, blocks }: ListItem, style: Style, indent: number): string {
  const bullet = number === undefined ? "•" : `${number}.`;
  const box = checked === undefined ? "" : checked ? "[x] " : "[ ] ";
  const hang = bullet.length + 1;
  const text = blocks.map((block) => renderBlock(block, style, indent + hang)).join("\n");
  return `${bullet} ${box}${text.replace(/\n(?=.)/g, `\n${" ".repeat(hang)}`)}`;
}

function renderSpans(spans: readonly Span[], { colors }: Style): string {
  return spans
    .map(({ text, strong, key, emphasis, strike, code }) => {
      let painted = text;
      if (code) painted = colors.cyan(painted);
      if (emphasis) painted = colors.italic(painted);
      if (strike) painted = colors.strikethrough(painted);
      if (strong) painted = colors.bold(painted);
      if (key) painted = colors.bold(colors.yellow(painted));
      return painted;
    })
    .join("");
}

/** Most characters to which the cells of a column are padded, or one long cell would make every row as long as itself. */
const widestColumn = 80;

/** Draws a table with columns as wide as their widest cell, but no wider than `widestColumn`. */
function renderTable({ header, rows }: Table): string {
  const lines = [header, ...rows.map(({ cells }) => cells)].map((cells) => cells.map(plainText));
  const widths = header.map((_, column) =>
    lines.reduce((widest, cells) => Math.max(widest, Math.min((cells[column] ?? "").length, widestColumn)), 0),
  );
  const [head = "", ...body] = lines.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return [head, widths.map((width) => "─".repeat(width)).join("  "), ...body].join("\n");
}
