import { analyses, type Language } from "./language.ts";

/** A word made of letters, apostrophes and hyphens. */
const ofLetters = /^[\p{L}\p{M}'’‐‑-]+$/u;
/** An elided French or Italian article or pronoun: `l'`, `dell'`. */
const elided = /^[a-z]+['’](?=\p{L})/iu;
const mostParts = 3;

/**
 * Returns the terms of a word in a language other than English: those of its parts and, for a joined word, that of the
 * whole. Returns undefined for what is no word of a language, such as a number or an identifier.
 */
export function inflectedTerms(
  word: string,
  language: Language,
  fold: (word: string) => string,
): { readonly all: readonly string[]; readonly content: readonly string[] } | undefined {
  if (!ofLetters.test(word)) return undefined;
  const { stem, stopWords } = analyses[language];
  const hasElision = language === "fr" || language === "it";
  const lower = word.normalize("NFC").toLowerCase();
  const parts = (hasElision ? lower.replace(elided, "") : lower).split(/['’‐‑-]+/).filter((part) => part !== "");
  const termOf = (part: string): string => fold(stem(part));
  const whole = parts.length > 1 && parts.length <= mostParts ? [termOf(parts.join(""))] : [];
  const content = parts.filter((part) => !stopWords.has(part));
  // A word joined of stop words alone ("est-ce", "puis-je") says no more than they do, so its whole is no content term.
  return {
    all: [...whole, ...parts.map(termOf)],
    content: content.length === 0 ? [] : [...whole, ...content.map(termOf)],
  };
}
