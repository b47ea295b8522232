import type { Block, ListItem, Span } from "../knowledge/block.ts";

/** Writes blocks as Markdown. */
export function toMarkdown(blocks: readonly Block[]): string {
  return blocks.map(blockMarkdown).join("\n\n");
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return spansMarkdown(block.spans);
    case "code":
      return fenced(block.language, block.text);
    case "list":
      return block.items.map(itemMarkdown).join("\n");
    case "quote":
      return toMarkdown(block.blocks).replace(/^/gm, "> ");
    case "table":
      return [block.header, block.header.map(() => [{ text: "---" }]), ...block.rows.map(({ cells }) => cells)]
        .map((cells) => `| ${cells.map(spansMarkdown).join(" | ")} |`)
        .join("\n");
    case "gap":
      return "…";
  }
}

function itemMarkdown({ number, checked, blocks }: ListItem): string {
  const bullet = number === undefined ? "-" : `${number}.`;
  const box = checked === undefined ? "" : checked ? "[x] " : "[ ] ";
  const indent = " ".repeat(bullet.length + 1);
  return `${bullet} ${box}${toMarkdown(blocks).replace(/\n(?=.)/g, `\n${indent}`)}`;
}

/** A fence longer than any in the code. */
function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

function spansMarkdown(spans: readonly Span[]): string {
  return spans.map(spanMarkdown).join("");
}

/** Marks stand next to words, since Markdown does not see them next to blanks. */
function spanMarkdown({ text, strong, key, emphasis, strike, code, href }: Span): string {
  const [, before = "", words = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (words === "") return text;
  let marked = code ? `\`${words}\`` : words;
  if (strong || key) marked = `**${marked}**`;
  if (emphasis) marked = `_${marked}_`;
  if (strike) marked = `~~${marked}~~`;
  if (href !== undefined) marked = `[${marked}](${href})`;
  return before + marked + after;
}
