/** A text as people type it: lower case, no accents, single blanks. */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}

/** The words of a folded text; what engineers write, such as `c++` and `node.js`, stays whole. */
export function wordsOf(folded: string): string[] {
  return folded.match(/[\p{L}\p{N}][\p{L}\p{N}.+#_'-]*/gu) ?? [];
}
