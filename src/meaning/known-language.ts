import { stopWords } from "../search/stop-words.ts";

/** The least share of English stop words at which a text is English. */
const englishShare = 0.2;
/** The least number of words that tell a language. */
const fewestWords = 4;
/** The least number of letters that tell a language, in scripts other than Latin, where words may not be divided. */
const fewestLetters = 12;
/** How much higher another language's score must be than that of the model's languages. */
const leastLead = 0.2;

/**
 * Whether a text may be in one of a model's languages; true in doubt. The detector is large and loaded only when
 * needed.
 * @param languages ISO 639-1 codes; undefined for all languages
 */
export async function isKnownLanguage(text: string, languages: readonly string[] | undefined): Promise<boolean> {
  if (languages === undefined || (languages.includes("en") && !isDoubtful(text))) return true;
  const { eld } = await import("eld/extrasmall");
  const detected = eld.detect(text);
  if (languages.includes(detected.language)) return true;
  const scores = detected.getScores();
  const own = Math.max(...languages.map((language) => scores[language] ?? 0));
  return !(detected.isReliable() && (scores[detected.language] ?? 0) - own > leastLead);
}

/** Whether a text may be in a language other than English. */
function isDoubtful(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{M}'’]+/gu) ?? [];
  const isLatin = words.every((word) => /^[\p{Script=Latin}\p{M}'’]+$/u.test(word));
  if (isLatin ? words.length < fewestWords : words.join("").length < fewestLetters) return false;
  return words.filter((word) => stopWords.has(word)).length < englishShare * words.length;
}
