/** A top-level key of front matter with its value. */
export interface Entry {
  readonly key: string;
  /** Undefined if the value cannot be parsed. */
  readonly value: unknown;
  /** The index of the key's line within the front matter. */
  readonly line: number;
  /** Returns the index of the line of a key inside the value, if the value is a map. */
  readonly lineOf: (key: string) => number;
}
