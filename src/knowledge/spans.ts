import type { MarkedToken, Token, Tokens } from "marked";
import type { FootnoteReference, Span } from "./block.ts";
import { decode, htmlText } from "./html-text.ts";
import type { FootnoteMark } from "./markdown.ts";
import { piecesOfMarked } from "./marked-html.ts";
import { withoutUndefinedReferences } from "./undefined-references.ts";

/** Inline text: its spans, the offsets in their text at which further source lines begin, and its references to footnotes. */
export interface Inline {
  readonly spans: readonly Span[];
  readonly wraps: readonly number[];
  readonly footnotes: readonly FootnoteReference[];
}

type Style = Omit<Span, "text" | "key">;

/** Turns the inline tokens of `marked` into spans; a soft line break becomes a space, a hard one a newline. */
export function toInline(tokens: readonly Token[]): Inline {
  return join(pieces(tokens, {}, []));
}

/** Turns a block of HTML into spans of the text between its tags and comments, without Markdown's marks. */
export function htmlInline(html: string): Inline {
  return join(piecesOfMarked(html).map(({ text, ...style }) => ({ text: htmlText(text), style, newline: "wrap" })));
}

/**
 * Text in one style. `newline` says what a newline in it is: a line break of the source, read as a space (`wrap`) or as a
 * newline (`break`), or plain text (`text`). An `apart` piece is empty and separates the text before it from the text behind
 * it.
 */
interface Piece {
  readonly text: string;
  readonly style: Style;
  readonly newline: "wrap" | "break" | "text" | "apart";
  /** The label of the footnote that is referred to here. */
  readonly footnote?: string;
}

/** Appends the pieces of tokens to `all`, and returns it. */
function pieces(tokens: readonly Token[], style: Style, all: Piece[]): Piece[] {
  for (const token of withoutUndefinedReferences(tokens)) addPieces(token as MarkedToken | FootnoteMark, style, all);
  return all;
}

function addPieces(token: MarkedToken | FootnoteMark, style: Style, all: Piece[]): void {
  const wrapped = (text: string, own: Style = style) => all.push({ text, style: own, newline: "wrap" });
  switch (token.type) {
    case "strong":
      pieces(token.tokens, { ...style, strong: true }, all);
      break;
    case "em":
      pieces(token.tokens, { ...style, emphasis: true }, all);
      break;
    case "del":
      pieces(token.tokens, { ...style, strike: true }, all);
      break;
    case "link":
      pieces(token.tokens, { ...style, href: token.href }, all);
      break;
    case "codespan":
      wrapped(codeText(token), { ...style, code: true });
      break;
    case "image":
      wrapped(isNoAlternative(token.text) ? "" : decode(token.text));
      break;
    case "br":
      all.push({ text: "\n", style, newline: "break" });
      break;
    case "html":
      if (/^<\/?br\b/i.test(token.raw)) all.push({ text: "\n", style, newline: "text" });
      else if (blockTag.test(token.raw)) all.push({ text: "", style, newline: "apart" });
      else wrapped(htmlText(token.raw));
      break;
    case "escape":
      wrapped(token.text);
      break;
    case "text":
      if (token.tokens === undefined) wrapped(decode(token.text));
      else pieces(token.tokens, style, all);
      break;
    case "footnoteMark":
      all.push({ text: "", style, newline: "text", footnote: token.label });
      break;
    case "checkbox":
      break;
    default:
      wrapped(token.raw);
  }
}

/** HTML tags that, even within a line or a table's cell, separate the text before them from the text behind them. */
const blockTag =
  /^<\/?(?:address|blockquote|caption|center|dd|details|div|dl|dt|figcaption|figure|h[1-6]|hr|li|ol|p|pre|section|summary|table|t[dhr]|ul)\b/i;

/** Whether a picture's alternative text is only a tool's default: its file name, or a word for a picture. */
function isNoAlternative(text: string): boolean {
  return /^\S{0,300}\.(?:png|jpe?g|gif|svg|webp|avif|heic|bmp)$|^(?:untitled|image|img|picture|screen ?shot|alt text|alt)(?:[ _-]?\d{1,6})?$/i.test(
    text.trim(),
  );
}

/** Returns the text of inline code with its line breaks, which the token's `text` has lost. */
function codeText({ raw, text }: Tokens.Codespan): string {
  if (!raw.includes("\n")) return text;
  let ticks = 0;
  while (raw[ticks] === "`") ticks++;
  const inner = raw.slice(ticks, raw.length - ticks);
  // As in `text`, one blank is removed at each end if both ends have one.
  return inner.startsWith(" ") && inner.endsWith(" ") && inner.trim() !== "" ? inner.slice(1, -1) : inner;
}

function join(all: readonly Piece[]): Inline {
  const spans: Span[] = [];
  const wraps: number[] = [];
  const footnotes: FootnoteReference[] = [];
  let length = 0;
  let isApart = false;
  const add = (words: string, style: Style): void => {
    if (words === "") return;
    let text = words;
    if (isApart && words.trim() !== "") {
      isApart = false;
      if (length > 0 && !/\s$/.test(spans.at(-1)?.text ?? "")) {
        add("\n", {});
        text = words.trimStart();
      }
    }
    const last = spans.at(-1);
    length += text.length;
    if (last !== undefined && isSameStyle(last, style)) spans[spans.length - 1] = { ...last, text: last.text + text };
    else spans.push({ text, ...style });
  };
  for (const { text, style, newline, footnote } of all) {
    isApart ||= newline === "apart";
    if (footnote !== undefined) footnotes.push({ label: footnote, offset: length });
    const [first = "", ...rest] = newline === "text" || !text.includes("\n") ? [text] : text.split("\n");
    // The paragraph of a list item may be indented further than the item requires.
    add(length === 0 && style.code !== true ? first.trimStart() : first, style);
    for (const line of rest) {
      add(newline === "break" ? "\n" : " ", style);
      wraps.push(length);
      add(line.trimStart(), style);
    }
  }
  return { spans, wraps, footnotes };
}

function isSameStyle(a: Style, b: Style): boolean {
  return (
    a.strong === b.strong &&
    a.emphasis === b.emphasis &&
    a.strike === b.strike &&
    a.code === b.code &&
    a.href === b.href
  );
}
