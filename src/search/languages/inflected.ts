import { analyses, type Language } from "./language.ts";

/** A word of letters, which may be joined of several. */
const ofLetters = /^[\p{L}\p{M}'’‐‑-]+$/u;
/** What French and Italian put before a word with an apostrophe. */
const elided = /^[a-z]+['’](?=\p{L})/iu;
const mostParts = 3;

/**
 * The terms of a word of another language than English: of the whole, and of its parts where it is joined of several. Undefined
 * for what is no word of a language, such as a number or a name of code.
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
  // "Est-ce", "puis-je": joined of nothing but stop words, it says no more than they do.
  return {
    all: [...whole, ...parts.map(termOf)],
    content: content.length === 0 ? [] : [...whole, ...content.map(termOf)],
  };
}
