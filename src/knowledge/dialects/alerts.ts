import { kindTitle } from "./container-titles.ts";
import { introduced } from "./introduced.ts";

/** Quotes that are notes: `> [!note]`, as GitHub and Obsidian write them. */
export class Alerts {
  /** How many levels of quotes are notes. */
  private levels = 0;
  /** What stands before the marks of the first of them, where it is in an item. */
  private indent = "";

  get isOpen(): boolean {
    return this.levels > 0;
  }

  end(): void {
    this.levels = 0;
  }

  /**
   * A line of a quote that is a note, without the marks of quotes; undefined where it is none.
   * @param next the line behind it
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
    const quote = isAfterList ? rest.trimStart() : rest;
    const [, kind = "", title = ""] =
      /^ {0,3}> ?\[!([\w-]{1,40})(?:\|[^[\]\n]{0,60})?\][+-]?[ \t]*([^\n]*)$/.exec(quote) ?? [];
    if (kind !== "") {
      this.levels++;
      this.indent = rest.slice(0, rest.length - quote.length);
      const word = kindTitle(kind) || kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase();
      // Docsify: what a note says stands behind its kind; others title it so, and then say it.
      const isAlone = title !== "" && !/^\s*>/.test(next);
      return isAlone ? `${introduced(this.indent, word)} ${title}` : introduced(this.indent, title || word);
    }
    return levels > 0 ? rest : undefined;
  }
}
