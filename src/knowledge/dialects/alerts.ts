import { kindTitle } from "./container-titles.ts";
import { titleLine } from "./title-line.ts";

/** Reads block quotes that are notes: `> [!note]`, as GitHub and Obsidian write them. */
export class Alerts {
  /** The number of nested block quotes, from the outside in, that belong to open notes. */
  private levels = 0;
  /** The indentation in front of the outermost note's `>`, if the note stands in a list item; otherwise empty. */
  private indent = "";

  get isOpen(): boolean {
    return this.levels > 0;
  }

  end(): void {
    this.levels = 0;
  }

  /**
   * Returns a line of a note without its `>` marks, or undefined if the line belongs to no note.
   * @param sign the line's first character that is not a blank
   * @param next the line after this one
   */
  read(line: string, sign: string, isAfterList: boolean, next: string): string | undefined {
    if (sign !== ">") {
      this.levels = 0;
      return undefined;
    }
    let rest = line;
    let levels = 0;
    while (levels < this.levels && (this.indent === "" ? /^ {0,3}>/ : /^\s*>/).test(rest)) {
      rest = rest.replace(/^(\s*)> ?/, levels === 0 ? this.indent : "");
      levels++;
    }
    this.levels = levels;
    // Formatters may write a backslash before the brackets.
    const quote = isAfterList ? rest.trimStart() : rest;
    const [, kind = "", title = ""] =
      /^ {0,3}> ?\\?\[!([\w-]{1,40})(?:\|[^[\]\n\\]{0,60})?\\?\][+-]?[ \t]*(.*)/s.exec(quote) ?? [];
    if (kind !== "") {
      this.levels++;
      this.indent = rest.slice(0, rest.length - quote.length);
      const word = kindTitle(kind) || kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase();
      // In Docsify, the words behind the kind are the note's text; in other tools they are its title and the text follows
      // below.
      const isAlone = title !== "" && !/^\s*>/.test(next);
      return isAlone ? `${titleLine(this.indent, word)} ${title}` : titleLine(this.indent, title || word);
    }
    return levels > 0 ? rest : undefined;
  }
}
