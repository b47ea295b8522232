import { type MarkedRun, type Span, splitBlanks, writeRuns } from "../../src/index.ts";
import { withAddresses } from "../chat/addresses.ts";
import { escapeQuoted, isLinked, safeUrl } from "./escape.ts";

type Mark = "~~" | "**" | "*";

/** A piece of text in one style, or code or a link, which is written as it is. */
type Run = MarkedRun<Mark>;

/**
 * Writes spans in Discord's Markdown. A link with emphasis inside stays one link. Neighbouring spans of one style get one pair
 * of marks, since marks of one kind next to each other would be read as text.
 * @param ownHosts the hosts whose links may hide their address
 */
export function spansText(spans: readonly Span[], ownHosts: ReadonlySet<string>): string {
  return written(linkGroups(withAddresses(spans, isLinked)).flatMap((group) => groupRuns(group, ownHosts)));
}

/** Neighbouring spans with one address; `url` is undefined where they have none that may be a link. */
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

/** Restores a mark such as `<id:customize>`, a page of the server in Discord, which Markdown parses as an address. */
function asServerPage(span: Span): Span {
  return span.href === span.text && span.text.startsWith("id:") ? { text: `<${span.text}>` } : span;
}

function groupRuns({ url, spans }: Group, ownHosts: ReadonlySet<string>): Run[] {
  const label = spans.map(({ text }) => text).join("");
  if (url === undefined || label.trim() === "") return merged(spans).flatMap(spanRuns);
  return splitBlanks(label, (words) => ({ text: linkText(spans, words, url, ownHosts), marks: [] }));
}

/**
 * Writes a link. A label that is the address itself becomes the bare address. The whole address is shown where the label looks
 * like an address; otherwise the host is shown unless the label names it or it is one of the knowledge's own.
 */
function linkText(group: readonly Span[], label: string, url: string, ownHosts: ReadonlySet<string>): string {
  if (isSameAddress(label, url)) return `<${asWritten(label, url)}>`;
  const words = written(merged(group).flatMap(spanRuns)).trim();
  // Discord hides no address behind a label that looks like an address.
  if (/https?:\/\/|\bwww\./i.test(label)) return `${words} (<${url}>)`;
  const { host } = new URL(url);
  const isShown = ownHosts.has(host) || label.includes(host);
  return `[${words}](<${url}>)${isShown ? "" : ` (${escapeQuoted(host)})`}`;
}

/**
 * Returns an address as its author wrote it; the parsed one where it has no scheme, holds a character that would end it, or has
 * a host in other letters than Discord opens.
 */
function asWritten(label: string, url: string): string {
  const [, host = ""] = /^https?:\/\/([^/?#]*)/i.exec(label) ?? [];
  return host.toLowerCase() === new URL(url).host && !/[<>|*~`\\]/.test(label) ? label : url;
}

/** Whether a label is the address, with or without its scheme. */
function isSameAddress(label: string, url: string): boolean {
  const addressOf = (text: string): string | undefined => {
    const whole = /^https?:\/\//i.test(text) ? text : `${new URL(url).protocol}//${text}`;
    return /\s/.test(text) ? undefined : safeUrl(whole);
  };
  return addressOf(label)?.replace(/\/$/, "") === url.replace(/\/$/, "");
}

/**
 * Joins neighbouring spans of one style, so that they are escaped as one text. Neighbouring code is joined too, since the
 * backticks of one piece would end the other; emphasis on only a part of the code is left out.
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

/** Writes runs, with a zero-width space between marks that would otherwise be read as other marks. */
function written(runs: readonly Run[]): string {
  return writeRuns(runs, zeroWidth);
}

const zeroWidth = "\u200b";

/**
 * Puts a zero-width space between neighbouring backticks, so that they do not end the code around them: Discord knows no longer
 * code fences.
 */
export function separateBackticks(text: string): string {
  return text.replace(/`(?=`)/g, `\`${zeroWidth}`);
}

function codeSpan(words: string): string {
  if (!words.includes("`")) return `\`${words}\``;
  return `\`\` ${separateBackticks(words)} \`\``;
}
