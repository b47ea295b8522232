import { type HtmlDocument, type HtmlElement, rename, textOf } from "./html-document.ts";
import { readTable } from "./normalize-tables.ts";
import { stand } from "./stand-ins.ts";

/** Selectors of what Confluence, MediaWiki, Google Docs and Notion put around a page's text. */
const chrome = [
  ".mw-editsection, .mw-jump-link, .mw-cite-backlink, #siteNotice, #siteSub, #contentSub, .noprint, .printfooter",
  ".ambox, .mw-redirectedfrom, .redirectMsg, .navbox, .catlinks, #catlinks, #mw-navigation, #toc, .toc, .toctitle, .toc-macro, .table_of_contents",
  ".pageSection:has(#attachments), .pageSection:has(#comments), #breadcrumb-section, .page-header-icon, .icon, .placeholder-icon",
  "wbr, [id^=cmnt_ref]",
].join(", ");

/**
 * Removes what exports put around the text, and turns their own forms of titles, boxes, formulas and notes into plain HTML,
 * before Readability looks for the article.
 */
export function readExportForms(document: HtmlDocument): void {
  for (const comment of [...document.querySelectorAll("a[href^='#cmnt_ref']")]) blockOf(comment)?.remove();
  for (const element of [...document.querySelectorAll(chrome)]) element.remove();
  readGoogleTitle(document);
  readMacros(document);
  readNotion(document);
  readProperties(document);
  for (const line of [...document.querySelectorAll("pre br")]) line.replaceWith("\n");
  for (const formula of [...document.querySelectorAll(".katex, figure.equation, .mwe-math-element")]) {
    const tex = textOf(formula.querySelector("annotation[encoding='application/x-tex']"));
    const written = tex.replace(/^\{\\displaystyle (.*)\}$/, "$1");
    if (tex !== "") formula.innerHTML = `<code>${escaped(written)}</code>`;
  }
  readIndentations(document);
  // Readability would remove a narrow column.
  const columns = ".columnLayout, .columnLayout > .cell, .columnLayout > .cell > .innerCell";
  for (const column of [...document.querySelectorAll(columns)].reverse()) column.replaceWith(...column.childNodes);
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
    const title = textOf(control);
    if (/^click here to expand/i.test(title)) control.remove();
    else rename(control, "p").innerHTML = `<strong>${escaped(title)}</strong>`;
  }
  for (const sign of [...document.querySelectorAll("img.emoticon, img.emoji, img.wysiwyg-emoji")]) {
    const said = sign.getAttribute("data-emoji-fallback") ?? sign.getAttribute("alt") ?? "";
    sign.replaceWith(signs.get(said) ?? said);
  }
  for (const issue of [...document.querySelectorAll(".jira-issue:has(> .summary)")]) {
    // What the page loads from Jira when it is opened: an export has placeholders in its place.
    const key = issue.querySelector("a");
    if (key !== null && /^getting issue details/i.test(textOf(issue.querySelector(".summary")))) issue.replaceWith(key);
  }
  for (const state of [...document.querySelectorAll(".status-macro, .aui-lozenge")]) state.before(" ");
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

/** Unwraps MediaWiki's definition lists without terms: they are used for indentation. */
function readIndentations(document: HtmlDocument): void {
  for (const list of [...document.querySelectorAll("dl")].reverse()) {
    const parts = [...list.children];
    if (parts.some(({ localName }) => localName !== "dd")) continue;
    for (const part of parts) rename(part, "div");
    rename(list, "div");
  }
}

/** Separates Notion's values, and writes its headers of tables, checkboxes in tables, toggle headings and page descriptions as plain HTML. */
function readNotion(document: HtmlDocument): void {
  for (const value of [...document.querySelectorAll(".selected-value + .selected-value")]) value.before(", ");
  for (const cell of [...document.querySelectorAll("td.simple-table-header")]) rename(cell, "th");
  for (const box of [...document.querySelectorAll("td > .checkbox")]) {
    box.replaceWith(box.className.includes("checkbox-on") ? "☑" : "☐");
  }
  for (const summary of [...document.querySelectorAll("details > summary[style*='font-size']")]) {
    const depth = ["1.875em", "1.5em", "1.25em"].findIndex((size) => summary.getAttribute("style")?.includes(size));
    const { parentElement: details } = summary;
    if (depth === -1 || details === null) continue;
    rename(summary, `h${depth + 1}`);
    details.replaceWith(...details.childNodes);
  }
  const description = document.querySelector("header > .page-description");
  const body = document.querySelector(".page-body");
  if (description === null || body === null) return;
  const words = description.innerHTML;
  description.remove();
  if (words.trim() !== "") body.innerHTML = `<p>${words}</p>${body.innerHTML}`;
}

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

/** Makes the title of a Google document a heading, and removes its table of contents and the header and the footer of every page. */
function readGoogleTitle(document: HtmlDocument): void {
  for (const line of [...document.querySelectorAll(".doc-content p:has(> span > a[href^='#h.'])")]) {
    // A line of the table of contents, with the number of a page.
    const words = [...line.querySelectorAll("a")].map(textOf).join("");
    if (textOf(line).replace(/[\s.…\d]+$/, "") === words.replace(/[\s.…\d]+$/, "")) line.remove();
  }
  const title = document.querySelector(".doc-content p.title");
  if (title === null) return;
  const content = [...(document.querySelector(".doc-content")?.children ?? [])];
  for (const around of [content[0], content.at(-1)]) {
    if (around?.localName === "div" && around.querySelector("h1, h2, h3, p.title, [id^=ftnt]") === null)
      around.remove();
  }
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
    joinBelow(back.parentElement);
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

/** Adds the paragraphs that follow a paragraph to it. */
function joinBelow(line: HtmlElement | null): void {
  for (let next = line?.nextElementSibling; next?.localName === "p"; next = line?.nextElementSibling) {
    line?.append(" ", ...next.childNodes);
    next.remove();
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
  // The innermost tables come first: they become lines of a cell.
  for (const table of [...article.querySelectorAll("table")].reverse()) readTable(table);
}

/** Turns checkboxes that are characters, or stand in paragraphs, into items with a checkbox. */
function readBoxes(article: HtmlDocument): void {
  for (const line of [...article.querySelectorAll("p")]) {
    const isBox =
      line.firstElementChild?.getAttribute("type") === "checkbox" || /^\s*[☐☑☒]\s*\S/u.test(line.textContent ?? "");
    if (!isBox || /^(?:li|t[dh])$/.test(line.parentElement?.localName ?? "")) continue;
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

/** Replaces the placeholders of `stand` by Markdown. */
export function withMarks(markdown: string): string {
  return markdown
    .replace(/\uE000(\d+)\uE002/g, "[^$1]")
    .replace(/^\uE001(\d+)\uE002\s*/gm, "[^$1]: ")
    .replace(/(?<=^|\|)( *)\uE003[\uE003\s]*/gm, "$1")
    .replace(/(?<!\s)\s*\uE003[\uE003\s]*(?=\|)/g, " ")
    .replace(/(?<!\s)\s*\uE003[\uE003\s]*/g, "<br>");
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

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
