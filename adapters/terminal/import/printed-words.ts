import type { Part } from "./pdf-blocks.ts";
import type { Line } from "./pdf-lines.ts";

/** Joins lines as they were printed to text, and words that were divided at a line's end. */
export class PrintedWords {
  /** All words that stand whole on a line, in small letters. */
  private readonly words = new Set<string>();

  constructor(lines: readonly Line[]) {
    for (const { text } of lines) {
      for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)) this.words.add(word);
    }
  }

  /** The words of lines, page by page; a word that goes over a page's end stands on the page where it begins. */
  joined(lines: readonly Line[]): Part[] {
    const parts: { page: number; text: string }[] = [];
    for (const { page, text } of lines) {
      const part = parts.at(-1);
      if (part === undefined) {
        parts.push({ page, text });
        continue;
      }
      const divided = this.divided(part.text, text);
      const [head, rest] = divided === undefined ? ["", text] : [divided.word, divided.rest];
      if (divided !== undefined) part.text = `${divided.before}${head}`;
      if (part.page !== page) parts.push({ page, text: rest.trimStart() });
      else part.text += divided === undefined ? ` ${rest}` : rest;
    }
    return parts
      .map(({ page, text }) => ({ page, text: text.replaceAll("\u00AD", "").trim() }))
      .filter(({ text }) => text !== "");
  }

  /** The word that stands half at the end of one line and half at the beginning of the next. */
  private divided(before: string, after: string): { before: string; word: string; rest: string } | undefined {
    const [half, start = "", hyphen = ""] =
      /(?<![\p{L}\p{N}-])((?:[\p{L}\p{N}]+-){0,4}\p{L}+)([-‐\u00AD])$/u.exec(before.slice(-longestWord)) ?? [];
    const [end] = /^(?:\p{Ll}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+){0,4})/u.exec(after) ?? [];
    if (half === undefined || end === undefined) return undefined;
    const isCompound = hyphen === "-" && this.isCompound(start, end);
    return {
      before: before.slice(0, -half.length),
      word: `${start}${isCompound ? "-" : ""}${end}`,
      rest: after.slice(end.length),
    };
  }

  /** Whether a hyphen belongs to a word: it stands so elsewhere, and never without it. */
  private isCompound(start: string, end: string): boolean {
    const [first, last] = [start.toLowerCase(), end.toLowerCase()];
    return this.words.has(`${first}-${last}`) && !this.words.has(first + last);
  }
}

/** Characters at a line's end among which the word is looked for. */
const longestWord = 120;
