import { isFolderPage } from "./folder-page.ts";

/** Suffixes of file names for the language of a page. */
const language =
  /\.(?:ar|bg|ca|cs|da|de|el|en|es|et|fa|fi|fr|he|hi|hr|hu|id|it|ja|ko|lt|lv|nb|nl|no|pl|pt|ro|ru|sk|sl|sr|sv|th|tr|uk|vi|zh)(?:[-_][A-Za-z]{2,4})?$/;

/**
 * Returns a title made from a page's file name, for pages without a title: `guides/getting-started` becomes "Getting started".
 * An index file is named after its folder.
 * @param id the file's path without its extension
 */
export function fileTitle(id: string): string {
  const parts = id.split("/");
  const isFolder = parts.length > 1 && isFolderPage((parts.at(-1) ?? "").replace(language, ""));
  const name = wordsOf((parts.at(isFolder ? -2 : -1) ?? "").replace(language, ""));
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Returns a name without what tools add to it: a number for the order, Jekyll's date, Notion's id. */
function wordsOf(name: string): string {
  const bare = decoded(name)
    .replace(/[ _-][\da-f]{32}$/, "")
    .replace(/^\d{4}-\d{2}-\d{2}-(?=\p{L})/u, "")
    .replace(/^(?:0\d{0,4}[-_. ]+|\d{1,3}\.[-_ ]?)(?=\p{L})/u, "");
  // Logseq writes `___` for the slash in names of nested pages.
  return bare.replace(/___/g, "/").replace(/[-_]+/g, " ").replaceAll("%2D", "-").trim();
}

/** Decodes a name, except for hyphens: Azure DevOps writes blanks as hyphens, and hyphens as `%2D`. */
function decoded(name: string): string {
  if (!/%[\dA-F]{2}/i.test(name)) return name;
  try {
    return decodeURIComponent(name.replace(/%2D/gi, "%252D"));
  } catch {
    return name;
  }
}
