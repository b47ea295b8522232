import { stopWords } from "../../../src/search/stop-words.ts";

/** The words of a question that say what it is about, for engines that do not leave out stop words by themselves. */
export function meaningfulWords(query: string): string[] {
  const words = query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const meaningful = words.filter((word) => !stopWords.has(word));
  return meaningful.length > 0 ? meaningful : words;
}
