/** Shortens a label, with `…` after a whole word; never used for quotes. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most - 1);
  const words = start.slice(0, lastBlank(start)).trimEnd();
  return `${words.length > most / 2 ? words : start.replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** Shortens a path to its beginning and its end, since the end distinguishes it from other paths. */
export function shortenPath(path: string, most: number): string {
  if (path.length <= most) return path;
  const half = Math.floor(most / 2);
  return shorten(path, half) + path.slice(half - most + 1).replace(/^[\uDC00-\uDFFF]/, "");
}

/** Returns the offset of the last whitespace in a text, or the text's length where there is none. */
function lastBlank(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) if (/\s/.test(text.charAt(at))) return at;
  return text.length;
}
