import { endOfBrackets } from "./latex-environments.ts";

const start = /^\s*\$\$\s*$/;
/** MyST: a formula may be named at its end. */
const namedEnd = /^\s*\$\$(?:\s*\([\w:.-]{1,100}\))?\s*$/;

/** Formulas over several lines, which become fences. */
export class Formulas {
  private readonly lines: readonly string[];
  /** Whether lines are between $$ and $$. */
  isBetweenDollars = false;
  /** The index of the line that closes the formula in brackets in which lines are. */
  private endOfBrackets = -1;

  constructor(lines: readonly string[]) {
    this.lines = lines;
  }

  /** What becomes of a line of a formula; undefined where it is none. */
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
