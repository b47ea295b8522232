import { stopWords } from "../search/stop-words.ts";

/** From this share of English stop words on, a text is English. */
const englishShare = 0.2;
/** Fewer words tell no language, nor do fewer letters where words are not divided. */
const fewestWords = 4;
const fewestLetters = 12;
/** How much surer another language must be than those that a model knows. */
const clearlyOther = 0.2;

/**
 * Whether a text may be in one of a model's languages; in doubt it is. The detector is large and loaded when first in
 * doubt.
 * @param languages ISO 639-1; all without it
 */
export async function isKnownLanguage(text: string, languages: readonly string[] | undefined): Promise<boolean> {
  if (languages === undefined || (languages.includes("en") && !isDoubtful(text))) return true;
  const { eld } = await import("eld/extrasmall");
  const detected = eld.detect(text);
  if (languages.includes(detected.language)) return true;
  const scores = detected.getScores();
  const own = Math.max(...languages.map((language) => scores[language] ?? 0));
  return !(detected.isReliable() && (scores[detected.language] ?? 0) - own > clearlyOther);
}

/** Whether a text may be in another language than English. */
function isDoubtful(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{M}'’]+/gu) ?? [];
  const isLatin = words.every((word) => /^[\p{Script=Latin}\p{M}'’]+$/u.test(word));
  if (isLatin ? words.length < fewestWords : words.join("").length < fewestLetters) return false;
  return words.filter((word) => stopWords.has(word)).length < englishShare * words.length;
}
