/** A label that fits, ended by `…` after a whole word if it was longer; never for what is quoted. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most - 1);
  const words = start.replace(/\s+\S*$/, "");
  return `${words.length > most / 2 ? words : start.replace(/[\uD800-\uDBFF]$/, "")}…`;
}
