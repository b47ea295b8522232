/** A label that fits, ended by `…` after a whole word if it was longer; never for what is quoted. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most - 1);
  const words = start.slice(0, lastBlank(start)).trimEnd();
  return `${words.length > most / 2 ? words : start.replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** A path that fits: of a longer one its beginning and its end, which tells it apart from others. */
export function shortenPath(path: string, most: number): string {
  if (path.length <= most) return path;
  const half = Math.floor(most / 2);
  return shorten(path, half) + path.slice(half - most + 1).replace(/^[\uDC00-\uDFFF]/, "");
}

/** Where the last blank of a text stands; its end where there is none. */
function lastBlank(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) if (/\s/.test(text.charAt(at))) return at;
  return text.length;
}
