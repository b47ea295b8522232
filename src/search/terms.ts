import { inflectedTerms } from "./languages/inflected.ts";
import type { Language } from "./languages/language.ts";
import { mayNeedSegmentation, undividedTerms } from "./languages/undivided.ts";
import { longestWord, stem } from "./stem.ts";
import { stopWords } from "./stop-words.ts";
import { forEachWord } from "./words.ts";

/** The terms under which a word is indexed and searched. */
export interface Terms {
  /** Stems of the whole word and, for a word joined of several parts, of the parts. */
  readonly all: readonly string[];
  /** The terms of `all` that are not stop words. */
  readonly content: readonly string[];
}

/** Returns the terms of a text in order, with repeats and without stop words. */
export function contentTerms(text: string, language: Language = "en"): string[] {
  return collect(text, "content", language);
}

/** Returns the terms of a text in order, with repeats and stop words. */
export function allTerms(text: string, language: Language = "en"): string[] {
  return collect(text, "all", language);
}

/** Returns the terms to search for: without stop words, unless the query has nothing else. */
export function queryTerms(text: string): string[] {
  const terms = contentTerms(text);
  return terms.length > 0 ? terms : allTerms(text);
}

function collect(text: string, which: keyof Terms, language: Language): string[] {
  const terms: string[] = [];
  forEachWord(text, (start, end) => {
    for (const term of wordTerms(text.slice(start, end), language)[which]) terms.push(term);
  });
  return terms;
}

const caches = new Map<Language, Map<string, Terms>>();
const cacheSize = 65_536;

/** Returns the terms of a single word as `forEachWord` delimits it; cached. */
export function wordTerms(word: string, language: Language = "en"): Terms {
  if (word.length > longestWord) return analyzeWord(word, language);
  let cache = caches.get(language);
  if (cache === undefined) {
    cache = new Map();
    caches.set(language, cache);
  }
  let terms = cache.get(word);
  if (terms === undefined) {
    terms = analyzeWord(word, language);
    if (cache.size >= cacheSize) cache.clear();
    cache.set(word, terms);
  }
  return terms;
}

/** `1880s` is indexed as `1880`. */
const decade = /^(?:\d\d)?\d0s$/;

/**
 * The most parts of a joined word for which the whole is a term too; longer ones, such as paths, are found by their
 * parts alone.
 */
const mostParts = 3;

/** Returns the terms of a single word, not cached. */
export function analyzeWord(word: string, language: Language = "en"): Terms {
  if (mayNeedSegmentation(word)) return undividedTerms(word, language);
  const inflected = language === "en" ? undefined : inflectedTerms(word, language, fold);
  if (inflected !== undefined) return inflected;
  if (/^[a-z]+$/.test(word)) return ofOnePart([stem(word)], word);
  if (word === "%") return { all: ["percent"], content: ["percent"] };
  const folded = fold(word);
  const symbol = /(?:\+\+|#)$/.exec(folded)?.[0] ?? "";
  const body = folded.slice(0, folded.length - symbol.length).replace(/'s$/, "");
  if (/^\d[\d.,]*$/.test(body)) return same([body.replaceAll(",", "")]);
  if (decade.test(body)) return same([body.slice(0, -1)]);
  const parts = body.split(/[_\-./&']+/).filter((part) => part !== "");
  if (symbol !== "") parts.push((parts.pop() ?? "") + symbol);
  const humps = /^[a-z]+(?:[A-Z][a-z0-9]*)+$/.test(word) ? word.split(/(?=[A-Z])/).map(fold) : [];
  const [only = ""] = parts;
  if (parts.length === 1 && humps.length === 0) {
    const term = body.startsWith(".") ? [`.${only}`, stem(only)] : [stem(only)];
    return ofOnePart(term, only);
  }
  const whole = parts.length <= mostParts ? [stem(parts.join(""))] : [];
  if (body.includes("'") && !/[_\-./&]/.test(body))
    return stopWords.has(parts.join("")) ? { all: whole, content: [] } : same(whole);
  const spelledOut = parts.every((part) => part.length === 1);
  const pieces = humps.length > 0 ? humps : spelledOut && whole.length > 0 ? [] : parts;
  return {
    all: [...whole, ...pieces.map(stem)],
    content: [...whole, ...pieces.filter((piece) => !stopWords.has(piece)).map(stem)],
  };
}

function ofOnePart(terms: readonly string[], part: string): Terms {
  return stopWords.has(part) ? { all: terms, content: [] } : same(terms);
}

function same(terms: readonly string[]): Terms {
  return { all: terms, content: terms };
}

/** Letters that Unicode does not compose of a plain letter and an accent, and what is typed for them. */
const plainLetters: Readonly<Record<string, string>> = {
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ı: "i",
};

/**
 * Lower-cases a word, strips accents, and unifies apostrophes and hyphens.
 * Words longer than `longestWord` keep their accents, because Unicode normalisation takes quadratic time.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (lower.length > longestWord || /^[\x20-\x7e]*$/.test(lower)) return lower;
  return lower
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[æœøłđðþħı]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/\u2019/g, "'")
    .replace(/[\u2010\u2011]/g, "-");
}
