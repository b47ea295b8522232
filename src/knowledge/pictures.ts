import type { Token } from "marked";
import { newlines } from "./newlines.ts";

/** Consecutive lines of a paragraph that are either pictures with their captions, or text. */
export interface PicturePart {
  readonly tokens: readonly Token[];
  /** The lines that the part covers, counted from 0 at the paragraph's start, both ends included. */
  readonly first: number;
  readonly last: number;
  readonly isPicture: boolean;
}

/**
 * Separates pictures on lines of their own from the text of a paragraph; undefined if there are none. A picture within a
 * sentence is part of the text.
 * @param tokens the inline tokens of the paragraph
 */
export function pictureParts(tokens: readonly Token[]): PicturePart[] | undefined {
  if (!tokens.some(isImage)) return undefined;
  const parts: (PicturePart & Line)[] = [];
  for (const line of toLines(tokens)) {
    const last = parts.at(-1);
    const isPicture = isPictureLine(line.tokens) || (last?.isPicture === true && isCaption(line.tokens));
    if (last === undefined || last.isPicture !== isPicture) parts.push({ ...line, isPicture });
    else {
      const joined = [...last.tokens, last.end, ...line.tokens];
      parts[parts.length - 1] = { ...last, ...line, tokens: joined, first: last.first };
    }
  }
  return parts.some(({ isPicture }) => isPicture) ? parts : undefined;
}

/** Whether a text is a picture's caption: wholly emphasized, or numbered like a figure. */
export function isCaption(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ raw }) => raw.trim() !== "");
  const [first] = words;
  if (first === undefined) return false;
  return (
    (words.length === 1 && first.type === "em") ||
    /^[*_]{0,3}(?:fig(?:ure|\.)|abb(?:ildung|\.)|image|picture|photo|screenshot)[ \d]{0,6}[.:](?:[*_\s]|$)/i.test(
      first.raw,
    )
  );
}

function isImage(token: Token): boolean {
  if (token.type !== "link") return token.type === "image";
  const { tokens = [] } = token;
  return tokens.some(isImage) && tokens.every((inner) => isImage(inner) || inner.raw.trim() === "");
}

function isPictureLine(tokens: readonly Token[]): boolean {
  return (
    tokens.some(isImage) &&
    tokens.every((token) => isImage(token) || token.type === "html" || token.type === "br" || token.raw.trim() === "")
  );
}

interface Line extends Pick<PicturePart, "tokens" | "first" | "last"> {
  /** The token between this line and the next. */
  readonly end: Token;
}

const softBreak: Token = { type: "text", raw: "\n", text: "\n" };

/** Splits tokens into lines; a token that spans several lines keeps them together. */
function toLines(tokens: readonly Token[]): Line[] {
  const lines: Line[] = [];
  let current: Token[] = [];
  let first = 0;
  let at = 0;
  const close = (end: Token): void => {
    lines.push({ tokens: current, first, last: at, end });
    current = [];
  };
  for (const token of tokens) {
    if (token.type === "br") {
      close(token);
      at += newlines(token.raw);
      first = at;
    } else if (token.type === "text" && token.raw.includes("\n")) {
      for (const [index, raw] of token.raw.split("\n").entries()) {
        if (index > 0) {
          close(softBreak);
          first = ++at;
        }
        if (raw !== "") current.push({ ...token, raw, text: raw });
      }
    } else {
      current.push(token);
      at += newlines(token.raw);
    }
  }
  close(softBreak);
  return lines;
}
