import { fold } from "../terms.ts";
import { analyses, type Language } from "./language.ts";

const folded = new Map<Language, ReadonlySet<string>>();

/** Returns a language's stop words in lower case and without accents, as terms are, but not stemmed; cached. */
export function stopWordsFolded(language: Language): ReadonlySet<string> {
  const known = folded.get(language) ?? new Set([...analyses[language].stopWords].map(fold));
  folded.set(language, known);
  return known;
}
