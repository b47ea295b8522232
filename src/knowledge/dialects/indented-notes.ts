import { kindTitle } from "./container-titles.ts";
import { titleLine } from "./title-line.ts";

const noteOpening = /^(\s*)(?:!!!|\?\?\?\+?)\s*([\w-]{0,60})[^"\n]{0,100}(?:"([^\n]{0,300})")?\s*$/;
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
    const indent = line.length - line.trimStart().length;
    if (line.trim() !== "") {
      while (this.columns.length > 0 && indent < (this.columns.at(-1) ?? 0)) this.columns.pop();
    }
    return line.slice(Math.min(indent, 4 * this.columns.length));
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
    const indent = (note ?? tab)?.[1]?.length ?? 0;
    if ((note ?? tab) === null || (indent >= 4 && !isAfterList)) return undefined;
    const isIndentedBelow = new RegExp(`^\\s{${indent + 2}}`).test(below);
    if (note !== null && note[3] === undefined && !isIndentedBelow) return undefined;
    this.columns.push(indent + 4 * this.columns.length + 4);
    const title = note === null ? (tab?.[2] ?? tab?.[3] ?? "") : (note[3] ?? kindTitle(note[2]));
    return titleLine(" ".repeat(indent), title);
  }
}
