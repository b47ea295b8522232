import type { Line } from "./pdf-lines.ts";

/** Shares of a page's height: its header stands above the first, its footer below the second. */
const headerEnd = 0.13;
const footerStart = 0.87;
/** Lines at the top and at the bottom of a page that are looked at. */
const marginLines = 3;
/** A line in the margin that repeats on this many pages is a header or footer; in a document of fewer pages, on all of them. */
const fewestPages = 3;

/** Removes headers and footers, which repeat on many pages, and page numbers. */
export function withoutRunningLines(pages: readonly (readonly Line[])[]): Line[][] {
  const edges = pages.map(marginal);
  const counts = new Map<string, number>();
  for (const lines of edges) {
    for (const key of new Set(lines.flatMap(keysOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = Math.max(2, Math.min(fewestPages, pages.length));
  return pages.map((lines, at) => {
    const isRunning = (line: Line) => keysOf(line).some((key) => (counts.get(key) ?? 0) >= most);
    const dropped = new Set(
      edges[at]?.filter((line) => isPageNumber(line.text) || isOfBrowser(line.text) || isRunning(line)),
    );
    return lines.filter((line) => !dropped.has(line));
  });
}

function marginal(lines: readonly Line[]): Line[] {
  const inOrder = [...lines].sort((a, b) => a.base - b.base);
  const above = inOrder.slice(0, marginLines).filter(({ height }) => height < headerEnd);
  const below = inOrder.slice(-marginLines).filter(({ height }) => height > footerStart);
  return [...above, ...below];
}

/**
 * Returns the keys of a line in the margin. Two lines with a common key repeat: the same words at the same height, or a number
 * that grows with the page's.
 */
function keysOf({ page, text, base }: Line): string[] {
  const place = Math.round(base / 4);
  const same = `${place} ${text.toLowerCase().replace(/\d+/g, "#")}`;
  const number = /^\d{1,4}(?=\s)/.exec(text)?.[0] ?? /(?<=\s)\d{1,4}$/.exec(text)?.[0];
  return number === undefined ? [same] : [same, `${place} + ${Number(number) - page}`];
}

/** Whether a line is what a browser prints in the margin: the time, or the address of the page. */
function isOfBrowser(text: string): boolean {
  return /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? \d{1,2}:\d\d(?:\s?[AP]M)?(?:\s.{0,200})?$|^(?:https?|file):\/\/\S+(?: \d{1,4}\/\d{1,4})?$/i.test(
    text,
  );
}

function isPageNumber(text: string): boolean {
  return /^[-–—\s]*(?:(?:page|seite|p\.)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|von|de|\/)\s*\d{1,4})?[-–—\s]*$/i.test(
    text,
  );
}
