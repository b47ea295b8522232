import type { Form } from "./pdf-form.ts";
import type { Line } from "./pdf-lines.ts";

/** A block that may get further lines. */
export interface Open {
  readonly lines: Line[];
  readonly depth: number;
  readonly item?: {
    readonly number: number | undefined;
    readonly left: number;
    /** Set where its mark is drawn, and so not among the words that are read. */
    readonly isDrawn?: true;
  };
}

/** Matches a check box, which stays: it says whether the item is done. */
const box = /^[☐☑☒]\s*(?=\S)/;
/** Matches a bullet. The last characters are those of a symbol font that Word uses for bullets. */
const bullet = /^[•‣●○▪■□◦∙·⁃➢➤✓❖\uF0B7\uF0A7\uF0D8\uF076]\s*(?=\S)/;
/** Matches a mark with which a line may begin by chance as well. */
const possibleMark = /^(?:\(?(\d{1,3})[.)]|[-–—*])\s+(?=\S)/;

interface Mark {
  readonly number: number | undefined;
  /** The text behind the mark. */
  readonly text: string;
}

/** @param counted the last numbered item: the next number at the same place goes on with its list, whatever lines stand between */
export function markOf(line: Line, open?: Open, form?: Form, counted?: Open["item"]): Mark | undefined {
  const { text, left, size } = line;
  if (box.test(text)) return { number: undefined, text };
  const last = open?.lines.at(-1);
  const mayBegin =
    last === undefined ||
    open?.item !== undefined ||
    isEnded(last) ||
    left > last.left + last.size / 2 ||
    (open !== undefined && form !== undefined && isBroken(open, line, form));
  const [mark, digits] = bullet.exec(text) ?? (mayBegin ? possibleMark.exec(text) : undefined) ?? [];
  if (mark === undefined) {
    const [all, next] = counted === undefined ? [] : (possibleMark.exec(text) ?? []);
    const goesOn = Number(next) === (counted?.number ?? 0) + 1 && Math.abs(left - (counted?.left ?? 0)) < size / 2;
    return all !== undefined && goesOn ? { number: Number(next), text: text.slice(all.length) } : undefined;
  }
  return { number: digits === undefined ? undefined : Number(digits), text: text.slice(mark.length) };
}

function isEnded({ text }: Line): boolean {
  return /[.!?:;]["”’)]?$/.test(text);
}

/**
 * Whether the line before was ended on purpose: the next word would have had room on it. Items without a mark, as browsers
 * print those with a drawn bullet, and lines of an address are ended like this. Beside a picture all lines end early, so the
 * line before must also be short or end a sentence; in an item it is enough that a comma ends it, or a capital or a digit
 * follows.
 */
function isBroken({ lines, item }: Open, line: Line, { rightOf }: Form): boolean {
  const last = lines.at(-1) as Line;
  if (line.page !== last.page || line.base <= last.base) return false;
  const [word = ""] = line.text.split(" ", 1);
  const width = ((line.right - line.left) * (word.length + 1)) / Math.max(1, line.text.length);
  const end = rightOf(last);
  if (end - last.right <= width * widthTolerance + last.size / 3) return false;
  if (item?.isDrawn === true) return true;
  const isShort = last.right - last.left < (end - last.left) / 2;
  return (
    isEnded(last) || isShort || (item !== undefined && (/[,;]$/.test(last.text) || /^[\p{Lu}\d]/u.test(line.text)))
  );
}

/** Factor on the estimated width of a word, since letters are of different widths. */
const widthTolerance = 1.1;

/** Whether a line continues an open block. */
export function continues(open: Open, line: Line, form: Form): boolean {
  const { lines, depth, item } = open;
  const { leading, right } = form;
  const last = lines.at(-1) as Line;
  const first = lines[0] as Line;
  if (line.page !== last.page || line.base <= last.base) {
    // A text that has not ended continues on the next page, or in the next column.
    return depth === 0 && !isEnded(last) && Math.abs(line.size - last.size) < 1;
  }
  const step = (line.base - last.base) / line.size;
  if (depth > 0) return step < mostHeadingStep;
  if (step > leading * paragraphStep || Math.abs(line.size - last.size) >= 1 || isBroken(open, line, form))
    return false;
  if (item !== undefined) return line.left > item.left + line.size / 2 || !isEnded(last);
  const isIndented = line.left > last.left + line.size / 2 && lines.length > 1;
  const isShort = last.right < first.left + (right - first.left) * shortShare;
  return !(isEnded(last) && (isIndented || isShort));
}

const mostHeadingStep = 1.7;
/** As a multiple of the usual distance between lines: a paragraph begins after a larger one. */
const paragraphStep = 1.3;
/** As a share of the width of the text: a line that ends before it is short. */
const shortShare = 0.75;

/**
 * Whether a line begins an item whose mark is drawn: the line stands further to the right than a text that ends with a colon,
 * or follows another such item.
 */
export function isDrawnItem(line: Line, before: Open | undefined): boolean {
  const last = before?.lines.at(-1);
  if (before === undefined || last === undefined || before.depth > 0) return false;
  if (line.page !== last.page || line.base <= last.base || line.size !== last.size) return false;
  if (before.item?.isDrawn === true) return line.left > before.item.left - drawnIndent * line.size;
  return before.item === undefined && /[:：]$/.test(last.text) && line.left > last.left + drawnIndent * line.size;
}

/** How far an item with a drawn mark is indented, in font sizes. */
const drawnIndent = 1.2;
