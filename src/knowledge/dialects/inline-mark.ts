/** A mark inside of a line that is only machinery, and what stays of it. */
export interface InlineMark {
  readonly dialect: string;
  readonly example: string;
  /** Cheap: what a line holds that may hold it; all of them where they are several. */
  readonly sign: string | readonly string[];
  readonly pattern: RegExp;
  readonly stays: string | ((...groups: string[]) => string);
}
