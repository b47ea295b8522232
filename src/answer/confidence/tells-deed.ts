import { irregularForms } from "../../search/irregular-forms.ts";
import { stem } from "../../search/stem.ts";
import { contentTerms, wordTerms } from "../../search/terms.ts";
import { toWords, type Word } from "../../search/words.ts";
import type { Selection } from "../excerpts/selection.ts";
import type { Concept } from "../question/concept.ts";
import { sameDeedAs } from "../question/deeds.ts";
import type { Question } from "../question/question.ts";
import { isNamedIn, strength } from "../ranking/concept-strength.ts";

/** The least strength with which a term stands for the same deed. Only the same word, or another for the same deed, does. */
const sameDeed = 0.5;

/** Returns the nearness, a cosine, of a term of the question to what is nearest to it in the excerpts. */
export type NearnessOf = (term: string) => number;

/** The least nearness at which other words tell the same deed: "was first described by" for "who came up with it". */
const tellsIt = 0.68;

/**
 * Whether excerpts tell a deed or an office, and of the thing that the question names: "well maintained" said of one thing does
 * not tell who maintains another. Headings do not count, since "Start small" does not tell who started anything.
 */
export function tellsDeed(
  deed: Concept,
  question: Question,
  selections: readonly Selection[],
  text: string,
  nearnessOf?: NearnessOf,
): boolean {
  if (!isTold(deed, new Set(contentTerms(text, question.language))))
    return nearnessOf !== undefined && [...deed.terms].some(([term, own]) => own === 1 && nearnessOf(term) >= tellsIt);
  const thing = heaviestBeside(deed, question);
  if (thing === undefined || selections.every(({ evidence }) => evidence.length === 0)) return true;
  const isAct = new RegExp(`\\bwho ${deed.word.replace(/[^\p{L}]/gu, ".")}\\b`, "iu").test(question.text);
  return selections.some((selection) => tellsOf(thing, deed, selection, isAct));
}

function tellsOf(thing: Concept, deed: Concept, { prepared, evidence }: Selection, isAct: boolean): boolean {
  const { heading, path, passages } = prepared;
  const isAbout = isNamedIn(thing, heading) || isNamedIn(thing, path);
  // A sentence such as "He wrote it" may be about what an earlier sentence names; an item or row is about what it names itself.
  let isNamed = isAbout;
  return passages.some(({ passage, termSet, leadIn }) => {
    const namesIt = isNamedIn(thing, termSet) || isNamedIn(thing, leadIn);
    if (passage.kind === "sentence") isNamed ||= namesIt;
    const isOfThing = passage.kind === "sentence" ? isNamed : isAbout || namesIt;
    if (!isOfThing || !evidence.includes(passage) || !isTold(deed, termSet)) return false;
    return !isAct || isDoneToIt(passage.text, thing, deed);
  });
}

function isTold(deed: Concept, terms: ReadonlySet<string>): boolean {
  return strength(deed, terms) >= sameDeed || otherTermsForDeed(deed).some((term) => terms.has(term));
}

/** Returns the terms of other words that tell the same deed. */
function otherTermsForDeed({ terms }: Concept): string[] {
  return [...terms].flatMap(([term, own]) => (own === 1 ? [...sameDeedAs(term)] : []));
}

/** Words for how or when a deed was done, not to what: "Who originally wrote it". */
const howDone = /^(?:first|initially|\w{3,20}ly)$/i;

function heaviestBeside(deed: Concept, { concepts }: Question): Concept | undefined {
  const beside = concepts.filter((concept) => concept !== deed && concept.isKnown && !concept.isPassing);
  const things = beside.filter(({ word }) => !howDone.test(word));
  return (things.length > 0 ? things : beside).reduce<Concept | undefined>(
    (most, one) => (most === undefined || one.weight > most.weight ? one : most),
    undefined,
  );
}

/** Words that may stand between a subject and its verb. */
const between = /^(?:also|first|now|then|once|later|has|had|have|always|still|already|never|not|only|\w{2,20}ly)$/i;

/** Whether the deed is done to the thing, and not only by it: "Figma began with one service" does not tell who began Figma. */
function isDoneToIt(text: string, thing: Concept, deed: Concept): boolean {
  const words = toWords(text);
  const told = new Set([
    ...otherTermsForDeed(deed),
    ...[...deed.terms].flatMap(([term, own]) => (own >= sameDeed ? [term] : [])),
  ]);
  const lastAgent = words.findLastIndex(({ text: word }) => agent.test(word));
  return words.some((word, at) => {
    if (!wordTerms(word.text).all.some((term) => told.has(term))) return false;
    if (lastAgent < at && isPassive(words, at)) return false;
    const does = doer(words, at);
    return does === undefined || !isOf(thing, does, text, word) || words[at + 1]?.text.toLowerCase() === "by";
  });
}

/** Prepositions before whoever does a deed in the passive voice. */
const agent = /^(?:by|from|through|via)$/i;
const be = /^(?:is|are|was|were|be|been|being|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|gets?|got)$/i;

/** Words that may stand beside a participle in the passive voice: "is reviewed and approved". */
const beside = /^(?:and|or|\w{2,20}ed)$/i;
/** The most words between a participle and its auxiliary verb. */
const mostBeside = 6;

/**
 * Whether the word at a position is a participle in the passive voice, which does not say who does the deed: "is approved
 * within three days".
 */
function isPassive(words: readonly Word[], at: number): boolean {
  const own = words[at]?.text.toLowerCase() ?? "";
  if (!own.endsWith("ed") && !irregularForms.has(own)) return false;
  for (let before = at - 1; before >= Math.max(0, at - mostBeside); before--) {
    const word = words[before]?.text ?? "";
    if (be.test(word)) return true;
    if (!between.test(word) && !beside.test(word)) return false;
  }
  return false;
}

/** Returns the word that would be the subject if the word at a position were the verb. */
function doer(words: readonly Word[], at: number): Word | undefined {
  let before = at - 1;
  while (before >= 0 && between.test(words[before]?.text ?? "")) before--;
  return words[before];
}

/** Whether a word names the thing and only blanks and words, no punctuation, are between that word and the deed. */
function isOf({ terms }: Concept, { text: own, end }: Word, text: string, deed: Word): boolean {
  const isThing = [...wordTerms(own).all, stem(own.toLowerCase())].some((term) => terms.get(term) === 1);
  return isThing && !/[^\w\s]/.test(text.slice(end, deed.start));
}
