/** Ends of names by which tools tell the languages of a page apart. */
const language =
  /\.(?:ar|bg|ca|cs|da|de|el|en|es|et|fa|fi|fr|he|hi|hr|hu|id|it|ja|ko|lt|lv|nb|nl|no|pl|pt|ro|ru|sk|sl|sr|sv|th|tr|uk|vi|zh)(?:[-_][A-Za-z]{2,4})?$/;

/**
 * What a page is called by its file, where nothing in it says so: `guides/getting-started` is titled "Getting started". A
 * file that stands for its folder is called as the folder is.
 * @param id the file's path without its ending
 */
export function fileTitle(id: string): string {
  const parts = id.split("/");
  const isFolder = parts.length > 1 && /^_?(?:index|readme)$/i.test((parts.at(-1) ?? "").replace(language, ""));
  const name = wordsOf((parts.at(isFolder ? -2 : -1) ?? "").replace(language, ""));
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A name without what tools put before and behind it: a number for the order, Jekyll's date, Notion's id. */
function wordsOf(name: string): string {
  const bare = decoded(name)
    .replace(/[ _-][\da-f]{32}$/, "")
    .replace(/^\d{4}-\d{2}-\d{2}-(?=\p{L})/u, "")
    .replace(/^(?:0\d{0,4}[-_. ]+|\d{1,3}\.[-_ ]?)(?=\p{L})/u, "");
  // Logseq writes so the names of pages in pages.
  return bare.replace(/___/g, "/").replace(/[-_]+/g, " ").trim();
}

function decoded(name: string): string {
  if (!/%[\dA-F]{2}/i.test(name)) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
