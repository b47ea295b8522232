import type { Line } from "./pdf-lines.ts";

/** How a document is printed, by most of its lines. */
export interface Form {
  /** Set where all the document is in letters of one width, which tell nothing then. */
  readonly isCode: boolean;
  /** The levels of headings by the size of their letters. */
  readonly depths: ReadonlyMap<number, number>;
  /** From one line to the next, in heights of letters. */
  readonly leading: number;
  /** Where most lines end. */
  readonly right: number;
}

/** Letters so much larger than those of the text are a heading's. */
const larger = 1.12;

export function formOf(lines: readonly Line[]): Form {
  const text = commonest(lines.map(({ size, text }) => [size, text.length]));
  const sizes = [...new Set(lines.map(({ size }) => size))].filter((size) => size >= text * larger);
  const steps = lines.slice(1).flatMap((line, at): [number, number][] => {
    const step = line.base - (lines[at] as Line).base;
    return line.size === text && step > 0 && step < 3 * text ? [[Math.round((step / text) * 20) / 20, 1]] : [];
  });
  const rights = lines.filter(({ size }) => size === text).map(({ right }) => right);
  const inCode = lines.filter(({ isCode }) => isCode).length;
  return {
    isCode: inCode > mostlyCode * lines.length,
    depths: new Map(sizes.sort((a, b) => b - a).map((size, at) => [size, at + 1])),
    leading: commonest(steps) || 1.2,
    right: rights.sort((a, b) => a - b)[Math.floor(rights.length * 0.9)] ?? 0,
  };
}

const mostlyCode = 0.8;

function commonest(weighted: readonly (readonly [value: number, weight: number])[]): number {
  const sums = new Map<number, number>();
  for (const [value, weight] of weighted) sums.set(value, (sums.get(value) ?? 0) + weight);
  return [...sums].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** The level of a heading; 0 for what is none. */
export function depthOf({ size }: Line, { depths }: Form): number {
  return depths.get(size) ?? 0;
}

export function isCodeLine(line: Line | undefined, { isCode }: Form): boolean {
  return line?.isCode === true && !isCode;
}
