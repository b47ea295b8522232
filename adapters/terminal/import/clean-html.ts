import { type HtmlDocument, type HtmlElement, textOf } from "./html-document.ts";

/** What is never part of an article, or stands in its front matter, whatever a page is made with. */
const furniture = [
  "script, style, noscript, template, iframe, dialog, svg, canvas, [hidden], [aria-hidden=true]",
  "nav, [role=navigation], [role=search], [role=dialog], [role=banner], [role=contentinfo], [role=complementary]",
  "form, button, input, select, textarea",
  ".byline, .page-metadata",
  "[class*=share-], [class*=-share], [class*=sharing], [class*=social-], [class*=breadcrumb], [id*=breadcrumb]",
  "[class*=cookie-], [class*=newsletter], [class*=lang-switch], [class*=language-switch], [class*=language-select]",
  "#comments, .comments, .comment-list, [class*=comment-form], #disqus_thread",
].join(", ");

/** Takes out what stands around an article, before its place is looked for. */
export function removeFurniture(document: HtmlDocument): void {
  for (const element of [...document.querySelectorAll(furniture)]) {
    if (element.localName !== "body" && element.localName !== "html") element.remove();
  }
  for (const link of [...document.querySelectorAll("a[hreflang]")]) {
    for (const element of above(link)) if (isLanguageSwitch(element)) element.remove();
  }
}

/** How far above a link the list of languages can begin. */
const mostLevels = 3;

function above(link: HtmlElement): HtmlElement[] {
  const elements: HtmlElement[] = [];
  for (let at = link.parentElement; at !== null && elements.length < mostLevels; at = at.parentElement) {
    if (at.localName !== "body") elements.push(at);
  }
  return elements;
}

/** A few words of which all lead to the page in another language. */
function isLanguageSwitch(element: HtmlElement): boolean {
  const links = [...element.querySelectorAll("a[hreflang]")];
  if (links.length < 2) return false;
  const linked = links.reduce((length, link) => length + textOf(link).length, 0);
  return linked >= mostlyLinks * textOf(element).length;
}

const mostlyLinks = 0.6;

/**
 * Puts an article into the form that Markdown has.
 * @param linkTo the address a link shall have; undefined to keep its words alone
 */
export function cleanArticle(article: HtmlDocument, linkTo: (href: string) => string | undefined): void {
  for (const anchor of [...article.querySelectorAll(":is(h1, h2, h3, h4, h5, h6) a")]) {
    if (/^[#¶§🔗\s]*$/u.test(textOf(anchor))) anchor.remove();
  }
  for (const pre of [...article.querySelectorAll("pre")]) cleanCode(pre);
  for (const link of [...article.querySelectorAll("a")]) {
    const href = linkTo(link.getAttribute("href") ?? "");
    if (href === undefined) link.replaceWith(...link.childNodes);
    else link.setAttribute("href", href);
    link.removeAttribute("title");
  }
  // A file that was saved beside the page does not come along.
  for (const image of [...article.querySelectorAll("img")]) {
    if (!/^https?:/i.test(image.getAttribute("src") ?? "")) image.remove();
  }
}

/** One `code` in `pre` that names its language, without the numbers of lines. */
function cleanCode(pre: HtmlElement): void {
  for (const number of [...pre.querySelectorAll(".lineno, .linenos, .line-number, .line-numbers-rows, .gutter")]) {
    number.remove();
  }
  const language = languageOf(pre);
  for (const line of [...pre.querySelectorAll("br")]) line.replaceWith("\n");
  const code = pre.querySelector("code");
  const text = (code ?? pre).textContent ?? "";
  pre.innerHTML = "<code></code>";
  const cleaned = pre.querySelector("code");
  if (cleaned === null) return;
  cleaned.textContent = text.replace(/^\n|\n$/g, "");
  if (language !== undefined) cleaned.className = `language-${language}`;
}

/** As highlighters write it: Prism and highlight.js, GitHub, Confluence, Rouge, MediaWiki. */
const classForms = [
  /(?:^|\s)lang(?:uage)?-([\w+#-]+)/,
  /(?:^|\s)highlight-source-([\w+#-]+)/,
  /brush:\s*([\w+#-]+)/,
  /mw-highlight-lang-([\w+#-]+)/,
];

function languageOf(pre: HtmlElement): string | undefined {
  const code = pre.querySelector("code");
  const around = [code, pre, pre.parentElement, pre.parentElement?.parentElement ?? null];
  for (const element of around) {
    if (element === null) continue;
    const named = element.getAttribute("data-lang") ?? element.getAttribute("data-language");
    const classes = `${element.className} ${element.getAttribute("data-syntaxhighlighter-params") ?? ""}`;
    const found = named ?? classForms.map((form) => form.exec(classes)?.[1]).find((name) => name !== undefined);
    if (found !== undefined && !/^(?:none|text|plaintext|plain)$/.test(found)) return found.toLowerCase();
  }
  return undefined;
}
