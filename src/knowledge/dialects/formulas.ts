import { endOfBrackets } from "./latex-environments.ts";

const start = /^\s*\$\$\s*$/;
/** The end of a formula, behind which MyST may write the formula's name. */
const namedEnd = /^\s*\$\$(?:\s*\([\w:.-]{1,100}\))?\s*$/;

/** Turns formulas over several lines into fenced code. */
export class Formulas {
  private readonly lines: readonly string[];
  /** Whether the current line is between two lines of `$$`. */
  isBetweenDollars = false;
  /** The index of the `\]` that closes the formula in which the current line stands. */
  private endOfBrackets = -1;

  constructor(lines: readonly string[]) {
    this.lines = lines;
  }

  /** Returns what becomes of a line of a formula; undefined if the line belongs to none. */
  read(line: string, sign: string, at: number): string | undefined {
    if (at <= this.endOfBrackets) return at === this.endOfBrackets ? "```" : line;
    if (sign === "\\" && !this.isBetweenDollars) {
      this.endOfBrackets = endOfBrackets(this.lines, at) ?? -1;
      if (this.endOfBrackets > at) return "```math";
    }
    if (sign === "$" && (this.isBetweenDollars ? namedEnd : start).test(line)) {
      this.isBetweenDollars = !this.isBetweenDollars;
      return this.isBetweenDollars ? "```math" : "```";
    }
    return this.isBetweenDollars ? line : undefined;
  }
}
