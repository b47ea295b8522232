/** A line of text as it is printed; places and sizes in points, from the page's upper left corner. */
export interface Line {
  readonly page: number;
  readonly text: string;
  /** Its parts between wide gaps, as in the columns of a table. */
  readonly cells: readonly Cell[];
  /** Its parts between narrower gaps, as in a narrow table, or by chance in lines that fill the width. */
  readonly narrowCells: readonly Cell[];
  readonly left: number;
  readonly right: number;
  /** The place of its baseline, from the top. */
  readonly base: number;
  /** The font size of most of its letters, to half a point. */
  readonly size: number;
  /** Set where all its letters are monospaced, as in code. */
  readonly isCode: boolean;
  /** The name of the font of all its letters; empty where there are several. */
  readonly font: string;
  /** The share of the page's height that is above it. */
  readonly height: number;
}

export interface Cell {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

interface PageForm {
  readonly number: number;
  readonly height: number;
  /** The matrix that maps the place of an item to its place on the page. */
  readonly transform: readonly number[];
}

/** A run of letters as the library gives it. */
interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
  readonly isCode: boolean;
  readonly font: string;
}

/**
 * In font sizes: how far above or below the baseline raised or lowered text may stand, how wide a space is, and how wide the
 * gap between columns is in wide and in narrow tables.
 */
const baselineTolerance = 0.6;
const space = 0.16;
const columnGap = 1.6;
const narrowColumnGap = 0.8;

/** Joins the runs of letters of a page to lines, in the order in which they are drawn; slanted lines are left out. */
export function toLines(items: readonly unknown[], fonts: Fonts, page: PageForm): Line[] {
  const lines: Run[][] = [];
  for (const item of items) {
    const run = toRun(item, fonts, page.transform);
    // A run of blanks is skipped, since a browser draws one space over the whole gap between two cells, and further.
    if (run === undefined || run.text.trim() === "") continue;
    const line = lines.at(-1);
    if (line !== undefined && goesOn(line, run)) line.push(run);
    else lines.push([run]);
  }
  return lines.map((line) => toLine(line, page));
}

/** What the library knows of the fonts of a page, by their names. */
type Fonts = Readonly<Record<string, { readonly fontFamily?: string } | undefined>>;

interface Item {
  readonly str: string;
  readonly width: number;
  readonly transform: readonly number[];
  readonly fontName: string;
}

function toRun(item: unknown, fonts: Fonts, page: readonly number[]): Run | undefined {
  const { str, width, transform, fontName = "" } = item as Partial<Item>;
  if (str === undefined || str === "" || width === undefined || transform === undefined) return undefined;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform;
  const [pa = 1, pb = 0, pc = 0, pd = 1, pe = 0, pf = 0] = page;
  const along = { x: pa * a + pc * b, y: pb * a + pd * b };
  if (along.x <= 0 || Math.abs(along.y) > along.x * steepestSlope) return undefined;
  const left = pa * e + pc * f + pe;
  const base = pb * e + pd * f + pf;
  const size = Math.hypot(pa * c + pc * d, pb * c + pd * d);
  const isCode = fonts[fontName]?.fontFamily === "monospace";
  return size === 0 ? undefined : { text: str, left, right: left + width, base, size, isCode, font: fontName };
}

const steepestSlope = 0.1;

function goesOn(line: readonly Run[], run: Run): boolean {
  const [first] = line;
  const last = line.at(-1);
  if (first === undefined || last === undefined) return false;
  const size = Math.max(last.size, run.size);
  return Math.abs(run.base - first.base) < baselineTolerance * size && run.left > last.right - size;
}

function toLine(runs: readonly Run[], { number, height }: PageForm): Line {
  const cells = cellsOf(runs, columnGap);
  const letters = new Map<number, number>();
  for (const { size, text } of runs) letters.set(size, (letters.get(size) ?? 0) + text.trim().length);
  const [first] = runs;
  const last = runs.at(-1);
  const size = [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
  const base = first?.base ?? 0;
  const font = first?.font ?? "";
  return {
    page: number,
    text: cells.map(({ text }) => text).join(" "),
    cells,
    narrowCells: cellsOf(runs, narrowColumnGap),
    left: first?.left ?? 0,
    right: last === undefined ? Number.NEGATIVE_INFINITY : endOf(last),
    base,
    size: Math.round(size * 2) / 2,
    isCode: runs.every((run) => run.isCode),
    font: runs.every((run) => run.font === font) ? font : "",
    height: base / height,
  };
}

/** Returns where the words of a run end, without the space behind them. */
function endOf({ text, right, size }: Run): number {
  return right - (/\s$/.test(text) ? space * size : 0);
}

/**
 * Splits the runs of a line into cells.
 * @param apart the gap, in font sizes, after which another cell begins
 */
function cellsOf(runs: readonly Run[], apart: number): Cell[] {
  const cells: { parts: string[]; left: number; right: number }[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const run of runs) {
    const gap = run.left - end;
    const cell = cells.at(-1);
    const words = clean(run.text);
    if (cell === undefined || gap > apart * run.size) cells.push({ parts: [words], left: run.left, right: endOf(run) });
    else {
      // Only the last part may end in a space and is trimmed, so that the work is linear in the length of the line.
      const last = cell.parts.pop() ?? "";
      const isApart = gap > space * run.size || /\s$/.test(last) || /^\s/.test(words);
      cell.parts.push(last.trimEnd(), `${isApart ? " " : ""}${words.trimStart()}`);
      cell.right = endOf(run);
    }
    end = endOf(run);
  }
  return cells.map(({ parts, left, right }): Cell => ({ text: parts.join("").trim(), left, right }));
}

/** Removes invisible characters; a soft hyphen stays, since it says that a word goes on. */
function clean(text: string): string {
  // In PDFs, control characters stand for letters that have no code.
  return text.replace(/(?![\t\n])[\p{Cc}\u200B\uFEFF]/gu, "").replace(/[\s\u00A0]+/g, " ");
}
