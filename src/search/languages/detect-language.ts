import type { Document } from "../../knowledge/document.ts";
import { analyses, isLanguage, type Language, languages } from "./language.ts";
import { mayNeedSegmentation } from "./undivided.ts";

/** How much of a text is read to detect its language, in characters. */
const sampleLength = 2_000;
/** The least share of a text's letters that must be of a script for the text to be in its language. */
const leastInScript = 0.3;
/** The least share of a text's words that must be stop words of a language for the text to be in this language. */
const leastStopWords = 0.12;
/** The least number of distinct stop words; fewer prove nothing, since a few names can look like any language. */
const fewestStopWords = 4;
/** As `fewestStopWords`, where the page's path names the language. */
const fewestOfHinted = 2;
/** The share of English stop words from which a text is English and no other language is tested. */
const surelyEnglish = 0.22;
/** As `surelyEnglish`, for a first look at the first `shortSample` characters. */
const plainlyEnglish = 0.3;
const shortSample = 600;
/** The least ratio of the share of a language's stop words to that of English (or of the second-best language). */
const leastRatio = 1.25;
/**
 * The least share, in lists, forms and tables, of distinct words that are stop words. These texts have few stop words, so
 * a smaller share is enough; a word repeated in each row counts once, and single letters do not count.
 */
const leastInLists = 0.07;
/** As `fewestStopWords`, in lists. */
const fewestInLists = 3;
/** The least ratio, in lists, of the language's share to the share of English stop words among the other words. */
const leastRatioInLists = 4;
/**
 * The weight of a word with letters that a language does not have. It says more than a stop word, which other languages
 * may share.
 */
const foreignPenalty = 3;
/** Added to the share of the language that the page's path names. */
const hintBonus = 0.08;
/** The least share of kana among kana and kanji for a text to be Japanese; below it the text is Chinese. */
const leastKana = 0.05;

/**
 * Returns the language of a text in a script without blanks between words (or Korean); undefined for any other text.
 */
export function languageByScript(text: string): Language | undefined {
  if (!mayNeedSegmentation(text)) return undefined;
  const sample = text.slice(0, sampleLength);
  const letters = count(sample, /\p{L}/gu);
  const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = count(sample, /\p{Script=Han}/gu);
  const least = leastInScript * letters;
  if (letters === 0) return undefined;
  if (count(sample, /\p{Script=Hangul}/gu) >= least) return "ko";
  if (count(sample, /\p{Script=Thai}/gu) >= least) return "th";
  if (kana + han < least) return undefined;
  return kana >= leastKana * (kana + han) ? "ja" : "zh";
}

/**
 * Returns the language of a text; English in doubt. Among languages in Latin letters the share of stop words decides,
 * minus a penalty for words with letters that the language does not have.
 * @param hinted the language named by the page's path, which decides between languages of similar share
 */
export function detectLanguage(text: string, hinted?: Language): Language {
  const byScript = languageByScript(text);
  if (byScript !== undefined) return byScript;
  if (stopWordShare(wordsOf(text.slice(0, shortSample)), "en") >= plainlyEnglish) return "en";
  const words = wordsOf(text.slice(0, sampleLength));
  const english = stopWordShare(words, "en");
  if (english >= surelyEnglish) return "en";
  const marked = words.filter((word) => /[^a-z]/.test(word));
  const shares = stopWordShares(words).map(({ language, share }) => ({
    language,
    share:
      share -
      (foreignPenalty * foreignCount(marked, language)) / Math.max(1, words.length) +
      (language === hinted ? hintBonus : 0),
  }));
  const best = shares.reduce((most, one) => (one.share > most.share ? one : most));
  const { stopWords } = analyses[best.language];
  const different = new Set(words.filter((word) => stopWords.has(word)));
  const isClear =
    best.share >= leastStopWords &&
    best.share > leastRatio * english &&
    different.size >= (best.language === hinted ? fewestOfHinted : fewestStopWords);
  if (isClear) return best.language;
  const inList = [...different].filter((word) => word.length > 1).length;
  const isList =
    inList >= fewestInLists &&
    inList >= leastInLists * new Set(words).size &&
    best.share >
      leastRatioInLists *
        stopWordShare(
          words.filter((word) => !stopWords.has(word)),
          "en",
        );
  return isList ? best.language : "en";
}

/**
 * The least share of a message's words that must be stop words. It is higher than `leastStopWords` because a message is
 * short.
 */
const leastOfMessage = 0.3;
/** The least number of distinct stop words in a message. */
const fewestOfMessage = 2;

/** Returns the language of a message; undefined if its words may be of several languages, or of none. */
export function spokenLanguage(message: string): Language | undefined {
  const byScript = languageByScript(message);
  if (byScript !== undefined) return byScript;
  if (/[¿¡]/.test(message)) return "es";
  const words = wordsOf(message);
  const shares = languages.map((language) => ({ language, share: stopWordShare(words, language) }));
  const [best, next] = shares.sort((a, b) => b.share - a.share);
  if (best === undefined || next === undefined || best.share < leastOfMessage) return undefined;
  const different = new Set(words.filter((word) => analyses[best.language].stopWords.has(word))).size;
  return different >= fewestOfMessage && best.share > leastRatio * next.share ? best.language : undefined;
}

/**
 * Any character that is no letter of a language in Latin script; a word with such a character is a name or of another
 * language.
 */
const markedLetters: Readonly<Partial<Record<Language, RegExp>>> = {
  de: /[^a-zäöüß]/,
  fr: /[^a-zàâæçéèêëîïôœùûüÿ]/,
  es: /[^a-záéíóúüñ]/,
  pt: /[^a-záâãàçéêíóôõúü]/,
  nl: /[^a-záéëèïóöü]/,
  it: /[^a-zàèéìíîòóù]/,
  sv: /[^a-zåäöé]/,
};

function foreignCount(marked: readonly string[], language: Language): number {
  const strange = markedLetters[language];
  return strange === undefined ? 0 : marked.filter((word) => strange.test(word)).length;
}

/** Returns the language whose code names a folder or ends a file's name: `docs/pt-br/`, `plan.fr.md`. */
function languageInPath(id: string): Language | undefined {
  for (const part of id.split("/")) {
    const code = /^(?:.*\.)?([a-z]{2})(?:[-_][a-z]{2,4})?$/i.exec(part)?.[1]?.toLowerCase() ?? "";
    if (isLanguage(code)) return code;
  }
  return undefined;
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  );
}

const known = new WeakMap<Document, Language>();

/** Returns the language of a document: that of its front matter or else that of its words; cached. */
export function languageOf(document: Document): Language {
  const language =
    known.get(document) ??
    givenLanguage(document) ??
    detectLanguage(beginningOf(document), languageInPath(document.id));
  known.set(document, language);
  return language;
}

function givenLanguage({ lang = "" }: Document): Language | undefined {
  const code = lang.toLowerCase().split(/[-_]/)[0] ?? "";
  return isLanguage(code) ? code : undefined;
}

/** Returns the document's first lines, about `sampleLength` characters. */
function beginningOf({ title, sections }: Document): string {
  let text = title;
  for (const section of sections) {
    if (text.length >= sampleLength) break;
    text += `\n${section.headings.at(-1) ?? ""}\n`;
    text += withoutCode(section.source.slice(0, longestRead), sampleLength - text.length);
  }
  return text;
}

/** How much of a section is read, in characters. */
const longestRead = 4 * sampleLength;
/** How much of a section's lines outside code is read, in characters. */
const longestProse = 2 * sampleLength;

/**
 * Returns a section's lines outside code blocks, with code, tags and addresses removed. Code has no language; a page of
 * commands is in the language of the sentences between them.
 * @param enough the length of the result, in characters, from which on no more lines are read
 */
function withoutCode(markdown: string, enough: number): string {
  let isCode = false;
  let prose = "";
  let read = 0;
  for (let start = 0; start <= markdown.length && read < longestProse && prose.length < enough; ) {
    const next = markdown.indexOf("\n", start);
    const end = next === -1 ? markdown.length : next;
    const line = markdown.slice(start, end);
    start = end + 1;
    const isFence = /^\s*(?:```|~~~)/.test(line);
    if (isFence) isCode = !isCode;
    if (isFence || isCode || /^(?: {4}|\t)/.test(line)) continue;
    prose += `${withoutInlineCode(line)}\n`;
    read += line.length + 1;
  }
  return prose;
}

/** Removes inline code, tags and addresses from a line. The first test is for speed, since most lines have none. */
function withoutInlineCode(line: string): string {
  if (!/[`<(:]/.test(line)) return line;
  return line.replace(/`[^`\n]*`/g, " ").replace(/<[^<>\n]*>|\]\([^()\n]*\)|\bhttps?:\S+/g, " ");
}

/**
 * Returns the share of words that are stop words of a language.
 * @param words in lower case
 */
export function stopWordShare(words: readonly string[], language: Language): number {
  const { stopWords } = analyses[language];
  return words.length === 0 ? 0 : words.filter((word) => stopWords.has(word)).length / words.length;
}

/** By stop word: the languages that it is a stop word of. */
const languagesOf = new Map<string, Language[]>();
for (const language of languages) {
  for (const word of analyses[language].stopWords) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
}

/** Returns, for each language, the share of words that are its stop words, in the order of `languages`. */
function stopWordShares(words: readonly string[]): { readonly language: Language; readonly share: number }[] {
  const counts = new Map<Language, number>();
  for (const word of words) {
    for (const language of languagesOf.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return languages.map((language) => ({
    language,
    share: words.length === 0 ? 0 : (counts.get(language) ?? 0) / words.length,
  }));
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}
