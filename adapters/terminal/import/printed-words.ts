import type { Line } from "./pdf-lines.ts";

/** Words of one page. */
export interface Part {
  readonly page: number;
  readonly text: string;
}

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

  /** Two lines, the word that is divided between them, if there is one, at the end of the first. */
  private undivided(before: string, after: string): { readonly before: string; readonly after: string } {
    const [half, start = "", hyphen] = dividedEnd.exec(before.slice(-longestWord)) ?? [];
    const [all, end = ""] = dividedStart.exec(after) ?? [];
    if (half === undefined || all === undefined) return { before, after };
    const isCompound = hyphen === "-" && this.isCompound(start, end);
    const word = `${start}${isCompound ? "-" : ""}${all}`;
    return { before: before.slice(0, -half.length) + word, after: after.slice(all.length) };
  }

  /** Whether a hyphen belongs to a word: it stands so elsewhere, and never without it. */
  private isCompound(start: string, end: string): boolean {
    const [first, last] = [start.toLowerCase(), end.toLowerCase()];
    return this.words.has(`${first}-${last}`) && !this.words.has(first + last);
  }
}

/** Half a word and the sign that it goes on. */
const dividedEnd = /(?<![\p{L}\p{N}-])((?:[\p{L}\p{N}]+-){0,4}\p{L}+)([-‐\u00AD])$/u;
/** The other half, and what belongs to it up to the next space. */
const dividedStart = /^(\p{Ll}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+){0,4})\S*/u;

function toText(lines: readonly string[]): string {
  const words = lines.map((line) => line.trim()).filter((line) => line !== "");
  return words.join(" ").replaceAll("\u00AD", "");
}

/** Characters at a line's end among which the word is looked for. */
const longestWord = 120;
