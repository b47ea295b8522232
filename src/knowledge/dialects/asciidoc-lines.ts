import { fenceLine } from "./fences.ts";

/** AsciiDoc syntax that is left over in pages that were converted to Markdown. */
const note = /^\[(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*$/;
const code = /^\[source(?:%[\w-]{1,20})?(?:,[ \t]*([\w+#-]{1,30}))?[^\]\n]{0,100}\]\s*$/;
/** The most lines of an AsciiDoc note, code block or table. */
const mostLines = 500;

/** Converts AsciiDoc's notes, code blocks and tables to Markdown; every line keeps its number. */
export function withoutAsciidoc(lines: readonly string[]): readonly string[] {
  const left = [...lines];
  let fence: string | undefined;
  for (let at = 0; at < left.length; at++) {
    const line = left[at] ?? "";
    const mark = fenceLine(line)?.mark.slice(0, 3);
    if (mark !== undefined) fence = fence === undefined ? mark : fence === mark ? undefined : fence;
    if (fence !== undefined) continue;
    const next = left[at + 1] ?? "";
    const kind = note.exec(line)?.[1];
    const language = code.exec(line)?.[1];
    if (kind !== undefined && /^={4,}\s*$/.test(next)) {
      const end = endOf(left, at + 1);
      if (end === undefined) continue;
      left[at] = `**${kind.charAt(0)}${kind.slice(1).toLowerCase()}:**`;
      left[at + 1] = left[end] = "";
    } else if (code.test(line) && /^-{4,}\s*$/.test(next)) {
      const end = endOf(left, at + 1);
      if (end === undefined) continue;
      left[at] = "";
      left[at + 1] = `\`\`\`${language ?? ""}`;
      left[end] = "```";
      at = end;
    } else if (/^\|={3,}\s*$/.test(line)) {
      const end = endOf(left, at);
      if (end === undefined) continue;
      const written = rowsOf(left.slice(at + 1, end));
      if (written === undefined) continue;
      for (let row = 0; row <= end - at; row++) left[at + row] = written[row] ?? "";
      at = end;
    }
  }
  return left;
}

/** Returns the index of the line that closes the block opened at `opening`: the next one that equals the opening line. */
function endOf(lines: readonly string[], opening: number): number | undefined {
  const mark = lines[opening]?.trim();
  const end = lines.slice(opening + 1, opening + 1 + mostLines).findIndex((line) => line.trim() === mark);
  return end === -1 ? undefined : opening + 1 + end;
}

/** Returns the Markdown lines of a table whose rows stand on one line each; undefined for a table with one cell on a line. */
function rowsOf(lines: readonly string[]): string[] | undefined {
  const rows = lines.filter((line) => line.trim() !== "");
  const cells = rows.map((row) =>
    row
      .trim()
      .split(/(?<!\\)\|/)
      .slice(1)
      .map((cell) => cell.trim()),
  );
  const width = cells[0]?.length ?? 0;
  if (width < 2 || cells.some(({ length }) => length !== width)) return undefined;
  const [header = "", ...others] = cells.map((row) => `| ${row.join(" | ")} |`);
  return [header, `|${" - |".repeat(width)}`, ...others, ""];
}
