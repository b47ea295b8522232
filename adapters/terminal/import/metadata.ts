import { type HtmlDocument, textOf } from "./html-document.ts";
import type { Page } from "./page.ts";

type Metadata = Omit<Page, "title" | "body">;

/** Reads what the markup of a page says about it, beside what Readability reads; called before anything is removed. */
export function readMetadata(document: HtmlDocument, html: string): Metadata {
  const author = toName(firstText(document, authors));
  const published = toDay(
    document.querySelector("[itemprop=datePublished]")?.getAttribute("datetime") ??
      document.querySelector("article time[datetime], main time[datetime]")?.getAttribute("datetime"),
  );
  const url = webAddress(
    document.querySelector("link[rel=canonical]")?.getAttribute("href") ??
      document.querySelector("meta[property='og:url']")?.getAttribute("content") ??
      savedFrom.exec(html)?.[1],
  );
  return {
    ...(author !== undefined && { author }),
    ...(published !== undefined && { published }),
    ...(url !== undefined && { url }),
  };
}

const authors = [
  ".page-metadata .author",
  "[itemprop=author] [itemprop=name]",
  "[itemprop=author]",
  "[rel=author]",
  ".byline",
];

/** Returns the name in a line such as "By Ines Okafor, 9 April 2025"; undefined if there is none. */
export function toName(byline: string | null | undefined): string | undefined {
  const [name = ""] = (byline ?? "")
    .trim()
    .replace(/^(?:written )?by:? /i, "")
    .split(/\s*[,·|\n]/, 1);
  return name === "" || /^https?:/.test(name) ? undefined : name;
}

/** Matches the address that browsers write at the top of a page that they save. */
const savedFrom = /<!-- saved from url=\(\d+\)(\S+) -->/;

/** Returns a date as pages write it in ISO 8601; undefined if it is no date. */
export function toDay(date: string | null | undefined): string | undefined {
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(date ?? "")?.[0];
  if (iso !== undefined) return iso;
  const time = Date.parse(`${date} UTC`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}

function firstText(document: HtmlDocument, selectors: readonly string[]): string | undefined {
  for (const selector of selectors) {
    const text = textOf(document.querySelector(selector));
    if (text !== "") return text;
  }
  return undefined;
}

function webAddress(address: string | null | undefined): string | undefined {
  return address && URL.canParse(address) && /^https?:/i.test(address) ? address : undefined;
}
