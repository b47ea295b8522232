/** `lines`: a key and a value on each line, without fences. */
export type Language = "yaml" | "toml" | "json" | "lines";

/** Front matter between its fences. */
export interface FoundBlock {
  readonly kind: "block";
  readonly language: Language;
  readonly text: string;
  /** The index of the line on which the text begins, and of the first line of the body. */
  readonly first: number;
  readonly body: number;
}
