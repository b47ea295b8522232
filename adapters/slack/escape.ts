/** Escapes text for `mrkdwn`, so that it cannot form a mention, a link or an entity. */
export function escapeMrkdwn(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** Returns a link in `mrkdwn`; in the address only characters that would end it are encoded. */
export function mrkdwnLink(url: string, label: string): string {
  const address = escapeMrkdwn(url.replace(/[|<>\s]/g, encodeURIComponent));
  return `<${address}|${escapeMrkdwn(label).replace(/\|/g, "¦")}>`;
}
