import type { Token } from "marked";
import type { Lines } from "./block.ts";
import { newlines } from "./newlines.ts";

/** Where a page of the original document, such as a PDF, begins. */
export interface PageStart {
  readonly page: number;
  /** The first line of the file that belongs to the page. */
  readonly line: number;
}

/** The pages on which a quoted part stands, both ends included. */
export interface Pages {
  readonly first: number;
  readonly last: number;
}

/** The comment on a page's first line: behind its text, or alone on the line before it. */
const mark = /<!-- page (\d{1,7}) -->/g;

/**
 * Finds the comments that mark where pages begin; comments in code are ignored.
 * @param firstLine the line of the file, counted from 1, on which the first token begins
 */
export function findPageStarts(tokens: readonly Token[], firstLine: number): PageStart[] {
  const starts: PageStart[] = [];
  let line = firstLine;
  for (const { type, raw } of tokens) {
    if (type !== "code" && raw.includes("<!-- page ")) {
      for (const [at, text] of raw.split("\n").entries()) {
        for (const [comment, page] of text.matchAll(mark)) {
          if (text.includes(`\`${comment}`)) continue;
          const isAlone = text.trim() === comment;
          starts.push({ page: Number(page), line: line + at + (isAlone ? 1 : 0) });
        }
      }
    }
    line += newlines(raw);
  }
  return starts;
}

/** Returns the pages on which lines stand; undefined if the file does not mark its pages. */
export function pagesOf(starts: readonly PageStart[] | undefined, { first, last }: Lines): Pages | undefined {
  const begun = startAt(starts ?? [], first);
  const ended = startAt(starts ?? [], last);
  if (ended === undefined) return undefined;
  return { first: (begun ?? ended).page, last: ended.page };
}

/** Returns the last page that begins on or above a line, by binary search. */
function startAt(starts: readonly PageStart[], line: number): PageStart | undefined {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as PageStart).line <= line) low = middle + 1;
    else high = middle;
  }
  return starts[low - 1];
}
