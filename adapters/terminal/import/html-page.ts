import { Readability } from "@mozilla/readability";
import { cleanArticle, removeFurniture } from "./clean-html.ts";
import { readCodeFonts } from "./code-fonts.ts";
import { type HtmlElement, parseHtml, parsePage, textOf } from "./html-document.ts";
import { htmlToMarkdown } from "./html-to-markdown.ts";
import { readMetadata, toDay, toName } from "./metadata.ts";
import { readExportForms, readListsAndTables, withMarks, withoutWrapper } from "./normalize-exports.ts";
import type { Page } from "./page.ts";

/** Returns the new address of a link to a page that is imported as well; undefined for any other link. */
export type LinkTo = (href: string) => string | undefined;

/**
 * Converts the article of a web page, without what surrounds it; undefined if there is no text.
 * @throws InputError when its elements are nested too deeply
 */
export function htmlPage(html: string, linkTo: LinkTo): Page | undefined {
  const document = parsePage(html);
  const metadata = readMetadata(document, html);
  readCodeFonts(document);
  readExportForms(document);
  removeFurniture(document);
  const headings = [...document.querySelectorAll("h1")].map(headingOf).filter((heading) => heading !== "");
  const read = new Readability(document, { keepClasses: true, charThreshold: fewestLetters }).parse();
  const article = parseHtml(read?.content ?? document.body.innerHTML);
  readListsAndTables(article);
  cleanArticle(article, (href) => linkTo(href) ?? toAbsolute(withoutWrapper(href), metadata.url));
  const title = bestTitle(read?.title ?? "", headings);
  const first = article.querySelector("h1, h2");
  if (first !== null && headingOf(first) === title) first.remove();
  const text = withMarks(htmlToMarkdown(article.body.innerHTML));
  if (text === "") return undefined;
  const author = toName(read?.byline) ?? metadata.author;
  const source = read?.siteName?.trim() || undefined;
  const published = toDay(read?.publishedTime) ?? metadata.published;
  return {
    title,
    ...(author !== undefined && { author }),
    ...(source !== undefined && { source }),
    ...(metadata.url !== undefined && { url: metadata.url }),
    ...(published !== undefined && { published }),
    body: text,
  };
}

/** Characters from which Readability accepts an article; few, since pages of documentation can be short. */
const fewestLetters = 100;

/** Returns the text of a heading, without the sign of its anchor and the name of the wiki's space. */
function headingOf(heading: HtmlElement): string {
  const text = textOf(heading).replace(/\s*[#¶§🔗]+$/u, "");
  return heading.querySelector("#title-text") === null ? text : text.replace(/^.*? : /, "");
}

/**
 * Returns the heading that is part of the page's title, which may hold the site's name too; else the title, or the first
 * heading.
 */
function bestTitle(title: string, headings: readonly string[]): string {
  return headings.find((heading) => title.includes(heading)) ?? (title.trim() || (headings[0] ?? ""));
}

function toAbsolute(href: string, base: string | undefined): string | undefined {
  if (/^(?:https?|mailto):/i.test(href)) return href;
  if (base === undefined || href === "" || href.startsWith("#") || /^[a-z][\w+.-]*:/i.test(href)) return undefined;
  return URL.canParse(href, base) ? new URL(href, base).href : undefined;
}
