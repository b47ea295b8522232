import { kindTitle } from "./container-titles.ts";
import { titleLine } from "./title-line.ts";

const noteOpening = /^(\s*)(?:!!!|\?\?\?\+?)\s*(?!\s)([\w-]{0,60})[^"\n]{0,100}(?:"([^\n]{0,300})")?\s*$/;
const tabOpening = /^(\s*)===[+!]?\s+(?:"([^"\n]{1,300})"|'([^'\n]{1,300})')\s*$/;

/** Reads notes and tabs of MkDocs, and definitions of terms: containers whose content is indented. */
export class IndentedNotes {
  /** For each open container: the column at which its content begins. */
  private readonly columns: number[] = [];

  get depth(): number {
    return this.columns.length;
  }

  /** Removes the indentation of the open containers from a line, and closes those that the line is not indented enough for. */
  outdented(line: string): string {
    if (this.columns.length === 0) return line;
    if (line.trim() !== "") {
      const indent = indentOf(line);
      while (this.columns.length > 0 && indent < (this.columns.at(-1) ?? 0)) this.columns.pop();
    }
    return withoutIndent(line, 4 * this.columns.length);
  }

  openDefinition(): void {
    this.columns.push(4 * this.columns.length + 4);
  }

  /**
   * Returns the title line of a note or tab that the line opens; undefined if it opens none.
   * @param sign the line's first character that is not a blank
   * @param below the next line that is not blank: a note without a quoted title only counts if this line is indented
   */
  opened(line: string, sign: string, isAfterList: boolean, below: string): string | undefined {
    const note = sign === "!" || sign === "?" ? noteOpening.exec(line) : null;
    const tab = sign === "=" ? tabOpening.exec(line) : null;
    const indent = indentOf((note ?? tab)?.[1] ?? "");
    if ((note ?? tab) === null || (indent >= 4 && !isAfterList)) return undefined;
    if (note !== null && note[3] === undefined && indentOf(below) < indent + 2) return undefined;
    this.columns.push(indent + 4 * this.columns.length + 4);
    const title = note === null ? (tab?.[2] ?? tab?.[3] ?? "") : (note[3] ?? kindTitle(note[2]));
    return titleLine(" ".repeat(indent), title);
  }
}

/** Returns by how many columns a line is indented. A tab reaches to the next column that four divides. */
function indentOf(line: string): number {
  return columnAt(line, line.length - line.trimStart().length);
}

/** Removes so many columns of indentation from a line, or all that it has. */
function withoutIndent(line: string, columns: number): string {
  const blanks = line.length - line.trimStart().length;
  let at = 0;
  while (at < blanks && columnAt(line, at) < columns) at++;
  // A tab may reach further than what is removed.
  return " ".repeat(Math.max(0, columnAt(line, at) - columns)) + line.slice(at);
}

/** Returns the column at which a character of a line's indentation stands. */
function columnAt(line: string, at: number): number {
  let column = 0;
  for (let before = 0; before < at; before++) column += line[before] === "\t" ? 4 - (column % 4) : 1;
  return column;
}
