import { irregularForms } from "../../search/irregular-forms.ts";
import { stem } from "../../search/stem.ts";
import { contentTerms, wordTerms } from "../../search/terms.ts";
import { toWords, type Word } from "../../search/words.ts";
import type { Selection } from "../excerpts/selection.ts";
import type { Concept } from "../question/concept.ts";
import { sameDeedAs } from "../question/deeds.ts";
import type { Question } from "../question/question.ts";
import { strength } from "../ranking/concept-strength.ts";

/** Nothing but the same word, or another for the same deed, stands for a deed. */
const sameDeed = 0.5;
/** A related word that stands for a thing at least this well is as good as its name. */
const standsFor = 0.3;

/** How near a term of the question comes by meaning to what it comes nearest to in the excerpts, a cosine. */
export type NearnessOf = (term: string) => number;

/** From this nearness on, other words tell the same deed: "was first described by" who came up with it. */
const tellsIt = 0.68;

/**
 * Whether excerpts tell a deed or an office, of what the question names: "well maintained" of one thing tells nobody who maintains
 * another. The text, since a heading such as "Start small" tells of nobody who started anything.
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
  const isAbout = strength(thing, heading) >= standsFor || strength(thing, path) >= standsFor;
  // "He wrote it" is about what the sentences before it name; an item is about itself.
  let isNamed = isAbout;
  return passages.some(({ passage, termSet, leadIn }) => {
    const namesIt = strength(thing, termSet) >= standsFor || strength(thing, leadIn) >= standsFor;
    if (passage.kind === "sentence") isNamed ||= namesIt;
    const isOfThing = passage.kind === "sentence" ? isNamed : isAbout || namesIt;
    if (!isOfThing || !evidence.includes(passage) || !isTold(deed, termSet)) return false;
    return !isAct || isDoneToIt(passage.text, thing, deed);
  });
}

function isTold(deed: Concept, terms: ReadonlySet<string>): boolean {
  return strength(deed, terms) >= sameDeed || toldBy(deed).some((term) => terms.has(term));
}

/** The terms of the words by which a deed is told beside its own. */
function toldBy({ terms }: Concept): string[] {
  return [...terms].flatMap(([term, own]) => (own === 1 ? [...sameDeedAs(term)] : []));
}

/** "Who originally wrote it": how or when a deed was done is not what it was done to. */
const howDone = /^(?:first|initially|\w{3,20}ly)$/i;

function heaviestBeside(deed: Concept, { concepts }: Question): Concept | undefined {
  const beside = concepts.filter((concept) => concept !== deed && concept.isKnown && !concept.isPassing);
  const things = beside.filter(({ word }) => !howDone.test(word));
  return (things.length > 0 ? things : beside).reduce<Concept | undefined>(
    (most, one) => (most === undefined || one.weight > most.weight ? one : most),
    undefined,
  );
}

/** What may stand between a thing and what it does. */
const between = /^(?:also|first|now|then|once|later|has|had|have|always|still|already|never|not|only|\w{2,20}ly)$/i;

/** Whether the deed is not only one that the thing itself does: "Figma began with one service" tells of nobody who began Figma. */
function isDoneToIt(text: string, thing: Concept, deed: Concept): boolean {
  const words = toWords(text);
  const told = new Set([...toldBy(deed), ...[...deed.terms].flatMap(([term, own]) => (own >= sameDeed ? [term] : []))]);
  const lastAgent = words.findLastIndex(({ text: word }) => agent.test(word));
  return words.some((word, at) => {
    if (!wordTerms(word.text).all.some((term) => told.has(term))) return false;
    if (lastAgent < at && isDone(words, at)) return false;
    const does = doer(words, at);
    return does === undefined || !isOf(thing, does, text, word) || words[at + 1]?.text.toLowerCase() === "by";
  });
}

/** Who does what is done stands behind one of these. */
const agent = /^(?:by|from|through|via)$/i;
const be = /^(?:is|are|was|were|be|been|being|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|gets?|got)$/i;

/** What is done beside it: "is reviewed and approved". */
const beside = /^(?:and|or|\w{2,20}ed)$/i;
/** So many words may stand between what is done and the verb that says so. */
const mostBeside = 6;

/** Whether the word at a place says what is done to something, and so nothing of who does it: "is approved within three days". */
function isDone(words: readonly Word[], at: number): boolean {
  const own = words[at]?.text.toLowerCase() ?? "";
  if (!own.endsWith("ed") && !irregularForms.has(own)) return false;
  for (let before = at - 1; before >= Math.max(0, at - mostBeside); before--) {
    const word = words[before]?.text ?? "";
    if (be.test(word)) return true;
    if (!between.test(word) && !beside.test(word)) return false;
  }
  return false;
}

/** The word of which the one at a place would be the verb. */
function doer(words: readonly Word[], at: number): Word | undefined {
  let before = at - 1;
  while (before >= 0 && between.test(words[before]?.text ?? "")) before--;
  return words[before];
}

/** Whether a word names the thing and nothing but blanks and words are between it and the deed. */
function isOf({ terms }: Concept, { text: own, end }: Word, text: string, deed: Word): boolean {
  const isThing = [...wordTerms(own).all, stem(own.toLowerCase())].some((term) => terms.get(term) === 1);
  return isThing && !/[^\w\s]/.test(text.slice(end, deed.start));
}
