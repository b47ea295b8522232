import { eastAsianWidth } from "get-east-asian-width";
import { type Cell, plainText, type Table } from "../../../src/index.ts";

const between = " | ";

/**
 * A table as lines of one width, with a rule under its header; wide characters count as two columns.
 * @param widest columns that a line may have
 * @returns undefined where it is wider
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

/** Whether a cell is far too long, without reading all of it. */
function isLonger(cell: Cell, widest: number): boolean {
  let length = 0;
  return cell.some(({ text }) => {
    length += text.length;
    return length > longestPerColumn * widest;
  });
}

/** Characters that may share one column, as letters with several marks do. */
const longestPerColumn = 4;

/** Marks above letters and what joins signs take no column of their own. */
const withoutWidth = /^[\p{M}\p{Cf}]$/u;
const plain = /^[ -~]*$/;
/** A sign that is drawn as a picture, such as a flag, of whatever it is made. */
const picture = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u;

/** How many columns a text takes. */
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
