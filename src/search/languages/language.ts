import { stemmer as dutchStemmer } from "@orama/stemmers/dutch";
import { stemmer as frenchStemmer } from "@orama/stemmers/french";
import { stemmer as germanStemmer } from "@orama/stemmers/german";
import { stemmer as italianStemmer } from "@orama/stemmers/italian";
import { stemmer as portugueseStemmer } from "@orama/stemmers/portuguese";
import { stemmer as spanishStemmer } from "@orama/stemmers/spanish";
import { stemmer as swedishStemmer } from "@orama/stemmers/swedish";
import { stopwords as dutch } from "@orama/stopwords/dutch";
import { stopwords as french } from "@orama/stopwords/french";
import { stopwords as german } from "@orama/stopwords/german";
import { stopwords as italian } from "@orama/stopwords/italian";
import { stopwords as japanese } from "@orama/stopwords/japanese";
import { stopwords as chinese } from "@orama/stopwords/mandarin";
import { stopwords as portuguese } from "@orama/stopwords/portuguese";
import { stopwords as spanish } from "@orama/stopwords/spanish";
import { stopwords as swedish } from "@orama/stopwords/swedish";
import { stem } from "../stem.ts";
import { stopWords } from "../stop-words.ts";

/** The languages in which pages are read and questions answered, by ISO 639-1. */
export const languages = ["en", "de", "fr", "es", "pt", "nl", "it", "sv", "zh", "ja", "ko", "th"] as const;
export type Language = (typeof languages)[number];

export function isLanguage(code: string): code is Language {
  return (languages as readonly string[]).includes(code);
}

interface Analysis {
  /** The stem of a lower-case word, with its accents. */
  readonly stem: (word: string) => string;
  /** Words that say nothing of what a text is about. */
  readonly stopWords: ReadonlySet<string>;
}

const asItIs = (word: string): string => word;

/** By Snowball's stemmers where words are inflected; the rest is divided by `Intl.Segmenter` and taken as it is. */
export const analyses: Readonly<Record<Language, Analysis>> = {
  en: { stem, stopWords },
  de: { stem: germanStemmer, stopWords: new Set(german) },
  fr: { stem: frenchStemmer, stopWords: new Set(french) },
  es: { stem: spanishStemmer, stopWords: new Set(spanish) },
  pt: { stem: portugueseStemmer, stopWords: new Set(portuguese) },
  nl: { stem: dutchStemmer, stopWords: new Set(dutch) },
  it: { stem: italianStemmer, stopWords: new Set(italian) },
  sv: { stem: swedishStemmer, stopWords: new Set(swedish) },
  zh: { stem: asItIs, stopWords: new Set(chinese) },
  ja: { stem: asItIs, stopWords: new Set(japanese) },
  ko: { stem: asItIs, stopWords: new Set() },
  th: { stem: asItIs, stopWords: new Set() },
};
