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

/** What is known of words: how the knowledge uses them, and their language in general. */
export interface Vocabulary {
  /** The language of what is asked. */
  readonly language: Language;
  /** How many sections may be seen. */
  readonly size: number;
  /** In how many sections a term stands. */
  frequency(term: string): number;
  /** How much a term tells sections apart. */
  idf(term: string): number;
  /** The term that alone begins with some letters, of those that the sections hold; undefined where none does, or several do. */
  clippedOf(letters: string): string | undefined;
  /** The terms that the sections hold that begin with some letters and are longer. */
  beginning(letters: string): readonly string[];
  /** The same of those that end with them. */
  ending(letters: string): readonly string[];
  /** @param word in lower case */
  english(word: string): LexiconEntry | undefined;
  /** How common in English a word is as it stands; 0 if it is none. In lower case. */
  commonness(word: string): number;
  /** Whether the knowledge writes a word with a capital only, as it does names. */
  isName(word: string): boolean;
  /** Whether a text of the knowledge has one word right before another, in any of the first one's forms. In lower case. */
  saysTogether(first: string, second: string): boolean;
}

/**
 * @param scope the sections that may be seen
 * @param sectionsWith so many of the sections that hold most of some terms
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
    // A name that is no word besides stands in small letters in addresses and commands.
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
    commonness: (word) => (isEnglish ? lexicon.commonness(word) : otherWord.commonness),
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

/** Of the words of other languages nothing is known: each is taken for what it is, and as one that no other can stand for. */
const otherWord: LexiconEntry = { commonness: 3, related: [], kind: "thing" };

/** So many texts tell how a word is written, and whether two stand together. */
const sampleCount = 5;
const compoundSampleCount = 30;
/** So much of a text tells how a word is written in it, in characters. */
const sampleLength = 10_000;
/** Of so many words it is remembered. */
const recentCount = 4_096;
