import { addTo, type TableRow } from "./table-rows.ts";
import { tagRows } from "./tag-table-rows.ts";

/** The opening line of a MyST, reStructuredText or Markdoc table, written as a list or as comma-separated values. */
interface Opening {
  readonly kind: string;
  readonly title: string;
  /** The indentation of the opening line. */
  readonly indent: string;
  /** The closing fence; empty if the table ends at the first line that is not indented further than the opening. */
  readonly mark: string;
}

const fenced = /^(\s*)(`{3,}|~{3,}|:{3,})\{(list-table|csv-table)\}[ \t]*([^\n]{0,300})$/;
const tag = /^(\s*)\{%\s*(table)\b[^%\n]{0,200}%\}\s*$/;
const tagMark = "{%";
const indented = /^(\s*)\.\. (list-table|csv-table)::[ \t]*([^\n]{0,300})$/;

/** The most lines of such a table. */
const mostLines = 2_000;

/**
 * Converts tables that are written as lists or as comma-separated values to Markdown tables on the same lines, each row on the
 * last of its own lines as far as possible. A table stays as it is if it does not fit on its lines, or if a cell holds more than
 * text or a list.
 */
export function withDirectiveTables(lines: readonly string[]): readonly string[] {
  const left = [...lines];
  for (let at = 0; at < left.length; at++) {
    const opening = openingIn(left[at] ?? "");
    if (opening === undefined) continue;
    const end = endOf(left, at, opening);
    const room = (end ?? at) - at + (opening.mark === "" ? 0 : 1);
    const written = end === undefined ? undefined : tableOf(left.slice(at + 1, end), opening, room);
    if (end === undefined || written === undefined) continue;
    for (let line = 0; line < room; line++) left[at + line] = written[line] ?? "";
    at = end;
  }
  return left;
}

function openingIn(line: string): Opening | undefined {
  const [, indent = "", mark = "", kind, title = ""] = fenced.exec(line) ?? [];
  if (kind !== undefined) return { kind, title, indent, mark };
  const [, margin = "", table] = tag.exec(line) ?? [];
  if (table !== undefined) return { kind: table, title: "", indent: margin, mark: tagMark };
  const [, outer = "", directive, words = ""] = indented.exec(line) ?? [];
  return directive === undefined ? undefined : { kind: directive, title: words, indent: outer, mark: "" };
}

function endOf(lines: readonly string[], opening: number, { indent, mark }: Opening): number | undefined {
  for (let at = opening + 1; at < Math.min(lines.length, opening + mostLines); at++) {
    const line = lines[at] ?? "";
    if (mark === "" && line.trim() !== "" && line.length - line.trimStart().length <= indent.length) return at;
    if (mark !== "" && (line.trim() === mark || (mark === tagMark && /^\s*\{%\s*\/table\s*%\}\s*$/.test(line))))
      return at;
  }
  return mark === "" && lines.length - opening < mostLines ? lines.length : undefined;
}

/** @param room the number of lines of the table, including the opening */
function tableOf(inner: readonly string[], { kind, title, indent }: Opening, room: number): string[] | undefined {
  const options = new Map<string, string>();
  let at = 0;
  for (let line = inner[at]; line !== undefined; line = inner[++at]) {
    const [, name, value = ""] = /^\s*:([\w-]{1,40}):\s*(.*)/s.exec(line) ?? [];
    if (name === undefined) break;
    options.set(name, value);
  }
  const rest = inner.slice(at);
  const rows = kind === "table" ? tagRows(rest) : kind === "list-table" ? listRows(rest) : valueRows(rest);
  const [top] = rows ?? [];
  if (rows === undefined || top === undefined) return undefined;
  const header = valuesIn(options.get("header") ?? "");
  const isHeaded = kind === "table" || header.length > 1 || Number(options.get("header-rows") ?? 0) > 0;
  const isOwn = isHeaded && header.length <= 1;
  const first = header.length > 1 ? header : isHeaded ? top.cells : top.cells.map(() => "");
  const asRow = (cells: readonly string[]): string => `${indent}| ${cells.map(asCell).join(" | ")} |`;
  const name = title.replace(/(?<![*:])[*:]+$/, "").trim();
  const written = name === "" ? [] : [`${indent}**${name}:**`, ""];
  /** The line on which a row stands in the file, counted from the opening. */
  const placeOf = (line: number): number => at + line + 1;
  const body = rows.slice(isOwn ? 1 : 0);
  const spread = [...written];
  const headerAt = isOwn ? placeOf(top.first) : placeOf(top.last) - 2;
  while (spread.length < headerAt) spread.push("");
  const rule = `${indent}|${" - |".repeat(first.length)}`;
  const head = [asRow(first), rule];
  spread.push(...head);
  for (const { cells, last } of body) {
    // An empty row is not shown.
    while (spread.length < placeOf(last)) spread.push(`${indent}|${" |".repeat(first.length)}`);
    spread.push(asRow(cells));
  }
  if (spread.length < room) return [...spread, ""];
  const packed = [...written, ...head, ...body.map(({ cells }) => asRow(cells)), ""];
  return packed.length > room ? undefined : packed;
}

/**
 * Returns the rows of a nested list, in which each item is a row and each item inside it a cell; undefined if a cell cannot be
 * written in a Markdown table.
 */
function listRows(lines: readonly string[]): TableRow[] | undefined {
  const rows: TableRow[] = [];
  for (const [at, line] of lines.entries()) {
    const words = line.trim();
    if (words === "") continue;
    const [, row, cell = ""] = /^\s*(?:([*-])\s+)?[-*](?:\s+(.*)|$)/s.exec(line) ?? [];
    const isCell = /^\s*(?:[*-]\s+)?[-*](?:\s|$)/.test(line);
    // A cell of a Markdown table can only hold inline text.
    if (/^(?:`{3}|~{3}|:{3}|\.\. )/.test(isCell ? cell : words)) return undefined;
    const last = rows.at(-1);
    if (row !== undefined) rows.push({ cells: [cell], first: at, last: at });
    else if (last === undefined) return undefined;
    else addTo(last, at, isCell ? cell : undefined, ` ${words}`);
  }
  return rows;
}

function valueRows(lines: readonly string[]): TableRow[] {
  return lines.flatMap((line, at) => (line.trim() === "" ? [] : [{ cells: valuesIn(line), first: at, last: at }]));
}

/** Splits a line at its commas; values in double quotes may contain commas. */
function valuesIn(line: string): string[] {
  const values = [...line.trim().matchAll(/(?:^|,)\s*(?:"((?:[^"]|"")*)"|([^,]*))/g)];
  return values.map(([, quoted, plain = ""]) => (quoted?.replaceAll('""', '"') ?? plain).trim());
}

function asCell(words: string): string {
  return words.trim().replaceAll("|", "\\|");
}
