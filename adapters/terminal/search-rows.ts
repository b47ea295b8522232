import { blocksText, citationPath, type Footnote, type Hit } from "../../src/index.ts";
import type { Style } from "./style.ts";

/** The most characters of a line of text that are printed. */
const mostText = 120;

/** Returns the lines of a ranked section: its score and id, its title and place, and the line that has most of the words. */
export function searchRow({ id, score }: Hit, words: string, footnote: Footnote, { colors, path }: Style): string[] {
  const row = `${score.toFixed(2).padStart(7)}  ${id}`;
  const view = footnote.section(id);
  if (view === undefined) return [row];
  const { citation, blocks } = view;
  const place = `${path(citation.file)}:${citation.lines.first}`;
  const text = matchingLine(blocksText(blocks), words);
  return [
    row,
    `${margin}${colors.bold(citationPath(citation).join(" › "))}  ${colors.dim(place)}`,
    ...(text === undefined ? [] : [`${margin}${text}`]),
  ];
}

const margin = " ".repeat(9);

/** Returns the line of a text that has most of the words, in whatever form; else its first line. */
function matchingLine(text: string, words: string): string | undefined {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const starts = words.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const stems = starts.map((word) => word.slice(0, Math.max(leastStem, word.length - 2)));
  const count = (line: string): number => stems.filter((stem) => line.toLowerCase().includes(stem)).length;
  const most = Math.max(0, ...lines.map(count));
  const found = most === 0 ? lines[0] : lines.find((line) => count(line) === most);
  if (found === undefined || found.length <= mostText) return found;
  const first = Math.min(
    ...stems.map((stem) => found.toLowerCase().indexOf(stem)).filter((at) => at >= 0),
    found.length,
  );
  const start = first < mostText / 2 || first === found.length ? 0 : first - mostText / 4;
  const cut = found.slice(start, start + mostText).trim();
  return `${start > 0 ? "…" : ""}${cut}${start + mostText < found.length ? "…" : ""}`;
}

/** Characters of a word by which its forms are recognised at least. */
const leastStem = 4;
