/** Text for `mrkdwn`, where `&`, `<` and `>` would be Slack's own marks: no mention, no link, no entity comes of it. */
export function escapeMrkdwn(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** A link in `mrkdwn`. */
export function mrkdwnLink(url: string, label: string): string {
  return `<${encodeURI(decodeSafely(url)).replace(/[|<>]/g, encodeURIComponent)}|${escapeMrkdwn(label).replace(/\|/g, "¦")}>`;
}

function decodeSafely(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** A label that fits, ended by `…` after a whole word if it was longer; never for what is quoted. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most - 1);
  const words = start.replace(/\s+\S*$/, "");
  return `${words.length > most / 2 ? words : start.replace(/[\uD800-\uDBFF]$/, "")}…`;
}
