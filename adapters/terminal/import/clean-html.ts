import { type HtmlDocument, type HtmlElement, textOf } from "./html-document.ts";

/** Selectors of what is never part of an article, or goes into its front matter, whatever made the page. */
const furniture = [
  "script, style, noscript, template, iframe, dialog, svg, canvas, [hidden], [aria-hidden=true]",
  "nav, [role=navigation], [role=search], [role=dialog], [role=banner], [role=contentinfo], [role=complementary]",
  "form, button, input, select, textarea",
  ".byline, .page-metadata",
  "[class*=share-], [class*=-share], [class*=sharing], [class*=social-], [class*=breadcrumb], [id*=breadcrumb]",
  "[class*=cookie-], [class*=newsletter], [class*=lang-switch], [class*=language-switch], [class*=language-select]",
  "#comments, .comments, .comment-list, [class*=comment-form], #disqus_thread",
].join(", ");

/** Selectors of notices that ask whether cookies may be stored; such words may also name what a whole page is about. */
const consent =
  "[class~=cookie], [class~=cookies], [class*=-cookie], [class*=cookie_], [id*=cookie], [class*=consent-], [class*=-consent], [id*=consent], [class*=gdpr]";
/** The longest such notice in characters. */
const longestNotice = 1_500;

/** Removes what surrounds an article, before Readability looks for the article. */
export function removeFurniture(document: HtmlDocument): void {
  for (const element of [...document.querySelectorAll(furniture)]) {
    if (element.localName !== "body" && element.localName !== "html") element.remove();
  }
  for (const element of [...document.querySelectorAll(consent)]) {
    const isNotice = /^(?:div|section|aside|p|footer)$/.test(element.localName);
    if (isNotice && /cookie/i.test(textOf(element)) && textOf(element).length <= longestNotice) element.remove();
  }
  for (const link of [...document.querySelectorAll("a[hreflang]")]) {
    for (const element of ancestorsOf(link)) if (isLanguageSwitch(element)) element.remove();
  }
}

/** Most levels above a link at which the list of languages may begin. */
const mostLevels = 3;

function ancestorsOf(link: HtmlElement): HtmlElement[] {
  const elements: HtmlElement[] = [];
  for (let at = link.parentElement; at !== null && elements.length < mostLevels; at = at.parentElement) {
    if (at.localName !== "body") elements.push(at);
  }
  return elements;
}

/**
 * Whether an element is a list of links to the page in other languages: there are at least two, and they are most of its text.
 */
function isLanguageSwitch(element: HtmlElement): boolean {
  const links = [...element.querySelectorAll("a[hreflang]")];
  if (links.length < 2) return false;
  const linked = links.reduce((length, link) => length + textOf(link).length, 0);
  return linked >= fewestLinked * textOf(element).length;
}

const fewestLinked = 0.6;

/**
 * Prepares an article for the conversion to Markdown.
 * @param linkTo returns the address that a link gets; undefined to keep only the link's text
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
  // Images that were saved beside the page are not imported.
  for (const image of [...article.querySelectorAll("img")]) {
    if (!/^https?:/i.test(image.getAttribute("src") ?? "")) image.remove();
  }
}

/** Gives a `pre` one `code` that names its language, without line numbers. */
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

/**
 * Match the language in class names as highlighters write them: Prism and highlight.js, GitHub, Confluence, Rouge, MediaWiki.
 */
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
