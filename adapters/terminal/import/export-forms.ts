import { type HtmlDocument, type HtmlElement, textOf } from "./html-document.ts";

/** What Confluence, MediaWiki, Google Docs and Notion put around a page's text. */
const chrome = [
  ".mw-editsection, .mw-jump-link, .mw-cite-backlink, #siteNotice, #siteSub, #contentSub, .noprint, .printfooter",
  ".ambox, .mw-redirectedfrom, .redirectMsg, .navbox, .catlinks, #catlinks, #mw-navigation, #toc, .toc, .toctitle, .toc-macro, .table_of_contents",
  ".pageSection:has(#attachments), .pageSection:has(#comments), #breadcrumb-section, .page-header-icon, .icon, .placeholder-icon",
  "wbr, [id^=cmnt_ref]",
].join(", ");

/** Stand for marks of Markdown, so that they are not written as text; no page uses these characters. */
export const stand = { reference: "\uE000", definition: "\uE001", end: "\uE002", line: "\uE003" };

/** Takes off what exports put around the text, and gives titles and code the form of a page; before the article is looked for. */
export function readExportForms(document: HtmlDocument): void {
  for (const comment of [...document.querySelectorAll("a[href^='#cmnt_ref']")]) blockOf(comment)?.remove();
  for (const element of [...document.querySelectorAll(chrome)]) element.remove();
  readGoogleTitle(document);
  readMacros(document);
  readProperties(document);
  for (const line of [...document.querySelectorAll("pre br")]) line.replaceWith("\n");
  for (const formula of [...document.querySelectorAll(".katex, figure.equation")]) {
    const tex = formula.querySelector("annotation[encoding='application/x-tex']");
    if (tex !== null) formula.innerHTML = `<code>${escaped(textOf(tex))}</code>`;
  }
  for (const bookmark of [...document.querySelectorAll("a.bookmark")]) {
    const title = textOf(bookmark.querySelector(".bookmark-title"));
    if (title !== "") bookmark.innerHTML = escaped(title);
  }
  // An empty box does not outlast the search for the article.
  for (const box of [...document.querySelectorAll("ul.to-do-list .checkbox-on")]) {
    if (box.parentElement !== null) box.parentElement.className += " checked";
  }
  readFootnotes(document);
}

/** The titles of Confluence's panels and notes, signs that are pictures, and states, each a word for itself. */
function readMacros(document: HtmlDocument): void {
  for (const title of [
    ...document.querySelectorAll(".panelHeader, .codeHeader, .confluence-information-macro > .title"),
  ]) {
    // By such a class what is a header of the page would be looked for.
    const named = rename(title, "p");
    named.className = "";
    named.innerHTML = `<strong>${escaped(textOf(named))}</strong>`;
  }
  for (const control of [...document.querySelectorAll(".expand-control")]) {
    if (/^click here to expand/i.test(textOf(control))) control.remove();
  }
  for (const sign of [...document.querySelectorAll("img.emoticon, img.emoji, img.wysiwyg-emoji")]) {
    const said = sign.getAttribute("data-emoji-fallback") ?? sign.getAttribute("alt") ?? "";
    sign.replaceWith(signs.get(said) ?? said);
  }
  for (const state of [...document.querySelectorAll(".status-macro, .aui-lozenge, .selected-value")]) state.before(" ");
}

/** What Confluence calls the signs that people put beside what they write. */
const signs = new Map([
  ["(tick)", "✅"],
  ["(error)", "❌"],
  ["(warning)", "⚠️"],
  ["(info)", "ℹ️"],
  ["(question)", "❓"],
  ["(star)", "⭐"],
]);

/** Notion: what is known of a page, name by name, as the list with which it begins. */
function readProperties(document: HtmlDocument): void {
  const [table] = document.querySelectorAll("header table.properties");
  const body = document.querySelector(".page-body");
  if (table === undefined || body === null) return;
  const rows = [...table.querySelectorAll("tr")].map((row) =>
    [row.querySelector("th"), row.querySelector("td")].map(textOf),
  );
  const items = rows.filter(([name, value]) => name !== "" && value !== "");
  table.remove();
  if (items.length === 0) return;
  const said = items.map(([name = "", value = ""]) => `<li><strong>${escaped(name)}:</strong> ${escaped(value)}</li>`);
  body.innerHTML = `<ul>${said.join("")}</ul>${body.innerHTML}`;
}

/** The text of a title that is none for HTML, and of a header that is on every page. */
function readGoogleTitle(document: HtmlDocument): void {
  for (const line of [...document.querySelectorAll(".doc-content p:has(> span > a[href^='#h.'])")]) {
    // A list of what the document holds, with the numbers of pages.
    const words = [...line.querySelectorAll("a")].map(textOf).join("");
    if (textOf(line).replace(/[\s.…\d]+$/, "") === words.replace(/[\s.…\d]+$/, "")) line.remove();
  }
  const title = document.querySelector(".doc-content p.title");
  if (title === null) return;
  const header = document.querySelector(".doc-content")?.firstElementChild;
  if (header?.localName === "div" && header.querySelector("h1, h2, h3, p.title") === null) header.remove();
  for (const depth of [5, 4, 3, 2, 1]) {
    for (const heading of [...document.querySelectorAll(`.doc-content h${depth}`)]) rename(heading, `h${depth + 1}`);
  }
  const named = document.querySelector("title");
  if (named !== null) named.textContent = textOf(title);
  rename(title, "h1");
}

function readFootnotes(document: HtmlDocument): void {
  for (const mark of [...document.querySelectorAll("sup.reference, sup:has(> a[href^='#ftnt'])")]) {
    const label = /(\d+)$/.exec(mark.querySelector("a")?.getAttribute("href") ?? "")?.[1];
    if (label !== undefined) mark.replaceWith(`${stand.reference}${label}${stand.end}`);
  }
  for (const back of [...document.querySelectorAll("a[href^='#ftnt_ref']")]) {
    const label = /(\d+)$/.exec(back.getAttribute("href") ?? "")?.[1];
    back.replaceWith(`${stand.definition}${label}${stand.end}`);
  }
  for (const list of [...document.querySelectorAll("ol.references")]) {
    const items = [...list.querySelectorAll("li")].map((item) => {
      const label = /(\d+)$/.exec(item.getAttribute("id") ?? "")?.[1] ?? "";
      return `<p>${stand.definition}${label}${stand.end}${(item.querySelector(".reference-text") ?? item).innerHTML}</p>`;
    });
    rename(list, "div").innerHTML = items.join("");
  }
}

/** Puts lists, tables and boxes of an article into the form that Markdown has. */
export function readListsAndTables(article: HtmlDocument): void {
  readBoxes(article);
  // From the innermost on, since what is in an item is written anew with it.
  for (const item of [...article.querySelectorAll("ul.inline-task-list > li, ul.to-do-list > li")].reverse()) {
    const isDone = /(?:^|\s)checked(?:\s|$)/.test(item.className);
    for (const box of [...item.querySelectorAll(".checkbox")]) box.remove();
    item.innerHTML = `<input type="checkbox"${isDone ? " checked" : ""}> ${item.innerHTML.trim()}`;
  }
  for (const list of [...article.querySelectorAll("ul, ol")]) joinList(list);
  for (const table of [...article.querySelectorAll("table")]) readTable(table);
}

/** Boxes to be ticked that are signs, or stand in paragraphs: each becomes an item with a box. */
function readBoxes(article: HtmlDocument): void {
  for (const line of [...article.querySelectorAll("p:has(> input[type=checkbox])")]) {
    if (line.firstElementChild?.localName !== "input" || line.parentElement?.localName === "li") continue;
    const list = line.ownerDocument.createElement("ul");
    list.className = "bulleted-list";
    line.before(list);
    list.append(rename(line, "li"));
  }
  for (const item of [...article.querySelectorAll("li")]) {
    const [sign, before = "", box] = /^((?:\s|<(?:span|p)\b[^<>]{0,200}>)*)([☐☑☒])\s*/u.exec(item.innerHTML) ?? [];
    if (sign === undefined) continue;
    item.innerHTML = `<input type="checkbox"${box === "☐" ? "" : " checked"}> ${before}${item.innerHTML.slice(sign.length)}`;
  }
}

/** The level of a list of Google Docs, which stand beside one another however deep they are; 0 for any other. */
function levelOf({ className }: HtmlElement): number {
  return Number(/\blst-kix_\S+-(\d+)/.exec(className)?.[1] ?? 0);
}

/** Joins a list with what goes on with it, item by item, and puts a deeper one into its last item. */
function joinList(list: HtmlElement): void {
  for (let next = list.nextElementSibling; next !== null; next = list.nextElementSibling) {
    if (!/^[uo]l$/.test(next.localName)) return;
    const deeper = levelOf(next) - levelOf(list);
    const isSame = next.localName === list.localName && kindOf(next) === kindOf(list);
    if (deeper < 0 || kindOf(list) === "" || (deeper === 0 && !isSame)) return;
    const last = deeper > 0 ? [...list.querySelectorAll("li")].at(-1) : undefined;
    if (deeper > 0) (last ?? list).append(next);
    else {
      list.append(...next.childNodes);
      next.remove();
    }
  }
}

/** What kind of list an export says that it is; lists of others are what they are. */
function kindOf({ className }: HtmlElement): string {
  return /(?:bulleted|numbered|to-do)-list|inline-task-list|lst-kix_[^\s-]+/.exec(className)?.[0] ?? "";
}

/** A header in the first row, a cell in each place, and lists and paragraphs on lines of their cells. */
function readTable(table: HtmlElement): void {
  const caption = table.querySelector("caption");
  if (caption !== null) {
    table.before(...[caption].map((one) => rename(one, "p")));
  }
  const rows = [...table.querySelectorAll("tr")];
  const [only] = rows;
  const frame = rows.length === 1 && [...(only?.children ?? [])].length === 1 ? only?.firstElementChild : undefined;
  if (frame !== undefined && frame !== null) {
    // One cell is a frame around what stands in it.
    table.replaceWith(...frame.childNodes);
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
  const [first] = rows;
  if (table.querySelector("th") === null && rows.length > 1) {
    for (const cell of [...(first?.children ?? [])]) rename(cell, "th");
  }
  for (const cell of [...table.querySelectorAll("td, th")]) readCell(cell);
}

/** A cell over several columns as several, of which but in the first row only the first says something. */
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
  if (cell.querySelector("p, li, div, br") === null) return;
  for (const list of [...cell.querySelectorAll("ul, ol")]) {
    for (const [at, item] of [...list.children].entries()) {
      const box = item.querySelector("input");
      const mark = box === null ? "" : box.getAttribute("checked") === null ? "[ ] " : "[x] ";
      box?.remove();
      item.innerHTML = `${list.localName === "ol" ? `${at + 1}. ` : "- "}${mark}${item.innerHTML}`;
    }
  }
  for (const block of [...cell.querySelectorAll("p, li, div, br")]) block.before(stand.line);
  for (const block of [...cell.querySelectorAll("p, li, ul, ol, div")]) block.replaceWith(...block.childNodes);
  for (const line of [...cell.querySelectorAll("br")]) line.remove();
}

/** Markdown with the marks for what stands in their places. */
export function withMarks(markdown: string): string {
  return markdown
    .replace(/\uE000(\d+)\uE002/g, "[^$1]")
    .replace(/^\uE001(\d+)\uE002\s*/gm, "[^$1]: ")
    .replace(/(?<=^|\|)( *)(?:\uE003\s*)+/gm, "$1")
    .replace(/\s*(?:\uE003\s*)+(?= *\|)/g, " ")
    .replace(/\s*(?:\uE003\s*)+/g, "<br>");
}

/** The place from which a mail, a chat or an editor forwards. */
export function withoutWrapper(href: string): string {
  const isWrapper =
    /^https?:\/\/(?:(?:www\.)?google\.[a-z.]+\/url|[\w.-]*safelinks\.protection\.outlook\.com\/|slack-redir\.net\/link|l\.facebook\.com\/l\.php)\?/i;
  if (!isWrapper.test(href) || !URL.canParse(href)) return href;
  const { searchParams } = new URL(href);
  const target = searchParams.get("q") ?? searchParams.get("url") ?? searchParams.get("u") ?? "";
  return /^https?:/i.test(target) ? target : href;
}

function blockOf(element: HtmlElement): HtmlElement | null {
  const { parentElement } = element;
  return parentElement?.localName === "p" ? parentElement : element;
}

/** The element with another name, in its place. */
export function rename(element: HtmlElement, name: string): HtmlElement {
  const renamed = element.ownerDocument.createElement(name);
  renamed.className = element.className;
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
