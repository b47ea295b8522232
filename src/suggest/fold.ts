/** Characters of a text by which it is found while somebody types; nobody types more to find a section. */
const longest = 200;

/** The beginning of a text as people type it: lower case, no accents, single blanks. */
export function fold(text: string): string {
  const typed = text.trimStart().slice(0, longest).normalize("NFKD").replace(/\p{M}/gu, "");
  return typed.toLowerCase().replace(/\s+/g, " ").trim();
}

/** The words of a folded text; what engineers write, such as `c++` and `node.js`, stays whole. */
export function wordsOf(folded: string): string[] {
  return folded.match(/[\p{L}\p{N}][\p{L}\p{N}.+#_'-]*/gu) ?? [];
}
