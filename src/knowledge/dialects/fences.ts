/** A line that opens or closes a code fence or a fence of MyST. */
export interface FenceLine {
  /** What stands in front of the fence: blanks, and the marks of block quotes and list items. */
  readonly before: string;
  readonly mark: string;
  readonly info: string;
}

/** Reads a line as an opening or closing fence; undefined if it is none. A fence may follow the mark of a list item. */
export function fenceLine(line: string): FenceLine | undefined {
  // A cheap test first, since this is called for every line and few hold a fence.
  if (!line.includes("```") && !line.includes("~~~")) return undefined;
  const [all, before = "", mark = "", info = ""] =
    /^(\s*(?:>\s?|(?:[-*+]|\d{1,9}[.)])\s+)*)(`{3,}|~{3,})\s*(.*)/s.exec(line) ?? [];
  // Backticks behind backticks on the same line are inline code.
  return all === undefined || (mark.startsWith("`") && info.includes("`")) ? undefined : { before, mark, info };
}
