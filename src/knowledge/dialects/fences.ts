/** A line that opens or closes a fence of code, or one of MyST's. */
export interface FenceLine {
  /** What stands before it: blanks, and the marks of quotes and items. */
  readonly before: string;
  readonly mark: string;
  readonly info: string;
}

/** Reads a line as the end of a fence; undefined where it is none. In an item, a fence may follow the item's mark. */
export function fenceLine(line: string): FenceLine | undefined {
  // Most lines hold none, and every line is asked.
  if (!line.includes("```") && !line.includes("~~~")) return undefined;
  const [all, before = "", mark = "", info = ""] =
    /^(\s*(?:>\s?|(?:[-*+]|\d{1,9}[.)])\s+)*)(`{3,}|~{3,})\s*([^\n]*)$/.exec(line) ?? [];
  // Else it is code in a line.
  return all === undefined || (mark.startsWith("`") && info.includes("`")) ? undefined : { before, mark, info };
}
