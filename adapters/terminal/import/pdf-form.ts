import type { Line } from "./pdf-lines.ts";

/** How a document is printed, as far as most of its lines tell. Places are in points. */
export interface Form {
  /** Set where nearly all of the document is monospaced, so that a monospaced font does not mean code. */
  readonly isCode: boolean;
  /** The levels of headings by their font size. */
  readonly depths: ReadonlyMap<number, number>;
  /** The usual distance from one line to the next, in font sizes. */
  readonly leading: number;
  /** The place at which, or before which, most lines end. */
  readonly right: number;
  /** Returns where the lines of the column end in which a line stands. */
  readonly rightOf: (line: Line) => number;
  /** The font of most of the text, and those of headings. */
  readonly font: string;
  readonly headingFonts: ReadonlySet<string>;
  /** The font size of most letters. */
  readonly size: number;
}

/** Lines whose font size is at least this many times that of the text are headings. */
const headingRatio = 1.12;

export function formOf(lines: readonly Line[]): Form {
  const text = commonest(
    lines.map(({ size, text }) => [size, text.length]),
    0,
  );
  const sizes = [...new Set(lines.map(({ size }) => size))].filter((size) => size >= text * headingRatio);
  const steps = lines.slice(1).flatMap((line, at): [number, number][] => {
    const step = line.base - (lines[at] as Line).base;
    return line.size === text && step > 0 && step < 3 * text ? [[Math.round((step / text) * 20) / 20, 1]] : [];
  });
  const rights = lines.filter(({ size }) => size === text).map(({ right }) => right);
  const inCode = lines.filter(({ isCode }) => isCode).length;
  const font = commonest(
    lines.map(({ font, text }) => [font, text.length]),
    "",
  );
  const fonts = lines.filter(({ size, font }) => sizes.includes(size) && font !== "").map(({ font }) => font);
  return {
    rightOf: columnEnds(lines.filter(({ size }) => size === text)),
    font,
    headingFonts: new Set(fonts.filter((one) => one !== font)),
    size: text,
    isCode: inCode > mostlyCode * lines.length,
    depths: new Map(sizes.sort((a, b) => b - a).map((size, at) => [size, at + 1])),
    leading: commonest(steps, 0) || 1.2,
    right: rights.sort((a, b) => a - b)[Math.floor(rights.length * 0.9)] ?? 0,
  };
}

const mostlyCode = 0.8;

function commonest<Value>(weighted: readonly (readonly [value: Value, weight: number])[], none: Value): Value {
  const sums = new Map<Value, number>();
  for (const [value, weight] of weighted) sums.set(value, (sums.get(value) ?? 0) + weight);
  return [...sums].sort(([, a], [, b]) => b - a)[0]?.[0] ?? none;
}

/** Width, in points, of the vertical strips of a page in which the ends of lines are looked for. */
const strip = 8;
const mostStrips = 400;
/** This share of the lines over a strip ends before or at the end of their column. */
const endQuantile = 0.9;

/** Most lines of one page; more are no text that anybody reads. */
const mostLines = 2_000;

/**
 * Returns a function that finds where the column of a line ends: at the end of the longer lines over the same strip of the
 * page. It keeps the ends of one page, since it is called for the pages in their order.
 */
function columnEnds(lines: readonly Line[]): (line: Line) => number {
  const byPage = new Map<number, Line[]>();
  for (const line of lines) {
    const found = byPage.get(line.page) ?? [];
    if (found.length === 0) byPage.set(line.page, found);
    if (found.length < mostLines) found.push(line);
  }
  let known = { page: 0, ends: new Map<number, number>() };
  return ({ page, left, right }) => {
    if (known.page !== page) known = { page, ends: endsByStrip(byPage.get(page) ?? []) };
    return known.ends.get(stripOf(left)) ?? right;
  };
}

function stripOf(x: number): number {
  return Math.max(0, Math.min(mostStrips, Math.floor(x / strip)));
}

function endsByStrip(lines: readonly Line[]): Map<number, number> {
  const ends = new Map<number, number[]>();
  for (const { left, right } of lines) {
    for (let at = stripOf(left); at <= stripOf(right); at++) {
      const found = ends.get(at) ?? [];
      if (found.length === 0) ends.set(at, found);
      found.push(right);
    }
  }
  return new Map(
    [...ends].map(([at, rights]) => [
      at,
      rights.sort((a, b) => a - b)[Math.floor((rights.length - 1) * endQuantile)] as number,
    ]),
  );
}

/** Most characters of a heading in the font size of the text. */
const longestSmallHeading = 80;

/**
 * Whether a line in the font size of the text is a heading: it has the font of larger headings, or is numbered and has another
 * font than the text.
 */
function isSmallHeading({ font, size, text }: Line, form: Form): boolean {
  if (font === "" || font === form.font || size !== form.size || text.length > longestSmallHeading) return false;
  if (!/^(?:\d|\p{Lu})/u.test(text) || /[.,;:!?]$/.test(text)) return false;
  return form.headingFonts.has(font) || /^\d{1,2}(?:\.\d{1,2}){0,3}\.?\s+\p{Lu}/u.test(text);
}

/** Returns the level of a heading; 0 for a line that is no heading. */
export function depthOf(line: Line, form: Form): number {
  const { depths } = form;
  return depths.get(line.size) ?? (!line.isCode && isSmallHeading(line, form) ? depths.size + 1 : 0);
}

export function isCodeLine(line: Line | undefined, { isCode }: Form): boolean {
  return line?.isCode === true && !isCode;
}
