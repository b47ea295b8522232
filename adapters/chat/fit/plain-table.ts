import { eastAsianWidth } from "get-east-asian-width";
import { type Cell, plainText, type Table } from "../../../src/index.ts";

const between = " | ";

/**
 * Returns a table as lines with aligned columns and a rule under the header; wide characters count as two columns.
 * @param widest upper bound on the columns of a line
 * @returns undefined where a line would be wider
 */
export function plainTable({ header, rows }: Table, widest: number): string | undefined {
  if (header.some((cell) => isLonger(cell, widest))) return undefined;
  const lines = [header, ...rows.map(({ cells }) => cells)].map((cells) =>
    header.map((_, column) =>
      plainText(cells[column] ?? [])
        .replace(/\s+/g, " ")
        .trim(),
    ),
  );
  const widths = header.map((_, column) =>
    lines.reduce((most, cells) => Math.max(most, columnsOf(cells[column] ?? "")), 1),
  );
  const width = widths.reduce((sum, one) => sum + one, 0) + between.length * (widths.length - 1);
  if (width > widest) return undefined;
  const padded = (cell: string, column: number): string =>
    cell + " ".repeat(Math.max(0, (widths[column] ?? 0) - columnsOf(cell)));
  const [head = [], ...others] = lines.map((cells) => cells.map(padded).join(between).trimEnd());
  return [head, widths.map((one) => "-".repeat(one)).join("-+-"), ...others].join("\n");
}

/** Whether a cell is far too long for a line, without reading all of it. */
function isLonger(cell: Cell, widest: number): boolean {
  let length = 0;
  return cell.some(({ text }) => {
    length += text.length;
    return length > longestPerColumn * widest;
  });
}

/** Upper bound on the characters that share one column, such as a letter with several combining marks. */
const longestPerColumn = 4;

/** Matches combining marks and format characters, which take no column. */
const withoutWidth = /^[\p{M}\p{Cf}]$/u;
const plain = /^[ -~]*$/;
/** Matches an emoji, such as a flag, which takes two columns however many characters it consists of. */
const picture = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u;

/** Returns how many columns a text takes. */
function columnsOf(text: string): number {
  if (plain.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) columns += picture.test(segment) ? 2 : widthOf(segment);
  return columns;
}

function widthOf(grapheme: string): number {
  let columns = 0;
  for (const sign of grapheme) columns += withoutWidth.test(sign) ? 0 : eastAsianWidth(sign.codePointAt(0) ?? 0);
  return columns;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
