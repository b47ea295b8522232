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

/** What questions are made of, which the lists of stop words know in part only. */
const questionWords: Partial<Record<Language, string>> = {
  de: "wer wie was wann warum wieso weshalb wohin woher womit wofür wodurch worauf wovon wozu welche welcher welches wem wen wessen gibt es geht bitte",
  fr: "combien comment pourquoi quand où quel quelle quels quelles lequel laquelle quoi est-ce peut faut faire",
  es: "cómo cuándo cuánto cuánta cuántos cuántas dónde quién quiénes cuál cuáles qué puedo puede hacer hay",
  pt: "como quando quanto quanta quantos quantas onde quem qual quais que porque posso pode fazer há",
  nl: "hoe wanneer waarom waar wie wat welke welk hoeveel kan moet mag",
  it: "come quando quanto quanta quanti quante dove chi quale quali cosa perché posso può devo fare",
  zh: "怎么 如何 什么 哪里 哪个 哪些 谁 为什么 多少 吗 呢 请 可以",
  ja: "どう どの よう する し ます です でし まし た ください 教え 教えて 方法 何 誰 いつ どこ なぜ どれ れ られ ませ たい",
  ko: "어떻게 무엇 언제 어디 누가 왜 하나요 있나요",
  th: "อย่างไร อะไร เมื่อ ไหร่ ที่ไหน ใคร ทำไม ได้ ไหม",
  sv: "hur när varför var vem vilka vilken vilket vad kan måste får gör",
};

function stopWordsOf(language: Language, words: readonly string[]): ReadonlySet<string> {
  return new Set([...words, ...(questionWords[language]?.split(" ") ?? [])]);
}

const asItIs = (word: string): string => word;

/** By Snowball's stemmers where words are inflected; the rest is divided by `Intl.Segmenter` and taken as it is. */
export const analyses: Readonly<Record<Language, Analysis>> = {
  en: { stem, stopWords },
  de: { stem: germanStemmer, stopWords: stopWordsOf("de", german) },
  fr: { stem: frenchStemmer, stopWords: stopWordsOf("fr", french) },
  es: { stem: spanishStemmer, stopWords: stopWordsOf("es", spanish) },
  pt: { stem: portugueseStemmer, stopWords: stopWordsOf("pt", portuguese) },
  nl: { stem: dutchStemmer, stopWords: stopWordsOf("nl", dutch) },
  it: { stem: italianStemmer, stopWords: stopWordsOf("it", italian) },
  sv: { stem: swedishStemmer, stopWords: stopWordsOf("sv", swedish) },
  zh: { stem: asItIs, stopWords: stopWordsOf("zh", chinese) },
  ja: { stem: asItIs, stopWords: stopWordsOf("ja", japanese) },
  ko: { stem: asItIs, stopWords: stopWordsOf("ko", []) },
  th: { stem: asItIs, stopWords: stopWordsOf("th", []) },
};
