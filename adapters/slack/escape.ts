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
