/**
 * What Discord takes for a mark, a mention, an emoji, a link or an escape. What stands before a mark is looked at from the mark,
 * or it would be looked for at every character.
 */
const marks =
  /[\\`*_~|[\]()<>#]|[-+](?<=^[ \t]*[-+])(?=\s|#)|[.)](?<=^[ \t]*\d{1,9}[.)])(?=\s)|:(?=\/\/)|@(?=everyone|here)|\.(?<=\b(?:discord(?:app)?|dsc)\.)(?=gg\b|com\b)/gim;

/** Text that Discord shows as it is: no mention, no link, no mark comes of it. */
export function escapeMarkdown(text: string): string {
  return text.replace(marks, "\\$&");
}

/** Marks that are Discord's own in what is quoted: a hidden text, a time, a channel, which calls nobody, a server's pages, its emoji. */
const ownMarks =
  /\|\|(?=\S)([^|\n]{0,500}[^|\s])\|\||<t:-?\d{1,13}(?::[tTdDfFR])?>|<#\d{17,20}>|<id:(?:browse|customize|guide|home)>|<a?:(\w{2,32}):\d{17,20}>/g;

/**
 * The same for what is quoted, where marks of Discord's own are what they are there: a hidden text is hidden, a time is the
 * reader's, a channel can be opened, and an emoji, which only its server can show, is named.
 */
export function escapeQuoted(text: string): string {
  let written = "";
  let end = 0;
  for (const { 0: mark, 1: hidden, 2: emoji, index } of text.matchAll(ownMarks)) {
    written += escapeMarkdown(text.slice(end, index));
    if (hidden !== undefined) written += `||${escapeMarkdown(hidden)}||`;
    else written += emoji === undefined ? mark : `:${escapeMarkdown(emoji)}:`;
    end = index + mark.length;
  }
  return written + escapeMarkdown(text.slice(end));
}

/** The text that was escaped. */
export function unescapeMarkdown(escaped: string): string {
  return escaped.replace(/\\([^A-Za-z\d\s])/g, "$1");
}

/** A host and what is below it, whoever is said to log in there and under whatever subdomain. */
const invites = /^(?:[^/]+\.)?(?:(?:discord|dsc)\.gg\.?\/|discord(?:app)?\.com\.?\/+invite\b)/i;
const longestUrl = 500;

/**
 * A web address that may be a link, written so that it cannot end before its end; undefined where it is none, too long, or an
 * invitation to a server.
 */
export function safeUrl(url: string): string | undefined {
  if (!/^https?:\/\/\S+$/i.test(url) || !URL.canParse(url)) return undefined;
  const { href, hostname, pathname } = new URL(url);
  if (invites.test(hostname + pathname) || href.length > longestUrl) return undefined;
  return href.replace(/[()<>|*~`\\]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Whether an address may be a link. */
export function isLinked(url: string | undefined): boolean {
  return url !== undefined && safeUrl(url) !== undefined;
}

/** A link under a name, with no preview; the name alone where the address may be none. */
export function link(label: string, url: string | undefined): string {
  const safe = url === undefined ? undefined : safeUrl(url);
  return safe === undefined ? escapeMarkdown(label) : `[${escapeMarkdown(label)}](<${safe}>)`;
}
