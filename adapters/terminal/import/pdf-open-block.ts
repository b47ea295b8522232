import type { Form } from "./pdf-form.ts";
import type { Line } from "./pdf-lines.ts";

/** A block whose next line may follow. */
export interface Open {
  readonly lines: Line[];
  readonly depth: number;
  readonly item?: { readonly number: number | undefined; readonly left: number };
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

export function markOf({ text, left }: Line, open?: Open): Mark | undefined {
  const last = open?.lines.at(-1);
  const mayBegin = last === undefined || open?.item !== undefined || isEnded(last) || left > last.left + last.size / 2;
  const [mark, digits] = bullet.exec(text) ?? (mayBegin ? perhaps.exec(text) : undefined) ?? [];
  if (mark === undefined) return undefined;
  return { number: digits === undefined ? undefined : Number(digits), text: text.slice(mark.length) };
}

function isEnded({ text }: Line): boolean {
  return /[.!?:;]["”’)]?$/.test(text);
}

/** Whether a line goes on with what the lines before it began. */
export function continues({ lines, depth, item }: Open, line: Line, { leading, right }: Form): boolean {
  const last = lines.at(-1) as Line;
  const first = lines[0] as Line;
  if (line.page !== last.page || line.base <= last.base) {
    // On the next page or in the next column goes on what has not come to its end.
    return depth === 0 && !isEnded(last) && Math.abs(line.size - last.size) < 1;
  }
  const step = (line.base - last.base) / line.size;
  if (depth > 0) return step < mostHeadingStep;
  if (step > leading * apart || Math.abs(line.size - last.size) >= 1) return false;
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
