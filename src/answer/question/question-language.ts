import { detectLanguage, languageByScript, stopWordShare } from "../../search/languages/detect-language.ts";
import type { Language } from "../../search/languages/language.ts";
import { contentTerms } from "../../search/terms.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a word counts that the pages of a language use, against one of its stop words. */
const forKnown = 0.8;
/** What an everyday English word counts where no page is English. */
const forEveryday = 0.5;
const everyday = 4;
/** Where no page is English, a question has to be as English as that before it is taken for it. */
const leastEnglish = 0.3;

/**
 * Which of the languages of the knowledge a question is in; English in doubt.
 * @param available the languages of the pages that may be seen
 * @param vocabularyOf the words of the pages in one of them
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
    // A short question may have none of the letters that tell Japanese from Chinese.
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
