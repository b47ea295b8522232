/**
 * Matches what Discord reads as a mark, a mention, an emoji, a link or an escape. A lookbehind stands after the character that
 * it is about, since in front it would be tried at every character.
 */
const marks =
  /[\\`*_~|[\]()<>#]|[-+](?<=^[ \t]*[-+])(?=\s|#)|[.)](?<=^[ \t]*\d{1,9}[.)])(?=\s)|:(?=\/\/)|@(?=everyone|here)|\.(?<=\b(?:discord(?:app)?|dsc)\.)(?=gg\b|com\b)/gim;

/** Escapes text so that Discord shows it as it is, without marks, mentions or links. */
export function escapeMarkdown(text: string): string {
  return text.replace(marks, "\\$&");
}

/**
 * Matches Discord's own marks in a quote: a spoiler, a timestamp, a channel, which pings nobody, a page of a server, a custom
 * emoji.
 */
const ownMarks =
  /\|\|(?=\S)([^|\n]{0,500}[^|\s])\|\||<t:-?\d{1,13}(?::[tTdDfFR])?>|<#\d{17,20}>|<id:(?:browse|customize|guide|home)>|<a?:(\w{2,32}):\d{17,20}>/g;

/**
 * Escapes quoted text, but keeps Discord's own marks: a spoiler stays hidden, a timestamp is shown in the reader's time, and a
 * channel can be opened. A custom emoji, which only its own server can show, is replaced by its name.
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

/** Undoes `escapeMarkdown`. */
export function unescapeMarkdown(escaped: string): string {
  return escaped.replace(/\\([^A-Za-z\d\s])/g, "$1");
}

/** Matches the host and path of an invitation to a server, on any subdomain. The user name of an address is not looked at. */
const invites = /^(?:[^/]+\.)?(?:(?:discord|dsc)\.gg\.?\/|discord(?:app)?\.com\.?\/+invite\b)/i;
const longestUrl = 500;

/**
 * Returns a web address in which every character is encoded that could end a link early; undefined where the text is no web
 * address, is too long, or invites to a server.
 */
export function safeUrl(url: string): string | undefined {
  if (!/^https?:\/\/\S+$/i.test(url) || !URL.canParse(url)) return undefined;
  const { href, hostname, pathname } = new URL(url);
  if (invites.test(hostname + pathname) || href.length > longestUrl) return undefined;
  return href.replace(/[()<>|*~`\\]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Whether an address may be a link, see `safeUrl`. */
export function isLinked(url: string | undefined): boolean {
  return url !== undefined && safeUrl(url) !== undefined;
}

/** Writes a link with a label and without a preview; the label alone where the address may be no link. */
export function link(label: string, url: string | undefined): string {
  const safe = url === undefined ? undefined : safeUrl(url);
  return safe === undefined ? escapeMarkdown(label) : `[${escapeMarkdown(label)}](<${safe}>)`;
}
