import type { Document } from "../../knowledge/document.ts";
import { analyses, isLanguage, type Language, languages } from "./language.ts";
import { isUndivided } from "./undivided.ts";

/** So much of a text tells its language, in characters. */
const sampleLength = 2_000;
/** The least share of a text's letters in a script, and of its words that are stop words, which tells a language. */
const leastInScript = 0.3;
const leastStopWords = 0.12;
/** Fewer different ones tell nothing: a few names may look like any language. */
const fewestStopWords = 4;
/** Fewer are enough where the path of the page names the language. */
const fewestOfHinted = 2;
/** From this share of English stop words on, nothing else is looked for; less is read where there are many more. */
const surelyEnglish = 0.22;
const plainlyEnglish = 0.3;
const shortSample = 600;
/** By how much a language must go before English. */
const clearly = 1.25;
/**
 * Lists, forms and tables have few stop words: there a smaller share tells, of the different words, where hardly any word is
 * English. A letter by itself is none there, and what stands in each row counts once.
 */
const leastInLists = 0.07;
const fewestInLists = 3;
const plainly = 4;
/** A word that a language cannot hold tells more than a stop word that others have too. */
const forStrange = 3;
/** By how much a language goes before others whose name stands in the path of a page. */
const forHint = 0.08;
/** Japanese mixes its own letters into Chinese ones. */
const leastKana = 0.05;

/** The language of a text without blanks between its words; undefined for any other. */
export function languageByScript(text: string): Language | undefined {
  if (!isUndivided(text)) return undefined;
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
 * The language that a text is in: English in doubt. Of languages in Latin letters the share of their stop words decides, less
 * that of words with letters which they do not have.
 * @param hinted what the place of the text says, which decides between languages that come near
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
      (forStrange * strangeCount(marked, language)) / Math.max(1, words.length) +
      (language === hinted ? forHint : 0),
  }));
  const best = shares.reduce((most, one) => (one.share > most.share ? one : most));
  const { stopWords } = analyses[best.language];
  const different = new Set(words.filter((word) => stopWords.has(word)));
  const isClear =
    best.share >= leastStopWords &&
    best.share > clearly * english &&
    different.size >= (best.language === hinted ? fewestOfHinted : fewestStopWords);
  if (isClear) return best.language;
  const inList = [...different].filter((word) => word.length > 1).length;
  const isList =
    inList >= fewestInLists &&
    inList >= leastInLists * new Set(words).size &&
    best.share >
      plainly *
        stopWordShare(
          words.filter((word) => !stopWords.has(word)),
          "en",
        );
  return isList ? best.language : "en";
}

/** The same of a message, which is short: the least share of its words, and how many different ones, that are stop words. */
const leastOfMessage = 0.3;
const fewestOfMessage = 2;

/** The language that a message is in; undefined where its words may be of several, or of none. */
export function spokenLanguage(message: string): Language | undefined {
  const byScript = languageByScript(message);
  if (byScript !== undefined) return byScript;
  if (/[¿¡]/.test(message)) return "es";
  const words = wordsOf(message);
  const shares = languages.map((language) => ({ language, share: stopWordShare(words, language) }));
  const [best, next] = shares.sort((a, b) => b.share - a.share);
  if (best === undefined || next === undefined || best.share < leastOfMessage) return undefined;
  const different = new Set(words.filter((word) => analyses[best.language].stopWords.has(word))).size;
  return different >= fewestOfMessage && best.share > clearly * next.share ? best.language : undefined;
}

/** The letters with marks that languages in Latin letters have; words with others are names there, or of another language. */
const markedLetters: Readonly<Partial<Record<Language, RegExp>>> = {
  de: /[^a-zäöüß]/,
  fr: /[^a-zàâæçéèêëîïôœùûüÿ]/,
  es: /[^a-záéíóúüñ]/,
  pt: /[^a-záâãàçéêíóôõúü]/,
  nl: /[^a-záéëèïóöü]/,
  it: /[^a-zàèéìíîòóù]/,
  sv: /[^a-zåäöé]/,
};

function strangeCount(marked: readonly string[], language: Language): number {
  const strange = markedLetters[language];
  return strange === undefined ? 0 : marked.filter((word) => strange.test(word)).length;
}

/** A language by whose code a folder is called, or the end of a file's name: `docs/pt-br/`, `plan.fr.md`. */
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

/** The language of a document: the one that its front matter gives, or else the one that its words are in. */
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

/** Lines are added only until there is as much as is read. */
function beginningOf({ title, sections }: Document): string {
  let text = title;
  for (const section of sections) {
    if (text.length >= sampleLength) break;
    text += `\n${section.headings.at(-1) ?? ""}\n`;
    text += withoutCode(section.source.slice(0, longestRead), sampleLength - text.length);
  }
  return text;
}

/** So much of a section is read for its words, in characters, and of its lines that are no code. */
const longestRead = 4 * sampleLength;
const longestProse = 2 * sampleLength;

/**
 * The lines that are no code, without what is none in them: code is in no language, and a page of commands is in that of
 * the sentences between them.
 * @param enough characters, from which on no further line is read
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
    prose += `${withoutMachinery(line)}\n`;
    read += line.length + 1;
  }
  return prose;
}

/** Most lines hold no sign of code, tags or addresses. */
function withoutMachinery(line: string): string {
  if (!/[`<(:]/.test(line)) return line;
  return line.replace(/`[^`\n]*`/g, " ").replace(/<[^<>\n]*>|\]\([^()\n]*\)|\bhttps?:\S+/g, " ");
}

/** Which share of some words, in lower case, are stop words of a language. */
export function stopWordShare(words: readonly string[], language: Language): number {
  const { stopWords } = analyses[language];
  return words.length === 0 ? 0 : words.filter((word) => stopWords.has(word)).length / words.length;
}

/** By stop word: the languages in which it is one. */
const languagesOf = new Map<string, Language[]>();
for (const language of languages) {
  for (const word of analyses[language].stopWords) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
}

/** The same for each language, in the order of the languages. */
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
