import { type HtmlDocument, type HtmlElement, textOf } from "./html-document.ts";

/** Selectors of what Confluence, MediaWiki, Google Docs and Notion put around a page's text. */
const chrome = [
  ".mw-editsection, .mw-jump-link, .mw-cite-backlink, #siteNotice, #siteSub, #contentSub, .noprint, .printfooter",
  ".ambox, .mw-redirectedfrom, .redirectMsg, .navbox, .catlinks, #catlinks, #mw-navigation, #toc, .toc, .toctitle, .toc-macro, .table_of_contents",
  ".pageSection:has(#attachments), .pageSection:has(#comments), #breadcrumb-section, .page-header-icon, .icon, .placeholder-icon",
  "wbr, [id^=cmnt_ref]",
].join(", ");

/**
 * Placeholders for Markdown that would be escaped if it were written as text, see `withMarks`; no page uses these characters.
 */
export const stand = { reference: "\uE000", definition: "\uE001", end: "\uE002", line: "\uE003" };

/**
 * Removes what exports put around the text, and turns their own forms of titles, boxes, formulas and notes into plain HTML,
 * before Readability looks for the article.
 */
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
  // Readability removes an empty box, so the item around it gets the class.
  for (const box of [...document.querySelectorAll("ul.to-do-list .checkbox-on")]) {
    if (box.parentElement !== null) box.parentElement.className += " checked";
  }
  readFootnotes(document);
}

/**
 * Turns Confluence's macros into text: titles of panels and notes, emoticons that are images, and states, which are set off as
 * words.
 */
function readMacros(document: HtmlDocument): void {
  for (const title of [
    ...document.querySelectorAll(".panelHeader, .codeHeader, .confluence-information-macro > .title"),
  ]) {
    // By its class, the title would be taken for a header of the page.
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

/** The emoji for the emoticons that Confluence knows by a name. */
const signs = new Map([
  ["(tick)", "✅"],
  ["(error)", "❌"],
  ["(warning)", "⚠️"],
  ["(info)", "ℹ️"],
  ["(question)", "❓"],
  ["(star)", "⭐"],
]);

/** Turns the properties of a Notion page, with their names, into a list at the beginning of its text. */
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

/** Makes the title of a Google document a heading, and removes its table of contents and the header of every page. */
function readGoogleTitle(document: HtmlDocument): void {
  for (const line of [...document.querySelectorAll(".doc-content p:has(> span > a[href^='#h.'])")]) {
    // A line of the table of contents, with the number of a page.
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

/** Gives the lists, tables and checkboxes of an article a form that can be converted to Markdown. */
export function readListsAndTables(article: HtmlDocument): void {
  readBoxes(article);
  // The innermost items come first, since to set the HTML of an item replaces all elements in it.
  for (const item of [...article.querySelectorAll("ul.inline-task-list > li, ul.to-do-list > li")].reverse()) {
    const isDone = /(?:^|\s)checked(?:\s|$)/.test(item.className);
    for (const box of [...item.querySelectorAll(".checkbox")]) box.remove();
    item.innerHTML = `<input type="checkbox"${isDone ? " checked" : ""}> ${item.innerHTML.trim()}`;
  }
  for (const list of [...article.querySelectorAll("ul, ol")]) joinList(list);
  for (const table of [...article.querySelectorAll("table")]) readTable(table);
}

/** Turns checkboxes that are characters, or stand in paragraphs, into items with a checkbox. */
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

/** Returns the level of a list of Google Docs, which writes nested lists as siblings; 0 for any other list. */
function levelOf({ className }: HtmlElement): number {
  return Number(/\blst-kix_\S+-(\d+)/.exec(className)?.[1] ?? 0);
}

/** Appends the items of the lists that continue a list, and moves deeper lists into its last item. */
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

/** Returns the kind of a list, by the class of an export; empty for other lists, which are not joined. */
function kindOf({ className }: HtmlElement): string {
  return /(?:bulleted|numbered|to-do)-list|inline-task-list|lst-kix_[^\s-]+/.exec(className)?.[0] ?? "";
}

/**
 * Gives a table the form that Markdown has: a header in the first row, no spans, and the lists and paragraphs of a cell on
 * lines of the cell.
 */
function readTable(table: HtmlElement): void {
  const caption = table.querySelector("caption");
  if (caption !== null) {
    table.before(...[caption].map((one) => rename(one, "p")));
  }
  const rows = [...table.querySelectorAll("tr")];
  const [only] = rows;
  const frame = rows.length === 1 && [...(only?.children ?? [])].length === 1 ? only?.firstElementChild : undefined;
  if (frame !== undefined && frame !== null) {
    // A table of one cell is a frame around the content of that cell.
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

/** Replaces the placeholders of `stand` by Markdown. */
export function withMarks(markdown: string): string {
  return markdown
    .replace(/\uE000(\d+)\uE002/g, "[^$1]")
    .replace(/^\uE001(\d+)\uE002\s*/gm, "[^$1]: ")
    .replace(/(?<=^|\|)( *)(?:\uE003\s*)+/gm, "$1")
    .replace(/\s*(?:\uE003\s*)+(?= *\|)/g, " ")
    .replace(/\s*(?:\uE003\s*)+/g, "<br>");
}

/**
 * Returns the target of a link that a mail program, a chat or an editor made lead through its own address; any other link as it
 * is.
 */
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

/** Replaces an element by one with another name, with the same class and content. */
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
