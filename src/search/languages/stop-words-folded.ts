import { fold } from "../terms.ts";
import { analyses, type Language } from "./language.ts";

const folded = new Map<Language, ReadonlySet<string>>();

/** The stop words of a language as terms are written: in small letters, without accents, but not as stems. */
export function stopWordsFolded(language: Language): ReadonlySet<string> {
  const known = folded.get(language) ?? new Set([...analyses[language].stopWords].map(fold));
  folded.set(language, known);
  return known;
}
