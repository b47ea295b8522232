import stringWidth from "string-width";
import { plainText, type Table } from "../../../src/index.ts";

const between = " | ";

/**
 * A table as lines of one width, with a rule under its header; wide characters count as two columns.
 * @param widest columns that a line may have
 * @returns undefined where it is wider
 */
export function plainTable({ header, rows }: Table, widest: number): string | undefined {
  const lines = [header, ...rows.map(({ cells }) => cells)].map((cells) =>
    header.map((_, column) =>
      plainText(cells[column] ?? [])
        .replace(/\s+/g, " ")
        .trim(),
    ),
  );
  const widths = header.map((_, column) =>
    lines.reduce((most, cells) => Math.max(most, stringWidth(cells[column] ?? "")), 1),
  );
  const width = widths.reduce((sum, one) => sum + one, 0) + between.length * (widths.length - 1);
  if (width > widest) return undefined;
  const padded = (cell: string, column: number): string =>
    cell + " ".repeat(Math.max(0, (widths[column] ?? 0) - stringWidth(cell)));
  const [head = [], ...others] = lines.map((cells) => cells.map(padded).join(between).trimEnd());
  return [head, widths.map((one) => "-".repeat(one)).join("-+-"), ...others].join("\n");
}
