import { stemmer } from "stemmer";
import { americanSpelling } from "./american-spelling.ts";
import { irregularForms } from "./irregular-forms.ts";

/** Longest word, in characters, that is stemmed; longer ones, which are no words of a language, are kept unchanged. */
export const longestWord = 64;

/**
 * Returns the stem that a lower-case word shares with its other forms: `migrations`, `migrate`; `rewrote`, `rewriting`.
 * Unlike with Porter's rules, the stem of `use` differs from that of the pronoun `us`.
 */
export function stem(word: string): string {
  if (word.length > longestWord || !/^[a-z]+$/.test(word) || word === "us") return word;
  const stemmed = stemmer(americanSpelling(irregularForms.get(word) ?? word));
  return stemmed === "us" ? "use" : stemmed;
}
