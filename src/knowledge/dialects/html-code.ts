import { firstCharacter } from "./first-character.ts";

/** The most lines of a `<pre>` element. */
const longest = 200;

/** Finds the lines of multi-line `<pre>` elements, which must stay as they are. */
export class HtmlCode {
  private readonly lines: readonly string[];
  /** The index of the last line of the current `<pre>`. */
  private end = -1;

  constructor(lines: readonly string[]) {
    this.lines = lines;
  }

  isOpenAt(at: number): boolean {
    return at <= this.end;
  }

  /** Whether a line outside of fences opens a `<pre>` that is closed on a later line. */
  opens(line: string, at: number): boolean {
    if (firstCharacter(line) !== "<" || !/^\s*<pre\b/i.test(line) || /<\/pre\b/i.test(line)) return false;
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
