/** A mark inside of a line that is only machinery, and what stays of it. */
export interface InlineMark {
  readonly dialect: string;
  readonly example: string;
  /** Cheap: whether a line may hold it. */
  readonly sign: string;
  readonly pattern: RegExp;
  readonly stays: string | ((...groups: string[]) => string);
}
