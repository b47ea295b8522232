import { firstCharacter } from "./first-character.ts";
import { isItem } from "./list-items.ts";

/** What is indented by so many columns more than the text of its item is code in Markdown, and in MDX it is not. */
const codeIndent = 4;

/**
 * Takes the indentation off lines in items that they have for standing in components there: MDX knows no code by
 * indentation, and tabs in a step of a list stand deep.
 */
export class ItemColumns {
  /** Where the text begins of the items that are open, the innermost last. */
  private readonly columns: number[] = [];
  /** How far lines are moved that are indented by as much as `from`, or more. */
  private shift = 0;
  private from = 0;

  /**
   * @param line a line that is not blank
   * @param isInFence whether it stands in code, of which each line is moved as its fence was
   */
  moved(line: string, isInFence: boolean): string {
    const indent = line.length - line.trimStart().length;
    if (isInFence) return line.slice(Math.min(indent, this.shift));
    if (indent < this.from) this.shift = 0;
    while (this.columns.length > 0 && indent - this.shift < (this.columns.at(-1) ?? 0)) this.columns.pop();
    const column = this.columns.at(-1);
    if (column !== undefined && indent - this.shift >= column + codeIndent) {
      this.shift = indent - column;
      this.from = indent;
    }
    const moved = line.slice(this.shift);
    if (isItem(moved, firstCharacter(moved))) this.columns.push(/^\s*\S+\s{0,4}/.exec(moved)?.[0].length ?? 0);
    return moved;
  }
}
