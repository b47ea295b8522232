import type { LexiconEntry } from "../../lexicon/lexicon.ts";
import { stem } from "../../search/stem.ts";
import { stopWords } from "../../search/stop-words.ts";
import { wordTerms } from "../../search/terms.ts";
import { openForm } from "./compounds.ts";
import { fillerWords } from "./filler-words.ts";
import { namesThing } from "./names-thing.ts";
import type { Spell } from "./spelling.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A word of a question with all terms that may stand for it in a text. */
export interface Concept {
  /** The word as it was typed. */
  readonly word: string;
  /** The terms that stand for the word, and how well; 1 for the word itself. */
  readonly terms: ReadonlyMap<string, number>;
  /** How much of the question rests on the word, relative to a usual word (1). */
  readonly share: number;
  /** `share` times the idf of the word; less for a word that the knowledge lacks. */
  readonly weight: number;
  /** Whether the word names something, so that a text without it is about something else; see `namesThing`. */
  readonly isName: boolean;
  /** Whether the word is a noun for a tangible thing. */
  readonly isThing: boolean;
  /** Whether the word is mentioned beside what is asked: "Perl" in "we use Perl, is it worth switching?" */
  readonly isPassing: boolean;
  /** Whether the knowledge uses the word or its correction. */
  readonly isKnown: boolean;
  /** The correction of a word that the knowledge does not use. */
  readonly corrected?: string;
}

export interface QuestionWord {
  readonly text: string;
  /** How much of the question rests on the word's clause; 1 is usual. */
  readonly share: number;
  /** Whether the word is capitalized for another reason than being the first of a sentence. */
  readonly isCapital: boolean;
  readonly isPassing: boolean;
}

/** Returns the concepts of an English word, one for each part of a joined word; empty for stop words and filler. */
export function toConcepts(word: QuestionWord, vocabulary: Vocabulary, spell: Spell): Concept[] {
  const lower = word.text
    .toLowerCase()
    .replace(/['’]s$/, "")
    .replace(/['’]/g, "");
  if (isEmpty(lower)) return [];
  if (versionNumber.test(lower)) return [versionConcept(word, lower, vocabulary)];
  const [first, ...parts] = wordTerms(word.text).content;
  if (first === undefined) return [];
  if (parts.length > 0) {
    const isVeryCommon = (part: string): boolean => (vocabulary.english(part)?.zipf ?? 0) >= veryCommon;
    if (isLongCompound.test(lower) && vocabulary.frequency(first) > 0 && parts.every(isVeryCommon))
      return [plainConcept(word, lower, first, vocabulary)];
    const own = isIdentifier.test(word.text) ? { ...word, isCapital: true } : word;
    const pieces = piecesByTerm(word.text);
    return parts.map((part) => joinedConcept(own, part, first, vocabulary, pieces.get(part)));
  }
  if (vocabulary.frequency(first) > 0) return [plainConcept(word, lower, first, vocabulary)];
  if (smallNumber.test(first)) return [];
  const open = openForm(lower, vocabulary);
  if (open !== undefined) return [openConcept(word, open, first, vocabulary)];
  const clipped = clippedTerm(lower, vocabulary);
  if (clipped !== undefined) {
    return [plainConcept(word, lower, clipped, vocabulary, new Map([[clipped, forClipped]]))];
  }
  const correction = spell(lower, word.isCapital)[0]?.word;
  if (correction === undefined) return [plainConcept(word, lower, first, vocabulary)];
  if (isEmpty(correction)) return [];
  const terms = new Map([[stem(correction), forMisspelt]]);
  return [{ ...plainConcept(word, correction, stem(correction), vocabulary, terms), corrected: correction }];
}

/** A word of at least three parts, whose parts tell nothing if they are common: "one-on-one". */
const isLongCompound = /^[a-z]+-[a-z]+-[a-z]/;
/** The commonness on the Zipf scale from which a part tells nothing. */
const veryCommon = 6;

/** "3 reasons" means some reasons, unless the knowledge contains the number 3. */
const smallNumber = /^\d{1,2}$/;

function isEmpty(word: string): boolean {
  return stopWords.has(word) || fillerWords.has(word);
}

/** The fewest letters of an abbreviated word; fewer are the beginning of too many words. */
const shortestClipped = 4;
/** How well the only word that begins with some letters stands for them. */
const forClipped = 0.9;

/**
 * Returns the only term of the knowledge that begins with a word: "infrastructure" for "infra". Undefined if several do or
 * none.
 */
export function clippedTerm(word: string, vocabulary: Vocabulary): string | undefined {
  const letters = word.replace(/s$/, "");
  const isShort = letters.length >= shortestClipped && /^[a-z]+$/.test(letters);
  const isWord = [word, letters].some((one) => vocabulary.english(one)?.kind !== undefined);
  return isShort && !isWord ? vocabulary.clippedOf(letters) : undefined;
}

/** How well a likely correction stands for the typed word. */
const forMisspelt = 0.9;

/**
 * Makes a concept of a word and adds related words.
 * @param word in lower case
 */
export function plainConcept(
  { text, share, isCapital, isPassing }: QuestionWord,
  word: string,
  term: string,
  vocabulary: Vocabulary,
  terms = new Map([[term, 1]]),
): Concept {
  const english = vocabulary.english(word);
  const isKnown = vocabulary.frequency(term) > 0;
  addRelated(terms, english, isKnown, vocabulary);
  const isName = namesThing(word, isCapital, vocabulary);
  const stressed = share * (isCapital ? 1 : stress(english?.zipf ?? 0));
  const isThing = english?.kind === "thing";
  const absent = vocabulary.language === "en" ? absence(english, isName, terms.size > 1) : absenceElsewhere(isName);
  const weight = stressed * vocabulary.idf(term) * (isKnown ? 1 : absent);
  return { word: text, terms, share: stressed, weight, isName, isThing, isPassing, isKnown };
}

/** Identifiers such as `maxRetries` and `max_retries` are names, whatever words they consist of. */
const isIdentifier = /_|\p{Ll}\p{Lu}/u;

/** Returns the parts of a joined word, in lower case, by their stems; of several parts with the same stem the first. */
function piecesByTerm(word: string): ReadonlyMap<string, string> {
  const pieces = word.split(/[^\p{L}\p{N}+#]+|(?<=\p{Ll})(?=\p{Lu})/u).map((piece) => piece.toLowerCase());
  return new Map(pieces.reverse().map((piece) => [stem(piece), piece]));
}

/**
 * Makes a concept of one part of a joined word such as `actix-web`, which is also found by the whole word.
 * @param piece the part as it is written, in lower case
 */
export function joinedConcept(
  word: QuestionWord,
  part: string,
  whole: string,
  vocabulary: Vocabulary,
  piece = part,
): Concept {
  const terms = new Map([part, whole].map((term) => [term, 1]));
  const concept = plainConcept(word, piece, part, vocabulary, terms);
  if (vocabulary.frequency(whole) === 0) return concept;
  if (concept.isKnown) return concept;
  return { ...concept, weight: concept.share * vocabulary.idf(whole), isKnown: true };
}

/** Versions such as 2.3.1 and v2.3.1, of at most three numbers; longer ones have no term of their own. */
const versionNumber = /^v?\d+(?:\.\d+){1,2}$/;

/** Makes a concept of a version, which is found with and without its letter, and 2.3 also as 2.3.0. */
function versionConcept(word: QuestionWord, lower: string, vocabulary: Vocabulary): Concept {
  const number = lower.replace(/^v/, "");
  const bare = number.replace(/^(\d+\.\d+)\.0$/, "$1");
  const numbers = [...new Set([number, bare, ...(bare.split(".").length === 2 ? [`${bare}.0`] : [])])];
  const forms = numbers.flatMap((form) => [form, `v${form}`]);
  const terms = forms.flatMap((form) => wordTerms(form).content.slice(0, 1));
  const [telling = number] = terms.sort((a, b) => vocabulary.frequency(b) - vocabulary.frequency(a));
  return plainConcept(word, lower, telling, vocabulary, new Map(terms.map((term) => [term, 1])));
}

/** Makes a concept of a word that the knowledge writes as two words, found by the rarer of them. */
function openConcept(word: QuestionWord, parts: readonly string[], whole: string, vocabulary: Vocabulary): Concept {
  const terms = parts.filter((part) => !stopWords.has(part)).map(stem);
  const [telling = whole] = terms.sort((a, b) => vocabulary.idf(b) - vocabulary.idf(a));
  return plainConcept(word, word.text.toLowerCase(), telling, vocabulary, new Map([[telling, 1]]));
}

/** The least closeness at which two words are names of the same thing. */
const sameThing = 0.85;

/** The factors on the closeness of a related word, for a word that the knowledge never uses and for one that it uses. */
const forUnknown = 0.5;
const forKnown = 0.15;
/**
 * The factor for a name that the knowledge never uses. It is low, so that only another name of the same thing stands for a
 * name: a phone's system is not the phone.
 */
const forUnknownName = 0.3;
const fewRelated = 12;

function addRelated(
  terms: Map<string, number>,
  english: LexiconEntry | undefined,
  isKnown: boolean,
  vocabulary: Vocabulary,
): void {
  const { related = [], kind } = english ?? {};
  for (const [term, closeness] of isKnown ? related.slice(0, fewRelated) : related) {
    if (terms.has(term) || vocabulary.frequency(term) === 0) continue;
    const forMissing = kind === "name" && closeness < sameThing ? forUnknownName : forUnknown;
    terms.set(term, closeness * (isKnown ? forKnown : forMissing));
  }
}

/**
 * Returns the factor on the weight of a word that the knowledge lacks. It is 1 for names and things; anything else can be said
 * in other words, and related words of the knowledge are searched for.
 */
function absence(english: LexiconEntry | undefined, isName: boolean, hasRelated: boolean): number {
  if (isName || english?.kind === "thing") return 1;
  return hasRelated || english?.kind === "noun" ? absentNoun : absentOther;
}

/** Returns the same factor in other languages than English, where it is not known which words are things. */
function absenceElsewhere(isName: boolean): number {
  return isName ? 1 : absentNoun;
}

/** That factor for a noun or a word with related words, and for any other word. */
const absentNoun = 0.7;
const absentOther = 0.35;

/**
 * Returns the factor on the share of a word by its commonness on the Zipf scale: common words carry little of a question,
 * however rare they are in the knowledge.
 */
function stress(commonness: number): number {
  if (commonness >= 6) return 0.35;
  if (commonness >= 5.5) return 0.5;
  if (commonness >= 5) return 0.7;
  return commonness >= 4.5 ? 0.85 : 1;
}
