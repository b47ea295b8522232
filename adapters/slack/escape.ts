/** Text for `mrkdwn`, where `&`, `<` and `>` would be Slack's own marks: no mention, no link, no entity comes of it. */
export function escapeMrkdwn(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** A link in `mrkdwn`; the address stays as it is but for what would end it. */
export function mrkdwnLink(url: string, label: string): string {
  const address = escapeMrkdwn(url.replace(/[|<>\s]/g, encodeURIComponent));
  return `<${address}|${escapeMrkdwn(label).replace(/\|/g, "¦")}>`;
}
