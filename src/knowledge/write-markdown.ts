import type { Block, ListItem, Span } from "./block.ts";
import { type MarkedRun, splitBlanks, writeRuns } from "./marked-runs.ts";

/** Writes blocks as Markdown, as a reader sees them: of links only the words, without their addresses. */
export function toMarkdown(blocks: readonly Block[]): string {
  return blocks.map(blockMarkdown).join("\n\n");
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return spansMarkdown(block.spans).replace(opensBlock, "\\$&");
    case "code":
      return fenced(block.language, block.text);
    case "list":
      return block.items.map(itemMarkdown).join("\n");
    case "quote":
      return toMarkdown(block.blocks).replace(/^/gm, "> ");
    case "table":
      return [block.header, block.header.map(() => [{ text: "---" }]), ...block.rows.map(({ cells }) => cells)]
        .map((cells) => `| ${cells.map((cell) => spansMarkdown(cell).replaceAll("|", "\\|")).join(" | ")} |`)
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

/** Characters that must be escaped, since they would be marks of Markdown. */
const marks = /[\\`*[\]<~]|(?<![\p{L}\d])_|_(?![\p{L}\d])/gu;
/** Characters that must be escaped at the start of a paragraph, where they would begin another block. */
const opensBlock = /^(?:#{1,6}(?=\s)|[-+](?=\s)|>)|(?<=^\d{1,9})[.)](?=\s)/;

/** Writes inline code between more backticks than any run of backticks in it. */
function codeSpan(text: string): string {
  const longest = longestTicks(text);
  const ticks = "`".repeat(longest + 1);
  return longest === 0 ? `${ticks}${text}${ticks}` : `${ticks} ${text} ${ticks}`;
}

function longestTicks(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, { length }) => Math.max(longest, length), 0);
}

/** Writes a code block between fences longer than any run of backticks in it. */
function fenced(language: string, text: string): string {
  const longest = Math.max(2, longestTicks(text));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

function spansMarkdown(spans: readonly Span[]): string {
  return writeRuns(spans.flatMap((span) => splitBlanks(span.text, (words) => spanRun(span, words))));
}

function spanRun({ strong, key, emphasis, strike, code }: Span, words: string): MarkedRun<"~~" | "**" | "_"> {
  return {
    text: code ? codeSpan(words) : words.replace(marks, "\\$&"),
    marks: [
      ...(strike ? (["~~"] as const) : []),
      ...(strong || key ? (["**"] as const) : []),
      ...(emphasis ? (["_"] as const) : []),
    ],
  };
}
