import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import type { Page } from "./page.ts";
import { plainWords } from "./plain-words.ts";

type Tree = Parameters<typeof writer.stringify>[0];
type Block = Extract<Tree, { type: "root" }>["children"][number];

/** Writes GitHub's Markdown, so that what GitHub would read as a mark is escaped as well, and so is `==` of other dialects. */
const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, {
    bullet: "-",
    handlers: { text: plainWords },
    unsafe: [{ character: "=", before: "(?<==)", inConstruct: "phrasing" }],
  });

/**
 * Converts a text with blank lines between its paragraphs; its first line is the title. What would be Markdown by chance is
 * escaped.
 */
export function textPage(text: string): Page | undefined {
  const [first, ...rest] = text.split(/\n(?:[^\S\n]*\n)+/).map((part) => part.trimEnd());
  if (first === undefined || first.trim() === "") return undefined;
  const [title = "", ...more] = first.trim().split("\n");
  const parts = [more.filter((line) => !isRule(line)).join("\n"), ...rest].filter((part) => part.trim() !== "");
  if (parts.length === 0) return undefined;
  const body = writer.stringify({ type: "root", children: parts.flatMap(toBlocks) }).trim();
  return { title: title.trim(), body };
}

function toBlocks(part: string): Block[] {
  const lines = part.split("\n");
  const [line = "", under = ""] = lines;
  if (lines.length === 2 && isRule(under)) return [heading(line)];
  if (lines.length === 1 && isHeading(line)) return [heading(line)];
  if (lines.every((line) => /^(?: {4}|\t)/.test(line))) {
    return [{ type: "code", value: lines.map((line) => line.replace(/^(?: {4}|\t)/, "")).join("\n") }];
  }
  const [kind] = itemKinds.filter((one) => one.test(line));
  if (kind !== undefined && (kind === bullet || lines.filter((one) => kind.test(one)).length > 1)) {
    return [list(lines, kind)];
  }
  // Items directly below the line that introduces them.
  const at = lines.findIndex((one) => itemKinds.some((item) => item.test(one)));
  const rest = lines.slice(at);
  if (at > 0 && rest.length > 1 && rest.every((one) => itemKinds.some((item) => item.test(one)))) {
    return [paragraph(lines.slice(0, at)), ...toBlocks(rest.join("\n"))];
  }
  return [paragraph(lines)];
}

/** Whether a line only underlines the heading above it. */
function isRule(line: string): boolean {
  return /^\s*([=\-~*_])\1{2,}\s*$/.test(line);
}

/** Whether a line is a heading: a number and a few words, or nothing but capitals, without the end of a sentence. */
function isHeading(line: string): boolean {
  if (line.length > longestHeading || /^\s|[.,:;?!]$/.test(line)) return false;
  return /^\d+(?:\.\d+)*\.?\s+\p{Lu}/u.test(line) || (/\p{Lu}{2}/u.test(line) && !/\p{Ll}/u.test(line));
}

const longestHeading = 80;

function heading(line: string): Block {
  const depth = (/^\d+((?:\.\d+)*)/.exec(line)?.[1]?.split(".").length ?? 1) + 1;
  return { type: "heading", depth: Math.min(depth, 6) as 2, children: [{ type: "text", value: line.trim() }] };
}

const bullet = /^\s*[-*+•‣·]\s+/;
const number = /^\s*\(?(\d{1,3})[.)]\s+/;
const letter = /^\s*\(?[a-z]\)\s+/;
/** The openings of items. Those with letters, which Markdown does not know, keep them. */
const itemKinds = [bullet, number, letter];

function list(lines: readonly string[], kind: RegExp): Block {
  const items: string[][] = [];
  for (const line of lines) {
    if (kind.test(line)) items.push([kind === letter ? line : line.replace(kind, "")]);
    else items.at(-1)?.push(line);
  }
  const start = kind === number ? Number(number.exec(lines[0] ?? "")?.[1]) : undefined;
  return {
    type: "list",
    ordered: start !== undefined,
    ...(start !== undefined && { start }),
    spread: false,
    children: items.map((item) => ({ type: "listItem", spread: false, children: [paragraph(item)] })),
  };
}

function paragraph(lines: readonly string[]) {
  const value = lines.map((line) => line.trim()).join("\n");
  return { type: "paragraph" as const, children: [{ type: "text" as const, value }] };
}
