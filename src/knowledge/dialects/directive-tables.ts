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
 * Converts tables that are written as lists or as comma-separated values to Markdown tables on the same lines. A table stays as
 * it is if it does not fit on its lines, or if a cell holds more than text or a list.
 */
export function withDirectiveTables(lines: readonly string[]): readonly string[] {
  const left = [...lines];
  for (let at = 0; at < left.length; at++) {
    const opening = openingIn(left[at] ?? "");
    if (opening === undefined) continue;
    const end = endOf(left, at, opening);
    const written = end === undefined ? undefined : tableOf(left.slice(at + 1, end), opening);
    const room = (end ?? at) - at + (opening.mark === "" ? 0 : 1);
    if (end === undefined || written === undefined || written.length > room) continue;
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

function tableOf(inner: readonly string[], { kind, title, indent }: Opening): string[] | undefined {
  const options = new Map<string, string>();
  let at = 0;
  for (let line = inner[at]; line !== undefined; line = inner[++at]) {
    const [, name, value = ""] = /^\s*:([\w-]{1,40}):\s*(.*)$/.exec(line) ?? [];
    if (name === undefined) break;
    options.set(name, value);
  }
  const rest = inner.slice(at);
  const rows = kind === "table" ? tagRows(rest) : kind === "list-table" ? listRows(rest) : valueRows(rest);
  if (rows === undefined || rows.length === 0) return undefined;
  const header = valuesIn(options.get("header") ?? "");
  const isHeaded = kind === "table" || header.length > 1 || Number(options.get("header-rows") ?? 0) > 0;
  const all = header.length > 1 ? [header, ...rows] : isHeaded ? rows : [rows[0]?.map(() => "") ?? [], ...rows];
  const [first = [], ...others] = all.map((cells) => `${indent}| ${cells.map(asCell).join(" | ")} |`);
  const rule = `${indent}|${" - |".repeat(all[0]?.length ?? 1)}`;
  const name = title.replace(/[*:]+$/g, "").trim();
  return [...(name === "" ? [] : [`${indent}**${name}:**`, ""]), String(first), rule, ...others, ""];
}

/**
 * Returns the rows of a nested list, in which each item is a row and each item inside it a cell; undefined if a cell cannot be
 * written in a Markdown table.
 */
function listRows(lines: readonly string[]): string[][] | undefined {
  const rows: string[][] = [];
  for (const line of lines) {
    const words = line.trim();
    if (words === "") continue;
    const [, row, cell = ""] = /^\s*(?:([*-])\s+)?[-*](?:\s+(.*))?$/.exec(line) ?? [];
    const isCell = /^\s*(?:[*-]\s+)?[-*](?:\s|$)/.test(line);
    // A cell of a Markdown table can only hold inline text.
    if (/^(?:`{3}|~{3}|:{3}|\.\. )/.test(isCell ? cell : words)) return undefined;
    const last = rows.at(-1);
    if (row !== undefined) rows.push([cell]);
    else if (last === undefined) return undefined;
    else if (isCell) last.push(cell);
    else last[last.length - 1] = `${last.at(-1)} ${words}`;
  }
  return rows;
}

/** A block that a cell of a Markdown table cannot hold. */
const block = /^\s*(?:`{3}|~{3}|\||#{1,6}\s|>)/;

/**
 * Returns the rows of Markdoc's table, in which a rule divides rows and each item is a cell; the items inside one become lines.
 * Undefined if a cell cannot be written in a Markdown table.
 */
function tagRows(lines: readonly string[]): string[][] | undefined {
  const rows: string[][] = [];
  let isNew = true;
  const margin = /^\s*/.exec(lines.find((line) => line.trim() !== "") ?? "")?.[0].length ?? 0;
  const isItem = (line: string): boolean => /^[-*+](?:[ \t]|$)/.test(line.slice(margin));
  for (const line of lines) {
    if (line.trim() === "" || /^\s*\{%[^%\n]{0,200}%\}\s*$/.test(line)) continue;
    if (/^\s*-{3,}\s*$/.test(line)) {
      isNew = true;
      continue;
    }
    const isCell = isItem(line);
    const words = line
      .trim()
      .replace(/^(?:[-*+]\s+)?[-*+](?:\s+|$)/, (marks) => (marks.trim().length > 1 || !isCell ? "• " : ""));
    if (block.test(isCell ? words : line)) return undefined;
    const last = rows.at(-1);
    if (isNew && isCell) rows.push([words]);
    else if (last === undefined) return undefined;
    else if (isCell) last.push(words);
    else last[last.length - 1] = `${last.at(-1)}${words.startsWith("•") ? "<br>" : " "}${words}`;
    isNew = false;
  }
  return rows;
}

function valueRows(lines: readonly string[]): string[][] {
  return lines.filter((line) => line.trim() !== "").map(valuesIn);
}

/** Splits a line at its commas; values in double quotes may contain commas. */
function valuesIn(line: string): string[] {
  const values = [...line.trim().matchAll(/(?:^|,)\s*(?:"((?:[^"]|"")*)"|([^,]*))/g)];
  return values.map(([, quoted, plain = ""]) => (quoted?.replaceAll('""', '"') ?? plain).trim());
}

function asCell(words: string): string {
  return words.trim().replaceAll("|", "\\|");
}
