import type { Span, Table } from "../../src/index.ts";

/** Schemes of addresses that help a reader even on a platform that does not make links of them. */
const usable = /^(?:mailto|tel|sms|sftp|ftps?|ssh|git|svn|ircs?|xmpp|matrix|sips?):(?=\S)/i;

/**
 * Returns spans in which each link that the platform cannot make is followed by its address in parentheses, unless the link's
 * words already contain the address.
 * @param isLinked whether the platform makes a link of an address
 */
export function withAddresses(spans: readonly Span[], isLinked: (href: string) => boolean): readonly Span[] {
  if (!spans.some(({ href }) => href !== undefined && usable.test(href) && !isLinked(href))) return spans;
  return spans.flatMap((span, at): Span[] => {
    const { href } = span;
    if (href === undefined || href === spans[at + 1]?.href || !usable.test(href) || isLinked(href)) return [span];
    const start = spans.slice(0, at + 1).findLastIndex((one) => one.href !== href) + 1;
    const words = spans.slice(start, at + 1).map(({ text }) => text);
    const address = addressIn(href);
    return bare(words.join("")).includes(bare(address)) ? [span] : [span, { text: ` (${address})` }];
  });
}

/** Whether any cell of a table has a link whose address a reader could use. */
export function holdsAddresses({ header, rows }: Table, isLinked: (href: string) => boolean): boolean {
  const holds = ({ href }: Span): boolean => href !== undefined && (isLinked(href) || usable.test(href));
  return [header, ...rows.map(({ cells }) => cells)].some((cells) => cells.some((cell) => cell.some(holds)));
}

/** Whether the words of a link show an address whose host differs from the link's target. */
export function showsOtherHost(words: string, url: string): boolean {
  const [shown] = /(?:https?:\/\/|\bwww\.)[^\s()<>]+/i.exec(words) ?? [];
  if (shown === undefined || !URL.canParse(url)) return false;
  const address = /^https?:/i.test(shown) ? shown : `https://${shown}`;
  return !URL.canParse(address) || new URL(address).host !== new URL(url).host;
}

/** Returns the part of an address that a reader types: a mail address or phone number without its scheme and query. */
function addressIn(href: string): string {
  const [, contact] = /^(?:mailto|tel|sms):([^?]+)/i.exec(href) ?? [];
  if (contact === undefined) return href;
  try {
    return decodeURIComponent(contact);
  } catch {
    return contact;
  }
}

function bare(text: string): string {
  return text.replace(/[\s().-]/g, "").toLowerCase();
}
