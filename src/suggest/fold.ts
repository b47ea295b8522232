/**
 * The characters of a text, from its start, that are compared with what somebody types; nobody types more to find a section.
 */
const longest = 200;

/** Normalizes the beginning of a text for comparison: lower case, no accents, single blanks. */
export function fold(text: string): string {
  const typed = text.trimStart().slice(0, longest).normalize("NFKD").replace(/\p{M}/gu, "");
  return typed.toLowerCase().replace(/\s+/g, " ").trim();
}

/** Splits a folded text into words; names such as `c++` and `node.js` stay whole. */
export function wordsOf(folded: string): string[] {
  return folded.match(/[\p{L}\p{N}][\p{L}\p{N}.+#_'-]*/gu) ?? [];
}
