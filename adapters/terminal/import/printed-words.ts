import type { Line } from "./pdf-lines.ts";

/** Text of one page. */
export interface Part {
  readonly page: number;
  readonly text: string;
}

/** Joins printed lines to text, and the halves of words that were hyphenated at the end of a line. */
export class PrintedWords {
  /** All words that stand whole on a line, in lower case. */
  private readonly words = new Set<string>();

  constructor(lines: readonly Line[]) {
    for (const { text } of lines) {
      for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)) this.words.add(word);
    }
  }

  /**
   * Joins lines to one text for each page; a word that is hyphenated over the end of a page belongs to the page where it
   * begins.
   */
  joined(lines: readonly Line[]): Part[] {
    const parts: { page: number; lines: string[] }[] = [];
    for (const { page, text } of lines) {
      const part = parts.at(-1);
      const { before, after } = this.undivided(part?.lines.at(-1) ?? "", text);
      part?.lines.splice(-1, 1, before);
      if (part?.page === page) part.lines.push(after);
      else parts.push({ page, lines: [after] });
    }
    return parts.map((part) => ({ page: part.page, text: toText(part.lines) })).filter(({ text }) => text !== "");
  }

  /** Returns two lines with the word that was hyphenated between them, if there is one, at the end of the first. */
  private undivided(before: string, after: string): { readonly before: string; readonly after: string } {
    const [half, start = "", hyphen] = dividedEnd.exec(before.slice(-longestWord)) ?? [];
    const [all, end = ""] = dividedStart.exec(after) ?? [];
    if (half === undefined || all === undefined) return { before, after };
    const isCompound = hyphen === "-" && this.isCompound(start, end);
    const word = `${start}${isCompound ? "-" : ""}${all}`;
    return { before: before.slice(0, -half.length) + word, after: after.slice(all.length) };
  }

  /**
   * Whether the hyphen at the end of a line belongs to the word: the document has the word with a hyphen elsewhere, and never
   * without one.
   */
  private isCompound(start: string, end: string): boolean {
    const [first, last] = [start.toLowerCase(), end.toLowerCase()];
    return this.words.has(`${first}-${last}`) && !this.words.has(first + last);
  }
}

/** Matches the first half of a word and its hyphen at the end of a line. */
const dividedEnd = /(?<![\p{L}\p{N}-])((?:[\p{L}\p{N}]+-){0,4}\p{L}+)([-‐\u00AD])$/u;
/** Matches the second half of a word, and what follows it up to the next space. */
const dividedStart = /^(\p{Ll}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+){0,4})\S*/u;

function toText(lines: readonly string[]): string {
  const words = lines.map((line) => line.trim()).filter((line) => line !== "");
  return words.join(" ").replaceAll("\u00AD", "");
}

/** Characters at the end of a line among which the first half of a word is looked for. */
const longestWord = 120;
