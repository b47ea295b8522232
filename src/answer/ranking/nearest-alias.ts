import type { PreparedAlias, PreparedSection } from "../prepared-section.ts";
import type { Question } from "../question/question.ts";
import type { Vocabulary } from "../question/vocabulary.ts";
import { strength } from "./concept-strength.ts";

/** A question must say so much of an alias, by idf, to be another wording of it. */
const leastAsked = 0.5;

/**
 * The alias of a section that a question is another wording of: of those that it says at least half of, the one that says most
 * of what it asks. Undefined where there is none.
 * @param asked how well terms stand for any of the question's concepts; see `strongest`
 */
export function nearestAlias(
  { concepts }: Question,
  { aliases }: PreparedSection,
  asked: ReadonlyMap<string, number>,
  vocabulary: Vocabulary,
): PreparedAlias | undefined {
  let nearest: PreparedAlias | undefined;
  let most = 0;
  for (const alias of aliases) {
    if (askedShare(alias.terms, asked, vocabulary) < leastAsked) continue;
    const said = concepts.reduce((sum, concept) => sum + concept.weight * strength(concept, alias.terms), 0);
    if (said <= most) continue;
    most = said;
    nearest = alias;
  }
  return nearest;
}

/** Which share of a text's terms, by idf, the question asks for with at least some strength. */
export function askedShare(
  terms: ReadonlySet<string>,
  asked: ReadonlyMap<string, number>,
  vocabulary: Vocabulary,
): number {
  // Most aliases and headings have nothing of what is asked.
  if (!someOf(terms, asked)) return 0;
  let found = 0;
  let all = 0;
  for (const term of terms) {
    const idf = vocabulary.idf(term);
    all += idf;
    found += idf * (asked.get(term) ?? 0);
  }
  return all === 0 ? 0 : found / all;
}

function someOf(terms: ReadonlySet<string>, asked: ReadonlyMap<string, number>): boolean {
  for (const term of terms) if (asked.has(term)) return true;
  return false;
}

/** Dice's coefficient of what the phrases say; 1 if the question is the alias. */
export function wordLikeness(alias: PreparedAlias, asked: ReadonlySet<string>): number {
  let common = 0;
  for (const term of alias.phrase) if (asked.has(term)) common++;
  return (2 * common) / (alias.phrase.size + asked.size);
}
