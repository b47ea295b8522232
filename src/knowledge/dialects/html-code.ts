import { firstSign } from "./first-sign.ts";

/** So many lines may a `<pre>` have. */
const longest = 200;

/** Tells lines in a `<pre>` of several lines, where marks are what is written about. */
export class HtmlCode {
  private readonly lines: readonly string[];
  /** The index of the line that ends the one in which lines are. */
  private end = -1;

  constructor(lines: readonly string[]) {
    this.lines = lines;
  }

  isOpenAt(at: number): boolean {
    return at <= this.end;
  }

  /** Whether a line that stands in no fence opens a `<pre>`. */
  opens(line: string, at: number): boolean {
    if (firstSign(line) !== "<" || !/^\s*<pre\b/i.test(line) || /<\/pre\b/i.test(line)) return false;
    for (let ahead = at + 1; ahead <= at + longest; ahead++) {
      const next = this.lines[ahead];
      if (next === undefined) return false;
      if (/<\/pre\b/i.test(next)) {
        this.end = ahead;
        return true;
      }
    }
    return false;
  }
}
