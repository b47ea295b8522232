import { firstCharacter } from "./first-character.ts";
import { isItem } from "./list-items.ts";

/** In Markdown, but not in MDX, lines that are indented by so many more columns than the text of their item are code. */
const codeIndent = 4;

/**
 * Removes the indentation that lines of list items in MDX have because they stand in components, such as tabs in a step: MDX has
 * no indented code.
 */
export class ItemColumns {
  /** The columns at which the text of the open items begins, the innermost last. */
  private readonly columns: number[] = [];
  /** How many columns are removed from lines that are indented by `from` or more. */
  private shift = 0;
  private from = 0;

  /**
   * @param line a line that is not blank
   * @param isInFence whether the line is code, which is moved as far as its fence
   */
  moved(line: string, isInFence: boolean): string {
    const indent = line.length - line.trimStart().length;
    // The end of a fence may stand further left than its beginning; left of the item's text it would end the item.
    if (isInFence) return line.slice(Math.max(0, Math.min(this.shift, indent - (this.columns.at(-1) ?? 0))));
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
