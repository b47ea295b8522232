/** A label that fits, ended by `…` after a whole word if it was longer; never for what is quoted. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most - 1);
  const words = start.slice(0, lastBlank(start)).trimEnd();
  return `${words.length > most / 2 ? words : start.replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** Where the last blank of a text stands; its end where there is none. */
function lastBlank(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) if (/\s/.test(text.charAt(at))) return at;
  return text.length;
}
