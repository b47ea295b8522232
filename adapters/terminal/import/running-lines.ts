import type { Line } from "./pdf-lines.ts";

/** Above and below so much of a page its head and foot stand. */
const head = 0.13;
const foot = 0.87;
/** So many lines at either end of a page are looked at. */
const outermost = 3;
/** What stands at the same height on so many pages, and this share of them, is no text. */
const fewestPages = 3;
const share = 0.25;

/** Pages without the lines that come again on many of them, and without the numbers of pages. */
export function withoutRunningLines(pages: readonly (readonly Line[])[]): Line[][] {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const key of new Set(marginal(lines).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = Math.max(Math.min(fewestPages, pages.length), share * pages.length);
  return pages.map((lines) => {
    const dropped = new Set(
      marginal(lines).filter(
        (line) => isPageNumber(line.text) || (pages.length > 1 && (counts.get(keyOf(line)) ?? 0) >= most),
      ),
    );
    return lines.filter((line) => !dropped.has(line));
  });
}

function marginal(lines: readonly Line[]): Line[] {
  const inOrder = [...lines].sort((a, b) => a.base - b.base);
  const above = inOrder.slice(0, outermost).filter(({ height }) => height < head);
  const below = inOrder.slice(-outermost).filter(({ height }) => height > foot);
  return [...above, ...below];
}

/** Numbers change from page to page. */
function keyOf({ text, base }: Line): string {
  return `${Math.round(base / 4)} ${text.toLowerCase().replace(/\d+/g, "#").replace(/\s+/g, " ")}`;
}

function isPageNumber(text: string): boolean {
  return /^[-–—\s]*(?:page|seite|p\.)?\s*(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|von|de|\/)\s*\d{1,4})?[-–—\s]*$/i.test(
    text,
  );
}
