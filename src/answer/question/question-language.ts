import { detectLanguage, languageByScript, stopWordShare } from "../../search/languages/detect-language.ts";
import type { Language } from "../../search/languages/language.ts";
import { contentTerms } from "../../search/terms.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The score of a word that the pages of a language use, relative to a stop word of that language (1). */
const forKnown = 0.8;
/** The score of a common English word where no page is in English, and its least commonness on the Zipf scale. */
const forEveryday = 0.5;
const everyday = 4;
/** The least score at which a question counts as English where no page is in English. */
const leastEnglish = 0.3;

/**
 * Returns the language of a question among those of the pages; English in doubt.
 * @param available languages of the visible pages
 * @param vocabularyOf returns the vocabulary of the pages in a language
 */
export function questionLanguage(
  text: string,
  available: ReadonlySet<Language>,
  vocabularyOf: (language: Language) => Vocabulary,
): Language {
  const others = [...available].filter((language) => language !== "en");
  if (others.length === 0) return "en";
  const byScript = languageByScript(text);
  if (byScript !== undefined) {
    // A short Japanese question may contain only characters that Chinese has too.
    const near = ([byScript, ...(byScript === "zh" ? (["ja"] as const) : [])] satisfies Language[]).find((one) =>
      available.has(one),
    );
    return near ?? "en";
  }
  const words =
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const scoreOf = (language: Language): number => {
    const vocabulary = vocabularyOf(language);
    const isKnown = (word: string): boolean =>
      contentTerms(word, language).some((term) => vocabulary.frequency(term) > 0);
    const known = words.filter(isKnown).length / Math.max(1, words.length);
    const spoken =
      language === "en" && !available.has("en")
        ? forEveryday *
          (words.filter((word) => vocabulary.commonness(word) >= everyday).length / Math.max(1, words.length))
        : forKnown * known;
    return stopWordShare(words, language) + spoken;
  };
  const detected = detectLanguage(text);
  let best: Language = "en";
  let most = scoreOf("en");
  if (!available.has("en") && most < leastEnglish) most = -1;
  for (const language of others) {
    const score = scoreOf(language) + (detected === language ? 0.1 : 0);
    if (score > most) [best, most] = [language, score];
  }
  return best;
}
