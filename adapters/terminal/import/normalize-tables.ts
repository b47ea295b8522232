import { type HtmlElement, rename, textOf } from "./html-document.ts";
import { stand } from "./stand-ins.ts";

/**
 * Gives a table the form that Markdown has: a header in the first row, no spans, and the lists and paragraphs of a cell on
 * lines of the cell.
 */
export function readTable(table: HtmlElement): void {
  const caption = table.querySelector("caption");
  if (caption !== null) table.before(rename(caption, "p"));
  const rows = [...table.querySelectorAll("tr")];
  const [only] = rows;
  const frame = rows.length === 1 && [...(only?.children ?? [])].length === 1 ? only?.firstElementChild : undefined;
  if (frame !== undefined && frame !== null) {
    // A table of one cell is a frame around the content of that cell.
    table.replaceWith(...frame.childNodes);
    return;
  }
  if (isIn(table, /^t[dh]$/)) {
    readInnerTable(table);
    return;
  }
  for (const [at, row] of rows.entries()) {
    for (const cell of [...row.children]) readColumns(cell, at === 0);
  }
  for (const [at, row] of rows.entries()) {
    for (const [column, cell] of [...row.children].entries()) {
      const span = Math.min(Number(cell.getAttribute("rowspan") ?? 1) || 1, rows.length - at);
      cell.removeAttribute("rowspan");
      for (const below of rows.slice(at + 1, at + span)) {
        const next = [...below.children][column];
        if (next === undefined) below.append(cell.cloneNode(true));
        else next.before(cell.cloneNode(true));
      }
    }
  }
  const first = [...(rows[0]?.children ?? [])];
  if (table.querySelector("th") === null && rows.length > 1) {
    for (const cell of first) rename(cell, "th");
  } else if (!isHeader(first)) {
    // The names of rows, not of columns.
    for (const cell of [...table.querySelectorAll("th")]) {
      const name = textOf(cell) === "" ? "" : `<strong>${cell.innerHTML}</strong>`;
      rename(cell, "td").innerHTML = name;
    }
  }
  for (const cell of [...table.querySelectorAll("td, th")]) readCell(cell);
}

/** Whether a row names the columns; the cell in its corner may be none of the names. */
function isHeader([corner, ...others]: readonly HtmlElement[]): boolean {
  return others.every(({ localName }) => localName === "th") && (others.length > 0 || corner?.localName === "th");
}

/**
 * Splits a cell that spans columns into one cell for each. In the first row all of them get its content, in other rows only the
 * first.
 */
function readColumns(cell: HtmlElement, isHeader: boolean): void {
  const columns = Math.min(Number(cell.getAttribute("colspan") ?? 1) || 1, mostColumns);
  cell.removeAttribute("colspan");
  for (let column = 1; column < columns; column++) {
    const next = cell.cloneNode(isHeader) as HtmlElement;
    cell.before(next);
    if (!isHeader) next.before(cell);
  }
}

const mostColumns = 30;

function readCell(cell: HtmlElement): void {
  if (cell.querySelector(blocks) === null) return;
  for (const list of [...cell.querySelectorAll("ul, ol")].reverse()) {
    const sign = isIn(list, /^[uo]l$/) ? "◦ " : "- ";
    for (const [at, item] of [...list.children].entries()) {
      const box = item.querySelector("input");
      const mark = box === null ? "" : box.getAttribute("checked") === null ? "[ ] " : "[x] ";
      box?.remove();
      const begun = item.firstElementChild;
      if (begun?.localName === "p" && item.innerHTML.trimStart().startsWith("<p"))
        begun.replaceWith(...begun.childNodes);
      item.innerHTML = `${list.localName === "ol" ? `${at + 1}. ` : sign}${mark}${item.innerHTML}`;
    }
  }
  for (const code of [...cell.querySelectorAll("pre")]) {
    const lines = (code.textContent ?? "").split("\n").filter((line) => line.trim() !== "");
    code.innerHTML = "<code></code><br>".repeat(lines.length);
    for (const [at, one] of [...code.querySelectorAll("code")].entries()) one.textContent = lines[at] ?? "";
  }
  for (const block of [...cell.querySelectorAll(blocks)]) block.before(stand.line);
  for (const block of [...cell.querySelectorAll(`${blocks}, ul, ol, dl`)]) {
    if (block.localName !== "br") block.replaceWith(...block.childNodes, stand.line);
  }
  for (const line of [...cell.querySelectorAll("br")]) line.remove();
  cell.innerHTML = withoutEnds(cell.innerHTML);
}

/** Returns HTML without blanks and line placeholders at its ends. */
function withoutEnds(html: string): string {
  const isBlank = (sign: string | undefined): boolean => sign !== undefined && (sign === stand.line || /\s/.test(sign));
  let [start, end] = [0, html.length];
  while (start < end && isBlank(html[start])) start++;
  while (end > start && isBlank(html[end - 1])) end--;
  return html.slice(start, end);
}

/** Selector of elements that begin a new line of a cell. */
const blocks = "p, li, div, br, pre, blockquote, dt, dd, h1, h2, h3, h4, h5, h6";

/** Turns a table in a cell into lines of the cell, one for each row. */
function readInnerTable(table: HtmlElement): void {
  for (const row of [...table.querySelectorAll("tr")]) {
    const line = table.ownerDocument.createElement("div");
    for (const cell of [...row.children].filter((one) => textOf(one) !== "")) {
      line.append(...(line.firstElementChild === null ? [] : [", "]), rename(cell, "span"));
    }
    for (const block of [...line.querySelectorAll("p")]) block.replaceWith(...block.childNodes);
    table.before(line);
  }
  table.remove();
}

/** Whether an ancestor of an element, up to its cell, has such a name. */
function isIn(element: HtmlElement, name: RegExp): boolean {
  for (let around = element.parentElement; around !== null; around = around.parentElement) {
    if (name.test(around.localName)) return true;
    if (/^t[dh]$/.test(around.localName)) return false;
  }
  return false;
}
