import { analyses } from "../../search/languages/language.ts";
import { mayNeedSegmentation } from "../../search/languages/undivided.ts";
import { wordTerms } from "../../search/terms.ts";
import { toWords, type Word } from "../../search/words.ts";
import { synonymTerms } from "./alike/alike-words.ts";
import type { AlternativeSpell } from "./alternative-spelling.ts";
import { type Concept, joinedConcept, plainConcept, type QuestionWord } from "./concept.ts";
import { fillerAndLightWords } from "./foreign-filler.ts";
import { joinedParts, joinedWith, undividedParts, undividedWith } from "./joined-words.ts";
import { separatedVerb, verbForms } from "./verb-forms.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** How well another spelling of a word stands for that word. */
const forOtherSpelling = 0.9;
/** The factor on the share of words that very many questions contain. */
const forLight = 0.5;
/** How well a verb without its separated particle stands for the whole verb: "legen" for "anlegen". */
const withoutItsPart = 0.6;

/** Returns the concepts of the words of a clause in another language than English. */
export function foreignConcepts(
  clause: string,
  conceptWord: (word: Word) => QuestionWord,
  vocabulary: Vocabulary,
  respell: AlternativeSpell,
): Concept[] {
  const { language } = vocabulary;
  const words = toWords(clause);
  const whole = new Map<number, string>();
  let first = 0;
  words.forEach(({ end }, at) => {
    const isLast = at === words.length - 1;
    if (!isLast && !/^\s*[,;:]/.test(clause.slice(end))) return;
    const part = words.slice(first, at + 1).map(({ text }) => text.toLowerCase());
    const verb = separatedVerb(part, vocabulary, (word) => wordTerms(word, language).content[0]);
    if (verb !== undefined) whole.set(first + verb.at, verb.term);
    first = at + 1;
  });
  const concepts = words.flatMap((word, at) => conceptsOf(conceptWord(word), whole.get(at), vocabulary, respell));
  return joinedTogether(concepts, vocabulary);
}

/** Adds to the concepts of two words the compound in which the knowledge joins both: "Datenexport" for "Daten exportieren". */
function joinedTogether(concepts: readonly Concept[], vocabulary: Vocabulary): Concept[] {
  const beginners = new Map<string, number[]>();
  const enders = new Map<string, number[]>();
  const note = (places: Map<string, number[]>, whole: string, at: number): void => {
    places.set(whole, [...(places.get(whole) ?? []).slice(0, 1), at]);
  };
  const joined = concepts.map(({ terms }, at) => {
    const own = [...terms].filter(([, value]) => value >= leastJoined).map(([term]) => term);
    const wholes = new Set(own.flatMap((term) => [...joinedWith(term, vocabulary).keys()]));
    for (const whole of wholes) {
      if (own.some((term) => whole.startsWith(term))) note(beginners, whole, at);
      if (own.some((term) => whole.endsWith(term))) note(enders, whole, at);
    }
    return wholes;
  });
  return concepts.map((concept, at) => {
    const isOthers = (places: readonly number[] = []): boolean => places.some((place) => place !== at);
    const together = [...(joined[at] ?? [])].filter((whole) => {
      const begins = beginners.get(whole);
      const ends = enders.get(whole);
      return begins?.includes(at) === true ? isOthers(ends) : isOthers(begins);
    });
    if (together.length === 0) return concept;
    return { ...concept, terms: new Map([...concept.terms, ...together.map((term) => [term, forTogether] as const)]) };
  });
}

/** Only terms that stand for the word at least this well are searched for inside compound words. */
const leastJoined = 0.75;
const forTogether = 0.95;

/**
 * Returns the concepts of a word. In German every noun is capitalized, so only acronyms and words with a capital inside count
 * as names; in scripts without capitals only Latin words can be names.
 * @param whole term of the separable verb of which the word is the part without the particle
 */
function conceptsOf(
  word: QuestionWord,
  whole: string | undefined,
  vocabulary: Vocabulary,
  respell: AlternativeSpell,
): Concept[] {
  const { language } = vocabulary;
  const lower = word.text.toLowerCase();
  const { filler, light } = fillerAndLightWords(language);
  const { content } = wordTerms(word.text, language);
  const shareOf = (one: string): number => (light.has(one) ? forLight * word.share : word.share);
  if (mayNeedSegmentation(word.text)) {
    const said = content.filter((term) => !filler.has(term) && !mereEnding.test(term));
    return said.flatMap((term) => undividedConcepts({ ...word, text: term, share: shareOf(term) }, term, vocabulary));
  }
  const [first, ...parts] = content;
  if (first === undefined || filler.has(lower)) return [];
  const isName = word.isCapital && (language !== "de" || isWrittenAsName(word.text));
  const own = { ...word, isCapital: isName, share: shareOf(lower) };
  if (parts.length > 0) return parts.map((part) => joinedConcept(own, part, first, vocabulary));
  const forms = verbForms(whole ?? first, vocabulary);
  const isUsed = [whole ?? first, ...forms.keys()].some((term) => vocabulary.frequency(term) > 0);
  const terms = ownFirst([
    ...alike(whole ?? first, isUsed, vocabulary),
    ...joinedWithForms(forms, vocabulary),
    ...joinedWith(whole ?? first, vocabulary),
    ...forms,
    ...(whole === undefined ? [] : ([[first, withoutItsPart]] as const)),
    [whole ?? first, 1],
  ]);
  const isSaid = [...terms.keys()].some((term) => vocabulary.frequency(term) > 0);
  if (isSaid) return [knownConcept(own, lower, whole ?? first, terms, vocabulary)];
  const inParts = joinedParts(lower, vocabulary);
  if (inParts.length > 0) {
    return inParts.map((part) => {
      const all = ownFirst([...joinedWith(part, vocabulary), ...verbForms(part, vocabulary), [part, 1]]);
      return plainConcept({ ...own, isCapital: false }, part, part, vocabulary, all);
    });
  }
  const other = respell(lower, isName);
  if (other === undefined) return [plainConcept(own, lower, first, vocabulary)];
  if (analyses[language].stopWords.has(other)) return [];
  const [term = first] = wordTerms(other, language).content;
  return [{ ...plainConcept(own, other, term, vocabulary, new Map([[term, forOtherSpelling]])), corrected: other }];
}

/** Returns the compounds with other forms of a word: "Dateiänderung" for "ändern". */
function joinedWithForms(forms: ReadonlyMap<string, number>, vocabulary: Vocabulary): [term: string, value: number][] {
  return [...forms].flatMap(([form, value]) =>
    Array.from(joinedWith(form, vocabulary), ([joined, share]): [string, number] => [joined, value * share]),
  );
}

/**
 * Returns the terms as a map that begins with the last one, the word's own: the first term of a concept identifies repeated
 * words.
 */
function ownFirst(terms: readonly (readonly [term: string, value: number])[]): Map<string, number> {
  return new Map([...terms.slice(-1), ...terms]);
}

/** Returns the terms of synonyms in all their forms; they count less where the knowledge uses the word itself. */
function alike(term: string, isUsed: boolean, vocabulary: Vocabulary): Map<string, number> {
  const found = new Map<string, number>();
  const worth = isUsed ? forUsed : forUnused;
  for (const other of synonymTerms(term, vocabulary.language)) {
    const forms = [...joinedWith(other, vocabulary), ...verbForms(other, vocabulary), [other, 1] as const];
    for (const [form, value] of forms) {
      if (vocabulary.frequency(form) > 0) found.set(form, Math.max(found.get(form) ?? 0, worth * value));
    }
  }
  return found;
}

const forUsed = 0.4;
const forUnused = 0.8;

/** One to three hiragana are an inflection, not a word. */
const mereEnding = /^\p{Script=Hiragana}{1,3}$/u;

function undividedConcepts(word: QuestionWord, term: string, vocabulary: Vocabulary): Concept[] {
  const isUsed = vocabulary.frequency(term) > 0;
  const parts = isUsed || alike(term, false, vocabulary).size > 0 ? [] : undividedParts(term, vocabulary);
  if (parts.length > 0) return parts.flatMap((part) => undividedConcepts({ ...word, text: part }, part, vocabulary));
  const terms = ownFirst([...alike(term, isUsed, vocabulary), ...undividedWith(term, vocabulary), [term, 1]]);
  return [knownConcept(word, term, term, terms, vocabulary)];
}

/** Whether a word is written as a name in any language, as "USB" and "iPhone" are. */
function isWrittenAsName(word: string): boolean {
  return /^\p{Lu}{2,}$|\p{Ll}\p{Lu}/u.test(word);
}

/** Makes a concept that is weighted by the most frequent of its forms. */
function knownConcept(
  word: QuestionWord,
  lower: string,
  term: string,
  terms: Map<string, number>,
  vocabulary: Vocabulary,
): Concept {
  const [telling = term] = [...terms]
    .filter(([, value]) => value >= leastTelling)
    .map(([form]) => form)
    .sort((a, b) => vocabulary.frequency(b) - vocabulary.frequency(a));
  const said = vocabulary.frequency(telling) > 0 ? telling : mostSaid(terms, vocabulary);
  return plainConcept(word, lower, said, vocabulary, terms);
}

const leastTelling = 0.9;

function mostSaid(terms: ReadonlyMap<string, number>, vocabulary: Vocabulary): string {
  return [...terms.keys()].reduce((most, term) =>
    vocabulary.frequency(term) > vocabulary.frequency(most) ? term : most,
  );
}
