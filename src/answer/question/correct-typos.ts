import { wordTerms } from "../../search/terms.ts";
import { toWords, type Word } from "../../search/words.ts";
import { openForm } from "./compounds.ts";
import { clippedTerm } from "./concept.ts";
import type { Spell } from "./spelling.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * Corrects typos in words that the knowledge does not use. The search finds words despite a typo, but a sentence model reads
 * "incdent" as three meaningless pieces.
 */
export function correctTypos(text: string, vocabulary: Vocabulary, spell: Spell): string {
  let mended = "";
  let end = 0;
  for (const word of toWords(text)) {
    const meant = meantFor(word, vocabulary, spell);
    if (meant === undefined) continue;
    mended += text.slice(end, word.start) + meant;
    end = word.end;
  }
  return mended + text.slice(end);
}

/**
 * The shortest word that is corrected, and the shortest one to which a missing letter is added. Almost any shorter word is one
 * letter away from another: "noob", "pls".
 */
const shortestSlip = 5;
const shortestWithout = 4;

/**
 * Returns the word that a word in lower case was meant to be; undefined if it may be correct. A capitalized word may be a name.
 */
function meantFor({ text }: Word, vocabulary: Vocabulary, spell: Spell): string | undefined {
  if (!/^[a-z]+$/.test(text) || vocabulary.english(text) !== undefined) return undefined;
  const [term, ...parts] = wordTerms(text).content;
  if (term === undefined || parts.length > 0 || vocabulary.frequency(term) > 0) return undefined;
  const meant = spell(text, false)[0]?.word;
  if (meant === undefined) return undefined;
  const lacksLetter = text.length >= shortestWithout && meant.length > text.length;
  if (text.length < shortestSlip && !isReordered(text, meant) && !lacksLetter) return undefined;
  const isOther = openForm(text, vocabulary) !== undefined || clippedTerm(text, vocabulary) !== undefined;
  return isOther ? undefined : meant;
}

function isReordered(word: string, other: string): boolean {
  return [...word].sort().join("") === [...other].sort().join("");
}
