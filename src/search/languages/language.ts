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
import { questionWords } from "./question-words.ts";

/** The languages in which pages are read and questions answered, by ISO 639-1. */
export const languages = ["en", "de", "fr", "es", "pt", "nl", "it", "sv", "zh", "ja", "ko", "th"] as const;
export type Language = (typeof languages)[number];

export function isLanguage(code: string): code is Language {
  return (languages as readonly string[]).includes(code);
}

interface Analysis {
  /** Returns the stem of a lower-case word, with accents kept. */
  readonly stem: (word: string) => string;
  /** Words that do not tell what a text is about. */
  readonly stopWords: ReadonlySet<string>;
}

function stopWordsOf(language: Language, words: readonly string[]): ReadonlySet<string> {
  return new Set([...words, ...(questionWords[language]?.split(/\s+/) ?? [])]);
}

/**
 * The plural ending of borrowed words after letters at which Snowball keeps it: Fotos, Apps, Handys, Menüs, Kameras. Not in
 * adjectives such as "kostenlos".
 */
const borrowedPlural = /(?<=\p{L}{2}[pcwyüé]|\p{L}[^l]o|\p{L}{4}a)s$/u;

function germanStem(word: string): string {
  return germanStemmer(borrowedPlural.test(word) ? word.slice(0, -1) : word);
}

/**
 * Snowball stemmers for inflected languages. Text in the other scripts is divided by `Intl.Segmenter`; words in Latin
 * letters within such text are mostly English, so they get the English stemmer.
 */
export const analyses: Readonly<Record<Language, Analysis>> = {
  en: { stem, stopWords },
  de: { stem: germanStem, stopWords: stopWordsOf("de", german) },
  fr: { stem: frenchStemmer, stopWords: stopWordsOf("fr", french) },
  es: { stem: spanishStemmer, stopWords: stopWordsOf("es", spanish) },
  pt: { stem: portugueseStemmer, stopWords: stopWordsOf("pt", portuguese) },
  nl: { stem: dutchStemmer, stopWords: stopWordsOf("nl", dutch) },
  it: { stem: italianStemmer, stopWords: stopWordsOf("it", italian) },
  sv: { stem: swedishStemmer, stopWords: stopWordsOf("sv", swedish) },
  zh: { stem: stem, stopWords: stopWordsOf("zh", chinese) },
  ja: { stem: stem, stopWords: stopWordsOf("ja", japanese) },
  ko: { stem: stem, stopWords: stopWordsOf("ko", []) },
  th: { stem: stem, stopWords: stopWordsOf("th", []) },
};
