import type { Form } from "./pdf-form.ts";
import type { Line } from "./pdf-lines.ts";

/** A block whose next line may follow. */
export interface Open {
  readonly lines: Line[];
  readonly depth: number;
  readonly item?: {
    readonly number: number | undefined;
    readonly left: number;
    /** Set where it has no mark among its words: what is drawn is not read. */
    readonly isDrawn?: true;
  };
}

/** The last are those of a font of pictures that Word takes for bullets. */
const bullet = /^[•‣●○▪■□◦∙·⁃➢➤✓❖\uF0B7\uF0A7\uF0D8\uF076]\s*(?=\S)/;
/** What a line may begin with by chance as well. */
const perhaps = /^(?:\(?(\d{1,3})[.)]|[-–—*])\s+(?=\S)/;

interface Mark {
  readonly number: number | undefined;
  /** What is marked. */
  readonly text: string;
}

export function markOf(line: Line, open?: Open, form?: Form): Mark | undefined {
  const { text, left } = line;
  const last = open?.lines.at(-1);
  const mayBegin =
    last === undefined ||
    open?.item !== undefined ||
    isEnded(last) ||
    left > last.left + last.size / 2 ||
    (open !== undefined && form !== undefined && isBroken(open, line, form));
  const [mark, digits] = bullet.exec(text) ?? (mayBegin ? perhaps.exec(text) : undefined) ?? [];
  if (mark === undefined) return undefined;
  return { number: digits === undefined ? undefined : Number(digits), text: text.slice(mark.length) };
}

function isEnded({ text }: Line): boolean {
  return /[.!?:;]["”’)]?$/.test(text);
}

/**
 * Whether a line ends though the next word would have had room on it, so that somebody ended it there: an item without a
 * mark, as browsers print those with a drawn bullet, or a line of an address. Beside a picture all lines end early: there
 * only what has come to its end, or is short, counts.
 */
function isBroken({ lines, item }: Open, line: Line, { rightOf }: Form): boolean {
  const last = lines.at(-1) as Line;
  if (line.page !== last.page || line.base <= last.base) return false;
  const [word = ""] = line.text.split(" ", 1);
  const width = ((line.right - line.left) * (word.length + 1)) / Math.max(1, line.text.length);
  const end = rightOf(last);
  if (end - last.right <= width * roomy + last.size / 3) return false;
  if (item?.isDrawn === true) return true;
  const isShort = last.right - last.left < (end - last.left) / 2;
  return (
    isEnded(last) || isShort || (item !== undefined && (/[,;]$/.test(last.text) || /^[\p{Lu}\d]/u.test(line.text)))
  );
}

/** Words are of different widths, and their letters too. */
const roomy = 1.1;

/** Whether a line goes on with what the lines before it began. */
export function continues(open: Open, line: Line, form: Form): boolean {
  const { lines, depth, item } = open;
  const { leading, right } = form;
  const last = lines.at(-1) as Line;
  const first = lines[0] as Line;
  if (line.page !== last.page || line.base <= last.base) {
    // On the next page or in the next column goes on what has not come to its end.
    return depth === 0 && !isEnded(last) && Math.abs(line.size - last.size) < 1;
  }
  const step = (line.base - last.base) / line.size;
  if (depth > 0) return step < mostHeadingStep;
  if (step > leading * apart || Math.abs(line.size - last.size) >= 1 || isBroken(open, line, form)) return false;
  if (item !== undefined) return line.left > item.left + line.size / 2 || !isEnded(last);
  const isIndented = line.left > last.left + line.size / 2 && lines.length > 1;
  const isShort = last.right < first.left + (right - first.left) * short;
  return !(isEnded(last) && (isIndented || isShort));
}

const mostHeadingStep = 1.7;
/** Of the usual step from line to line; a paragraph begins after more. */
const apart = 1.3;
/** Of the width of the text. */
const short = 0.75;

/**
 * Whether a line begins an item whose mark is drawn: it stands further to the right than a text that ends with a colon, or
 * follows another such item.
 */
export function isDrawnItem(line: Line, before: Open | undefined): boolean {
  const last = before?.lines.at(-1);
  if (before === undefined || last === undefined || before.depth > 0) return false;
  if (line.page !== last.page || line.base <= last.base || line.size !== last.size) return false;
  if (before.item?.isDrawn === true) return line.left > before.item.left - drawnIndent * line.size;
  return before.item === undefined && /[:：]$/.test(last.text) && line.left > last.left + drawnIndent * line.size;
}

/** In heights of letters. */
const drawnIndent = 1.2;
