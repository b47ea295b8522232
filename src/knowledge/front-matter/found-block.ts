/** The language of front matter; `lines` is one key and value on each line, without fences; a `script` is never run. */
export type Language = "yaml" | "toml" | "json" | "script" | "lines";

/** Front matter as it was found in a file. */
export interface FoundBlock {
  readonly kind: "block";
  readonly language: Language;
  readonly text: string;
  /** The index of the line on which the front matter's text begins, and of the first line of the body. */
  readonly first: number;
  readonly body: number;
}
