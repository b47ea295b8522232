import type { LinkTo } from "./html-page.ts";
import type { Page } from "./page.ts";

/** Converts a page that is Markdown already: only links to pages that are imported as well are changed. */
export function markdownPage(text: string, linkTo: LinkTo): Page | undefined {
  if (text.trim() === "") return undefined;
  const body = text.replace(/(\]\()([^)\s]+)(?=\))/g, (whole, before: string, href: string) => {
    const address = linkTo(href);
    return address === undefined ? whole : `${before}${address}`;
  });
  const title = /^#[ \t]+(\S.*)$/m.exec(body)?.[1]?.replace(/(?<![ \t#])[ \t#]+$/, "") ?? "";
  return { title, body: body.trim() };
}
