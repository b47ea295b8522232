import { type MarkedRun, type Span, splitBlanks, writeRuns } from "../../src/index.ts";
import { withAddresses } from "../chat/addresses.ts";
import { escapeQuoted, isLinked, safeUrl } from "./escape.ts";

type Mark = "~~" | "**" | "*";

/** Text in one style, or what stands as it is: code, or a link. */
type Run = MarkedRun<Mark>;

/**
 * Spans in Discord's Markdown. A link stays one whatever is emphasized in it; what is emphasized in part is marked once, since
 * marks of one kind next to each other would be read as text.
 * @param ownHosts the hosts whose links may hide their address
 */
export function spansText(spans: readonly Span[], ownHosts: ReadonlySet<string>): string {
  return written(linkGroups(withAddresses(spans, isLinked)).flatMap((group) => groupRuns(group, ownHosts)));
}

/** Spans that lead to one address, or to none that may be a link. */
interface Group {
  readonly url: string | undefined;
  readonly spans: Span[];
}

function linkGroups(spans: readonly Span[]): Group[] {
  const groups: Group[] = [];
  for (const span of spans.map(asServerPage)) {
    if (span.text === "") continue;
    const url = span.href === undefined ? undefined : safeUrl(span.href);
    const last = groups.at(-1);
    if (last !== undefined && last.url === url) last.spans.push(span);
    else groups.push({ url, spans: [span] });
  }
  return groups;
}

/** `<id:customize>`, a page of the server in Discord, is an address in Markdown. */
function asServerPage(span: Span): Span {
  return span.href === span.text && span.text.startsWith("id:") ? { text: `<${span.text}>` } : span;
}

function groupRuns({ url, spans }: Group, ownHosts: ReadonlySet<string>): Run[] {
  const label = spans.map(({ text }) => text).join("");
  if (url === undefined || label.trim() === "") return merged(spans).flatMap(spanRuns);
  return splitBlanks(label, (words) => ({ text: linkText(spans, words, url, ownHosts), marks: [] }));
}

/** A bare address stands alone. Another host than the knowledge's own is shown, and so is what a label lies about. */
function linkText(group: readonly Span[], label: string, url: string, ownHosts: ReadonlySet<string>): string {
  if (isSameAddress(label, url)) return `<${asWritten(label, url)}>`;
  const words = written(merged(group).flatMap(spanRuns)).trim();
  // Discord masks no link whose label looks like an address.
  if (/https?:\/\/|\bwww\./i.test(label)) return `${words} (<${url}>)`;
  const { host } = new URL(url);
  const isShown = ownHosts.has(host) || label.includes(host);
  return `[${words}](<${url}>)${isShown ? "" : ` (${escapeQuoted(host)})`}`;
}

/** An address as its author wrote it, but for what would end it, and for a host in other letters than Discord opens. */
function asWritten(label: string, url: string): string {
  const [, host = ""] = /^https?:\/\/([^/?#]*)/i.exec(label) ?? [];
  return host.toLowerCase() === new URL(url).host && !/[<>|*~`\\]/.test(label) ? label : url;
}

/** Whether a label is the address itself, or the same without its scheme. */
function isSameAddress(label: string, url: string): boolean {
  const addressOf = (text: string): string | undefined => {
    const whole = /^https?:\/\//i.test(text) ? text : `${new URL(url).protocol}//${text}`;
    return /\s/.test(text) ? undefined : safeUrl(whole);
  };
  return addressOf(label)?.replace(/\/$/, "") === url.replace(/\/$/, "");
}

/**
 * Spans of one style as one, so that what is escaped is seen whole. Code next to code is one piece, since its ticks would end
 * each other; emphasis on a part of it is left out.
 */
function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    const marks = marksOf(span);
    if (last === undefined || last.code !== span.code) result.push(span);
    else if (span.code) {
      const shared = marksOf(last).filter((mark) => marks.includes(mark));
      result[result.length - 1] = { text: last.text + span.text, code: true, ...styleOf(shared) };
    } else if (marksOf(last).join() === marks.join()) {
      result[result.length - 1] = { text: last.text + span.text, ...styleOf(marks) };
    } else result.push(span);
  }
  return result;
}

function styleOf(marks: readonly Mark[]): Partial<Span> {
  return {
    ...(marks.includes("**") && { strong: true as const }),
    ...(marks.includes("*") && { emphasis: true as const }),
    ...(marks.includes("~~") && { strike: true as const }),
  };
}

function marksOf({ strike, strong, key, emphasis }: Span): Mark[] {
  return [
    ...(strike ? ["~~" as const] : []),
    ...(strong || key ? ["**" as const] : []),
    ...(emphasis ? ["*" as const] : []),
  ];
}

function spanRuns(span: Span): Run[] {
  return splitBlanks(span.text, (words) => ({
    text: span.code ? codeSpan(words) : escapeQuoted(words),
    marks: marksOf(span),
  }));
}

/** Marks that meet would be read as others. */
function written(runs: readonly Run[]): string {
  return writeRuns(runs, zeroWidth);
}

const zeroWidth = "\u200b";

/** Discord knows no longer fence of code: a space of no width keeps ticks from ending what they stand in. */
export function apart(text: string): string {
  return text.replace(/`(?=`)/g, `\`${zeroWidth}`);
}

function codeSpan(words: string): string {
  if (!words.includes("`")) return `\`${words}\``;
  return `\`\` ${apart(words)} \`\``;
}
