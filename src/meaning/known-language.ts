/** How much surer another language must be than those that a model knows. */
const clearlyOther = 0.2;
/** Fewer letters tell no language. */
const fewestLetters = 12;

/**
 * Whether a text may be in one of a model's languages; in doubt it is. The detector is large and loaded when it is first
 * needed.
 * @param languages ISO 639-1; all without it
 */
export async function isKnownLanguage(text: string, languages: readonly string[] | undefined): Promise<boolean> {
  if (languages === undefined || (text.match(/\p{L}/gu)?.length ?? 0) < fewestLetters) return true;
  const { eld } = await import("eld/extrasmall");
  const detected = eld.detect(text);
  if (languages.includes(detected.language)) return true;
  const scores = detected.getScores();
  const own = Math.max(...languages.map((language) => scores[language] ?? 0));
  return !(detected.isReliable() && (scores[detected.language] ?? 0) - own > clearlyOther);
}
