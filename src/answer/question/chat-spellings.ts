import { stem } from "../../search/stem.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** How people spell the small words of a question in a hurry, where that is further off than a slip or a word of its own. */
const chatSpellings: ReadonlyMap<string, string> = new Map([
  ["abt", "about"],
  ["bcoz", "because"],
  ["bcuz", "because"],
  ["coz", "because"],
  ["cuz", "because"],
  ["cld", "could"],
  ["cud", "could"],
  ["hw", "how"],
  ["shld", "should"],
  ["shud", "should"],
  ["wat", "what"],
  ["wats", "what"],
  ["wht", "what"],
  ["wot", "what"],
  ["wut", "what"],
  ["wen", "when"],
  ["wld", "would"],
  ["wud", "would"],
]);

/** Words in small letters, and the first, where it is not a name's. */
const words = /^[A-Z][a-z]+(?= [a-z])|\b[a-z]+\b/g;

/** Writes such words in full, so that a question is read as one; but not where the knowledge uses them. */
export function inFull(text: string, vocabulary: Pick<Vocabulary, "frequency">): string {
  return text.replace(words, (word) => {
    const typed = word.toLowerCase();
    const meant = chatSpellings.get(typed);
    return meant === undefined || vocabulary.frequency(stem(typed)) > 0 ? word : meant;
  });
}
