/** A mark within a line that only steers a tool, and the text that replaces it. */
export interface InlineMark {
  readonly dialect: string;
  readonly example: string;
  /** Substrings that a line must all contain to hold the mark: a cheap test before the pattern. */
  readonly sign: string | readonly string[];
  readonly pattern: RegExp;
  readonly stays: string | ((...groups: string[]) => string);
}
