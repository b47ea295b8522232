import { sentences } from "../../knowledge/sentences.ts";
import type { Language } from "../../search/languages/language.ts";
import { allTerms } from "../../search/terms.ts";
import { toWords } from "../../search/words.ts";
import { aliasTerms } from "./alias-terms.ts";
import { askedIn, asks, clausesOf } from "./asking.ts";
import { withoutChatWords } from "./chat-words.ts";
import { withCompoundsJoined } from "./compounds.ts";
import { type Concept, toConcepts } from "./concept.ts";
import { isDenial } from "./denial.ts";
import { foreignConcepts } from "./foreign-concepts.ts";
import { foreignKind } from "./foreign-kind.ts";
import { mendSlips } from "./mend-slips.ts";
import { type QuestionKind, questionKind, type Wants } from "./question-kind.ts";
import { inFull } from "./short-forms.ts";
import { type Respell, respeller } from "./spelled-otherwise.ts";
import { type Spell, speller } from "./spelling.ts";
import { withUsesNamed } from "./uses.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { withoutAskingWords } from "./without-asking-words.ts";

/** A question as it was understood. */
export interface Question {
  /** What was typed, without what chat adds to it, and its small words in full. */
  readonly text: string;
  /** The same with slips mended, and with the earlier question before it that it follows up: what its meaning is taken of. */
  readonly inContext: string;
  readonly language: Language;
  /** What the whole of it says, stop words too; see `aliasTerms`. */
  readonly phrase: ReadonlySet<string>;
  /** All of its terms. */
  readonly said: ReadonlySet<string>;
  readonly wants: Wants;
  /** Whether things are to be counted, so that a number must stand with them. */
  readonly isCount: boolean;
  /** Whether it asks who did something or holds an office, so that the deed or the office must be told. */
  readonly isDeed: boolean;
  /** Whether it asks for what is not so: "which of them did not". */
  readonly isDenial: boolean;
  readonly concepts: readonly Concept[];
  /** Those of the concepts that name what is asked for: `lines` and `code` in "how many lines of code". */
  readonly focus: readonly Concept[];
}

/** How much rests on a sentence beside the one that asks. */
const besideShare = 0.6;

/**
 * Reads one question by itself.
 * @param clean without what chat adds to it; see `cleanQuestion`
 */
export function readQuestion(clean: string, vocabulary: Vocabulary): Question {
  const { language } = vocabulary;
  const isEnglish = language === "en";
  const text = isEnglish ? withUsesNamed(withoutChatWords(inFull(clean, vocabulary), vocabulary)) : clean;
  const joined = isEnglish ? withCompoundsJoined(text, vocabulary) : text;
  const parts = sentences(text).map(({ start, end }) => joined.slice(start, end));
  const isAsking = isEnglish ? asks : (part: string): boolean => /[?？]/.test(part);
  const asking = parts.filter(isAsking);
  const last = asking.at(-1) ?? parts[0] ?? "";
  const kind = isEnglish ? questionKind(askedIn(last)) : foreignKind(last, language);
  const spell = speller(vocabulary);
  const respell = respeller(vocabulary);
  const distinct = new Map<string, Concept>();
  for (const part of parts) {
    const share = asking.length === 0 || isAsking(part) ? 1 : besideShare;
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
    inContext: isEnglish ? mendSlips(text, vocabulary, spell) : text,
    language,
    phrase: aliasTerms(text, language),
    said,
    wants,
    isCount,
    isDeed,
    // What does not work in the story before a question turns nothing round.
    isDenial: asking.length === 0 ? isDenial(text) : asking.some((part) => isDenial(askedIn(part))),
    concepts,
    focus: focusOf(kind, concepts),
  };
}

function sentenceConcepts(
  sentence: string,
  share: number,
  vocabulary: Vocabulary,
  spell: Spell,
  respell: Respell,
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
  return clausesOf(sentence).flatMap((clause) => {
    const { isBeside } = clause;
    return toWords(clause.text).flatMap(({ text, start, end }) => {
      const before = clause.text.slice(Math.max(0, start - longestOrigin), start);
      const isTeller = ofOurs.test(before) && tells.test(clause.text.slice(end, end + longestOrigin));
      const isPassing = isBeside || share < 1 || comesFrom.test(before) || isTeller;
      const word = { text, isCapital: !isTitle && isCapital(text, clause.start + start), isPassing };
      return toConcepts({ ...word, share: isBeside ? share * besideShare : share }, vocabulary, spell);
    });
  });
}

/** What somebody comes from, or asks for others than, is not what they ask about. */
const comesFrom =
  /\b(?:from|unlike|leaving|left|instead of|besides?|apart from|other than|except(?: for)?)(?: an?| the| our| my)? $/i;
/** Nor is who of them wants or says something: "our CTO wants to". */
const ofOurs = /\b(?:our|my|some|one of our|one of my|another) $/i;
const tells =
  /^ (?:(?:just|now|really|also|always) )?(?:wants?|wanted|says|said|thinks?|thought|asks|asked|told|insists|claims|believes|suggests|suggested|keeps)\b/i;
/** No more characters than that can match. */
const longestOrigin = 20;

/** Of fewer words nobody can tell that all have a capital for another reason than being names. */
const fewestOfTitle = 4;

/** "How To Reset The Badge": a capital tells nothing where every word has one. */
function isWrittenAsTitle(sentence: string): boolean {
  const words = toWords(sentence).filter(({ text }) => /^\p{L}/u.test(text));
  return words.length >= fewestOfTitle && words.every(({ text }) => /^\p{Lu}/u.test(text));
}

/** A capital tells a name, but for the word that begins a sentence. */
function isCapital(word: string, start: number): boolean {
  return /^\p{Lu}/u.test(word) && (start > 0 || /^.+[\p{Lu}\d]/u.test(word)) && !/^I['’]?/.test(word);
}

function focusOf({ focus }: QuestionKind, concepts: readonly Concept[]): Concept[] {
  const words = new Set(toWords(focus).map(({ text }) => text.toLowerCase()));
  return concepts.filter(({ word }) => words.has(word.toLowerCase()));
}
