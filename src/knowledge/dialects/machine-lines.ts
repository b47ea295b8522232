import { firstSign } from "./first-sign.ts";

/** Whether a line only steers a tool. */
export function isMachinery(line: string, sign: string, before: string, after: string): boolean {
  // kramdown: what stands below the item puts a list of contents in its place.
  if (firstSign(after) === "{" && /^\s*\{:?\s*toc\b/i.test(after) && /^\s*(?:[-*+]|\d+\.)\s/.test(line)) return true;
  switch (sign) {
    // MyST: where a cell of a notebook ends.
    case "+":
      return /^\+\+\+(?:\s*\{[^\n]{0,500}\})?\s*$/.test(line);
    // MyST: a comment.
    case "%":
      return /^%(?:\s|$)/.test(line) && /^(?:%|\s*$)/.test(before);
    // MyST: the name of what follows.
    case "(":
      return /^ {0,3}\([^()\s]{1,100}\)=\s*$/.test(line);
    // MkDocs: a file that is taken in.
    case "-":
      return /^\s*-{1,2}8<-{1,2}/.test(line);
    // Python-Markdown: what an abbreviation stands for.
    case "*":
      return /^\*\[[^\]\n]{1,100}\]:\s/.test(line);
    default:
      return false;
  }
}
