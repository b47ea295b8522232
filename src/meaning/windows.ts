import type { SectionText } from "./section-text.ts";

/** A text for one pass of the model: the headings of a section, then some of its passages or pieces of passages. */
export interface Window {
  readonly text: string;
  /** The offset in `text` at which the headings end. */
  readonly headingsEnd: number;
  readonly pieces: readonly Piece[];
}

/** A passage or a piece of one: the passage's index and its range in the window's text. */
interface Piece {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
}

/** The most tokens that a section's headings take up in a window. */
const headingTokens = 40;
/** The number of tokens that a model adds around a text. Separators between pieces add few more. */
const addedTokens = 2;

export interface WindowLimits {
  /** The longest text in tokens, including those that the model adds. */
  readonly longestText: number;
  readonly countTokens: (text: string) => number;
}

/** Divides a section into windows that the model takes without truncation; a section without passages has one. */
export function toWindows({ headings, passages }: SectionText, limits: WindowLimits): Window[] {
  const { longestText, countTokens } = limits;
  const [opening = ""] = piecesWithin(headings, Math.min(headingTokens, longestText >> 1), countTokens);
  const room = Math.max(1, longestText - addedTokens - countTokens(opening));
  const windows: Window[] = [];
  let window = startOf(opening);
  let left = room;
  for (const [passage, text] of passages.entries()) {
    for (const piece of piecesWithin(text, room, countTokens)) {
      const count = countTokens(piece);
      if (count > left && window.pieces.length > 0) {
        windows.push(window);
        window = startOf(opening);
        left = room;
      }
      window = withPiece(window, passage, piece);
      left -= count;
    }
  }
  return [...windows, window];
}

function startOf(headings: string): Window {
  return { text: headings, headingsEnd: headings.length, pieces: [] };
}

function withPiece({ text, headingsEnd, pieces }: Window, passage: number, piece: string): Window {
  const before = text === "" ? "" : `${text}\n`;
  const end = before.length + piece.length;
  return { text: `${before}${piece}`, headingsEnd, pieces: [...pieces, { passage, start: before.length, end }] };
}

/** Divides a text into pieces of at most `most` tokens, by halving it at a blank until all are short enough. */
function piecesWithin(text: string, most: number, countTokens: (text: string) => number): string[] {
  if (text.length < 2 || countTokens(text) <= most) return [text];
  const middle = text.length >> 1;
  const blank = text.lastIndexOf(" ", middle);
  const cut = blank > 0 ? blank : wholeCharacter(text, middle);
  return [text.slice(0, cut), text.slice(cut)].flatMap((half) => piecesWithin(half, most, countTokens));
}

/** Returns the offset, or the one before if it is between the two halves of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) && at > 1 ? at - 1 : at;
}
