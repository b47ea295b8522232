import { type Block, type List, type ListItem, plainText, type Span, type Table } from "../../src/index.ts";
import { escapeMarkdown, safeUrl } from "./escape.ts";

/** Writes blocks in Discord's Markdown. What an author links is shown with its address, so that no link is masked. */
export function toDiscordMarkdown(blocks: readonly Block[]): string {
  return blocks.map(toText).join("\n\n");
}

/** How many characters a block takes, the blank line after it included. */
export function sizeInDiscord(block: Block): number {
  return toText(block).length + 2;
}

function toText(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return spansText(block.spans);
    case "code":
      return fenced(block.language, block.text);
    case "list":
      return listText(block);
    case "quote":
      return toDiscordMarkdown(block.blocks).replace(/^/gm, "> ");
    case "table":
      return fenced("", tableText(block));
    case "gap":
      return "…";
  }
}

/** Discord counts on from the first number; other orders stand as text. */
function listText({ items }: List): string {
  const [first] = items;
  const isCounted = items.every(({ number }, at) => number === (first?.number ?? 0) + at);
  return items.map((item) => itemText(item, isCounted)).join("\n");
}

function itemText({ number, checked, blocks }: ListItem, isCounted: boolean): string {
  const bullet = number === undefined ? "-" : isCounted ? `${number}.` : `- ${number}\\.`;
  const box = checked === undefined ? "" : checked ? "☑ " : "☐ ";
  const [head = "", ...rest] = blocks.map(toText);
  const inner = rest.map((text) => (text.startsWith("```") ? text : text.replace(/^/gm, "  ")));
  return [`${bullet} ${box}${head.replace(/\n/g, "\n  ")}`, ...inner].join("\n");
}

/** Discord ends a block of code at the first three ticks, and knows no longer fence. */
function fenced(language: string, text: string): string {
  const name = /^[\w+#.-]{1,20}$/.test(language) ? language : "";
  return `\`\`\`${name}\n${apart(text) || " "}\n\`\`\``;
}

/** A space of no width keeps ticks from ending what they stand in. */
function apart(text: string): string {
  return text.replace(/`(?=`)/g, "`\u200b");
}

const widestTable = 60;

/** Columns as wide as their widest cell where a screen has room for them. */
function tableText({ header, rows }: Table): string {
  const lines = [header, ...rows.map(({ cells }) => cells)].map((cells) => cells.map(plainText));
  const widths = header.map((_, column) =>
    lines.reduce((widest, cells) => Math.max(widest, (cells[column] ?? "").length), 0),
  );
  const isNarrow = widths.reduce((sum, width) => sum + width + 3, 0) <= widestTable;
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => (isNarrow ? cell.padEnd(widths[column] ?? 0) : cell))
        .join(" | ")
        .trimEnd(),
    )
    .join("\n");
}

function spansText(spans: readonly Span[]): string {
  return merged(spans).map(spanText).join("");
}

/** Marks of one kind next to each other would be read as text. */
function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last !== undefined && isAlike(last, span)) result[result.length - 1] = { ...last, text: last.text + span.text };
    else result.push(span);
  }
  return result;
}

function isAlike(left: Span, right: Span): boolean {
  const isBold = ({ strong, key }: Span): boolean => strong === true || key === true;
  return (
    isBold(left) === isBold(right) &&
    left.emphasis === right.emphasis &&
    left.strike === right.strike &&
    left.code === right.code &&
    left.href === right.href
  );
}

/** Marks stand next to words, since they are text next to blanks. */
function spanText({ text, strong, key, emphasis, strike, code, href }: Span): string {
  const words = text.trim();
  if (words === "") return text;
  const before = text.slice(0, text.length - text.trimStart().length);
  const after = text.slice(text.trimEnd().length);
  const url = href === undefined ? undefined : safeUrl(href);
  if (url !== undefined && isAddress(words, url)) return `${before}<${url}>${after}`;
  let marked = code ? codeSpan(words) : escapeMarkdown(words);
  if (emphasis) marked = `*${marked}*`;
  if (strong || key) marked = `**${marked}**`;
  if (strike) marked = `~~${marked}~~`;
  if (url !== undefined) marked = `${marked} (<${url}>)`;
  return before + marked + after;
}

/** Whether what is linked is the address itself. */
function isAddress(words: string, url: string): boolean {
  return url.replace(/\/$/, "") === words.replace(/\/$/, "");
}

function codeSpan(words: string): string {
  if (!words.includes("`")) return `\`${words}\``;
  return `\`\` ${apart(words)} \`\``;
}
