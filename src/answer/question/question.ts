import type { Language } from "../../search/languages/language.ts";
import { allTerms } from "../../search/terms.ts";
import { toWords } from "../../search/words.ts";
import { aliasTerms } from "./alias-terms.ts";
import { type AlternativeSpell, alternativeSpeller } from "./alternative-spelling.ts";
import { askedIn, asks, type Clause, clausesOf, typedSentences } from "./asking.ts";
import { withCompoundsJoined } from "./compounds.ts";
import { type Concept, toConcepts } from "./concept.ts";
import { correctTypos } from "./correct-typos.ts";
import { isDenial } from "./denial.ts";
import { foreignConcepts } from "./foreign-concepts.ts";
import { foreignKind } from "./foreign-kind.ts";
import { normalizeWording } from "./normalize-wording.ts";
import { type QuestionKind, questionKind, type Wants } from "./question-kind.ts";
import { type Spell, speller } from "./spelling.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { withoutAskingWords } from "./without-asking-words.ts";

/** A question as it is read. */
export interface Question {
  /** The question in plain words, without what chat adds; see `normalizeWording`. */
  readonly text: string;
  /** The text that is embedded: the same with typos corrected, after the earlier question that it follows up. */
  readonly inContext: string;
  readonly language: Language;
  /** The terms of the whole question, including most stop words; see `aliasTerms`. */
  readonly phrase: ReadonlySet<string>;
  /** All terms of the question. */
  readonly said: ReadonlySet<string>;
  readonly wants: Wants;
  /** Whether the question asks how many things there are, so that a number must be beside their name. */
  readonly isCount: boolean;
  /** Whether the question asks who did something or holds an office, so that an answer must tell the deed or office. */
  readonly isDeed: boolean;
  /** Whether the question asks for what is not so: "which of them did not". */
  readonly isDenial: boolean;
  readonly concepts: readonly Concept[];
  /** Those of the concepts that are taken over from earlier questions. */
  readonly carried: readonly Concept[];
  /** The concepts that name what is asked for: `lines` and `code` in "how many lines of code". */
  readonly focus: readonly Concept[];
}

/** The factor on the share of words in a sentence or clause beside the one that asks. */
const besideShare = 0.6;

/**
 * Reads a question without its conversation.
 * @param clean without what chat adds; see `cleanQuestion`
 */
export function readQuestion(clean: string, vocabulary: Vocabulary): Question {
  const { language } = vocabulary;
  const isEnglish = language === "en";
  const text = isEnglish ? normalizeWording(clean, vocabulary) : clean;
  const joined = isEnglish ? withCompoundsJoined(text, vocabulary) : text;
  const parts = typedSentences(text).map(({ start, end }) => partOf(joined.slice(start, end), isEnglish));
  const asking = parts.filter(({ isAsking }) => isAsking);
  const last = asking.at(-1) ?? parts[0] ?? nothing;
  const kind = isEnglish ? questionKind(askedIn(last.text, last.clauses)) : foreignKind(last.text, language);
  const spell = speller(vocabulary);
  const respell = alternativeSpeller(vocabulary);
  const distinct = new Map<string, Concept>();
  for (const part of parts) {
    const share = asking.length === 0 || part.isAsking ? 1 : besideShare;
    for (const concept of sentenceConcepts(part, share, vocabulary, spell, respell)) {
      const [term = ""] = concept.terms.keys();
      if (concept.share > (distinct.get(term)?.share ?? 0)) distinct.set(term, concept);
    }
  }
  const concepts = withoutAskingWords([...distinct.values()], kind.wants, text);
  const { wants, isCount, isDeed } = kind;
  const said = new Set(allTerms(text, language));
  return {
    text,
    inContext: isEnglish ? correctTypos(text, vocabulary, spell) : text,
    language,
    phrase: aliasTerms(text, language),
    said,
    wants,
    isCount,
    isDeed,
    // A negation in a sentence that does not ask, such as "it does not work", does not negate the question.
    isDenial: asking.length === 0 ? isDenial(text) : asking.some((part) => isDenial(askedIn(part.text, part.clauses))),
    concepts,
    carried: [],
    focus: focusOf(kind, concepts),
  };
}

/** A sentence of a question. */
interface Part {
  readonly text: string;
  readonly isAsking: boolean;
  /** The clauses of the sentence; empty for other languages than English. */
  readonly clauses: readonly Clause[];
}

const nothing: Part = { text: "", isAsking: false, clauses: [] };

function partOf(text: string, isEnglish: boolean): Part {
  if (!isEnglish) return { text, isAsking: /[?？]/.test(text), clauses: [] };
  return { text, isAsking: asks(text), clauses: clausesOf(text) };
}

function sentenceConcepts(
  { text: sentence, clauses }: Part,
  share: number,
  vocabulary: Vocabulary,
  spell: Spell,
  respell: AlternativeSpell,
): Concept[] {
  const isTitle = isWrittenAsTitle(sentence);
  if (vocabulary.language !== "en") {
    const isName = (text: string, start: number): boolean => !isTitle && isCapital(text, start);
    return foreignConcepts(
      sentence,
      ({ text, start }) => ({ text, share, isCapital: isName(text, start), isPassing: share < 1 }),
      vocabulary,
      respell,
    );
  }
  return clauses.flatMap((clause) => {
    const { isBeside } = clause;
    const isAllPassing = isBeside || share < 1;
    const mayPass = !isAllPassing && setsAside.test(clause.text);
    return toWords(clause.text).flatMap(({ text, start, end }) => {
      const isPassing = isAllPassing || (mayPass && isSetAside(clause.text, start, end));
      const word = { text, isCapital: !isTitle && isCapital(text, clause.start + start), isPassing };
      return toConcepts({ ...word, share: isBeside ? share * besideShare : share }, vocabulary, spell);
    });
  });
}

/** Words of the patterns below. Few clauses contain one, and only in these can a word be set aside. */
const setsAside = /(?:from|unlike|leaving|left|instead of|besides?|other than|except|our|my|some|another)\b/i;

/** Whether a word of a clause only says where somebody comes from, or who says something. */
function isSetAside(clause: string, start: number, end: number): boolean {
  const before = clause.slice(Math.max(0, start - longestOrigin), start);
  return comesFrom.test(before) || (ofOurs.test(before) && tells.test(clause.slice(end, end + longestOrigin)));
}

/** Words before what somebody comes from, or asks for alternatives to; that is not what the question is about. */
const comesFrom =
  /\b(?:from|unlike|leaving|left|instead of|besides?|apart from|other than|except(?: for)?)(?: an?| the| our| my)? $/i;
/** Words before somebody who wants or says something, who is not asked about either: "our CTO wants to". */
const ofOurs = /\b(?:our|my|some|one of our|one of my|another) $/i;
const tells =
  /^ (?:(?:just|now|really|also|always) )?(?:wants?|wanted|says|said|thinks?|thought|asks|asked|told|insists|claims|believes|suggests|suggested|keeps)\b/i;
/** The most characters before or after a word that the patterns can match. */
const longestOrigin = 20;

/** The fewest words of a title; in a shorter text all words may be names. */
const fewestOfTitle = 4;

/** Whether every word is capitalized, so that capitals do not mark names: "How To Reset The Badge". */
function isWrittenAsTitle(sentence: string): boolean {
  let count = 0;
  for (const { text } of toWords(sentence)) {
    if (/^\p{Lu}/u.test(text)) count++;
    else if (/^\p{L}/u.test(text)) return false;
  }
  return count >= fewestOfTitle;
}

/** Whether a word is capitalized like a name, and not just as the first word of a sentence. */
function isCapital(word: string, start: number): boolean {
  return /^\p{Lu}/u.test(word) && (start > 0 || /^.+[\p{Lu}\d]/u.test(word)) && !/^I['’]?/.test(word);
}

function focusOf({ focus }: QuestionKind, concepts: readonly Concept[]): Concept[] {
  if (focus === "") return [];
  const words = new Set(toWords(focus).map(({ text }) => text.toLowerCase()));
  return concepts.filter(({ word }) => words.has(word.toLowerCase()));
}
