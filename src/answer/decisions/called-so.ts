import type { Document } from "../../knowledge/document.ts";
import type { AskOptions } from "../ask-options.ts";
import type { IndexedKnowledge } from "../indexed-knowledge.ts";

/** How many sections are looked through for what a question names. */
const foundCount = 40;

/** Returns the visible documents whose sections say most of some terms, or longer forms of them. */
export function documentsSaying(
  terms: readonly string[],
  knowledge: IndexedKnowledge,
  options: AskOptions,
): readonly Document[] {
  const { beginning } = knowledge.vocabulary(options);
  const longer = (term: string): string[] =>
    term.length < fewestShared ? [] : beginning(term).filter((word) => isFormOf(word, term));
  const weighted = [...new Set(terms.flatMap((term) => [term, ...longer(term)]))].map((term) => ({ term, weight: 1 }));
  const { hits } = knowledge.search.search(weighted, { ...options, limit: foundCount });
  return [...new Set(hits.map(({ id }) => knowledge.prepare(id).document))];
}

/**
 * Returns those whose name has all terms; if there are none, those whose name has longer forms of them.
 * @param nameOf returns the terms of a name
 */
export function bestCalled<T>(
  terms: readonly string[],
  all: readonly T[],
  nameOf: (one: T) => readonly string[],
): readonly T[] {
  const calledBy = (isSame: (word: string, term: string) => boolean): readonly T[] =>
    all.filter((one) => {
      const name = nameOf(one);
      return terms.every((term) => name.some((word) => isSame(word, term)));
    });
  const exact = calledBy((word, term) => word === term);
  return exact.length > 0 ? exact : calledBy(isFormOf);
}

/** The fewest letters with which a longer name begins, and how many it may have beyond them: "PostgreSQL" for "Postgres". */
const fewestShared = 5;
const mostLonger = 4;

/** Whether a word of a name is a term of the question, or a longer form of it. */
function isFormOf(word: string, term: string): boolean {
  if (word === term) return true;
  return term.length >= fewestShared && word.startsWith(term) && word.length - term.length <= mostLonger;
}
