import { LRUCache } from "lru-cache";
import type { Section } from "../../knowledge/document.ts";
import type { Lexicon, LexiconEntry } from "../../lexicon/lexicon.ts";
import { idf } from "../../search/bm25f.ts";
import type { Language } from "../../search/languages/language.ts";
import type { Scope } from "../../search/scope.ts";
import { stem } from "../../search/stem.ts";
import { stopWords } from "../../search/stop-words.ts";
import { fold } from "../../search/terms.ts";
import { toWords } from "../../search/words.ts";
import { stemOf } from "./expressions.ts";

/** How the knowledge uses words, and what is known of them in general. */
export interface Vocabulary {
  /** The language of the question. */
  readonly language: Language;
  /** How many sections may be seen. */
  readonly size: number;
  /** The number of visible sections that contain a term. */
  frequency(term: string): number;
  /** The inverse document frequency of a term. */
  idf(term: string): number;
  /**
   * The only term of the knowledge that is longer than these letters and begins with them; undefined if there is none or
   * several.
   */
  clippedOf(letters: string): string | undefined;
  /** The terms of the knowledge that are longer than these letters and begin with them. */
  beginning(letters: string): readonly string[];
  /** The same for terms that end with the letters. */
  ending(letters: string): readonly string[];
  /**
   * The lexicon's entry of a word; undefined if it is not English.
   * @param word in lower case
   */
  english(word: string): LexiconEntry | undefined;
  /** How common a word in lower case is in English, on the Zipf scale; 0 if it is not English. */
  commonness(word: string): number;
  /** Whether the knowledge writes a word as a name, always or mostly with a capital. */
  isName(word: string): boolean;
  /** Whether a text of the knowledge contains two words, in any of their forms, one right after the other. In lower case. */
  saysTogether(first: string, second: string): boolean;
}

/**
 * Makes the vocabulary of the visible sections.
 * @param scope the visible sections
 * @param sectionsWith returns the sections that match some terms best
 */
export function toVocabulary(
  { size, frequency, beginning, ending }: Scope,
  lexicon: Lexicon,
  sectionsWith: (terms: readonly string[], limit: number) => readonly Pick<Section, "headings" | "text">[],
  language: Language = "en",
): Vocabulary {
  const clipped = new LRUCache<string, readonly string[]>({
    max: recentCount,
    memoMethod: (letters) => beginning(letters).slice(0, 2),
  });
  const remembered = (find: (letters: string) => readonly string[]): ((letters: string) => readonly string[]) => {
    const recent = new LRUCache<string, readonly string[]>({ max: recentCount, memoMethod: find });
    return (letters) => recent.memo(letters);
  };
  const isEnglish = language === "en";
  const isWrittenAsName = (folded: string): boolean => {
    const written = sectionsWith([stem(folded)], sampleCount)
      .flatMap(({ text }) => toWords(text.slice(0, sampleLength)))
      .filter(({ text }) => fold(text) === folded);
    const capitals = written.filter(({ text }) => /\p{Lu}/u.test(text)).length;
    // A name that is not an English word may be in lower case in addresses and commands, so half of the occurrences are enough.
    const least = lexicon.lookup(folded) === undefined ? 0.5 : 1;
    return written.length > 0 && capitals >= least * written.length;
  };
  const names = new LRUCache<string, boolean>({ max: recentCount, memoMethod: isWrittenAsName });
  return {
    language,
    size,
    frequency,
    idf: (term) => idf(size, frequency(term)),
    clippedOf(letters) {
      const terms = clipped.memo(letters);
      return terms.length === 1 ? terms[0] : undefined;
    },
    beginning: remembered(beginning),
    ending: remembered(ending),
    english: (word) => (isEnglish ? lexicon.lookup(word) : otherWord),
    commonness: (word) => (isEnglish ? lexicon.commonness(word) : otherWord.zipf),
    isName: (word) => names.memo(fold(word)),
    saysTogether(first, second) {
      const terms = [first, second].filter((word) => !stopWords.has(word)).map(stem);
      return sectionsWith(terms, compoundSampleCount).some(({ headings, text }) =>
        [headings.at(-1) ?? "", text].some((words) => standTogether(words, stem(first), stem(second))),
      );
    },
  };
}

function standTogether(text: string, first: string, second: string): boolean {
  const stems = toWords(text.slice(0, sampleLength).toLowerCase()).map(({ text: word }) => stemOf(word));
  return stems.some((term, at) => term === first && stems[at + 1] === second);
}

/** The entry of every word of another language, of which nothing is known: a thing without related words. */
const otherWord: LexiconEntry = { zipf: 3, related: [], kind: "thing" };

/** How many sections are read to tell how a word is written, and whether two words stand together. */
const sampleCount = 5;
const compoundSampleCount = 30;
/** How much of a section is read for that, in characters. */
const sampleLength = 10_000;
/** How many results of each kind are cached. */
const recentCount = 4_096;
