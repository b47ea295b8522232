/** A key at the top of front matter. */
export interface Entry {
  readonly key: string;
  /** Undefined where it cannot be read. */
  readonly value: unknown;
  /** The index of its line in the front matter. */
  readonly line: number;
  /** The index of the line of a key in its value, if the value is a map. */
  readonly lineOf: (key: string) => number;
}
