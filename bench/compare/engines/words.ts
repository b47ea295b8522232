import { stopWords } from "../../../src/search/stop-words.ts";

/**
 * Returns the words of a question without stop words, for engines that do not leave them out by themselves; all words where all
 * are stop words.
 */
export function meaningfulWords(query: string): string[] {
  const words = query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const meaningful = words.filter((word) => !stopWords.has(word));
  return meaningful.length > 0 ? meaningful : words;
}
