import { sentences } from "../knowledge/sentences.ts";
import { contentTerms } from "../search/terms.ts";
import type { Concept } from "./concept.ts";
import type { Question } from "./question.ts";
import { strength } from "./rank-features.ts";
import { holdsWanted } from "./wanted.ts";

/** What forbids to answer a question with an excerpt, however much else speaks for it. */
export interface Objections {
  /** The question is about a thing that the knowledge never names, so the excerpt is about another. */
  readonly namesUnknown: boolean;
  /** The number, date or price that is wanted is not there. */
  readonly lacksWanted: boolean;
  /** The knowledge has no word for what is asked for. */
  readonly lacksFocus: boolean;
}

/** A related word that stands for another at least this well is as good as the word. */
const standsFor = 0.3;

/** @param terms those of the excerpt and its heading */
export function objectionsTo(question: Question, text: string, terms: ReadonlySet<string>): Objections {
  const isAbsent = (concept: Concept): boolean => strength(concept, terms) < standsFor;
  return {
    namesUnknown: question.concepts.some(
      (concept) => concept.isName && !concept.isKnown && !concept.isPassing && isAbsent(concept),
    ),
    lacksWanted: question.isCount ? !counts(question, text) : !holdsWanted(question.wants, text),
    lacksFocus: question.focus.length > 0 && question.focus.every((concept) => !concept.isKnown && isAbsent(concept)),
  };
}

/** Whether a number stands in one sentence with what is counted. */
function counts({ wants, focus }: Question, text: string): boolean {
  return sentences(text).some(({ start, end }) => {
    const sentence = text.slice(start, end);
    const terms = new Set(contentTerms(sentence));
    return (
      holdsWanted(wants, sentence) && (focus.length === 0 || focus.some((concept) => strength(concept, terms) > 0))
    );
  });
}
