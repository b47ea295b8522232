import type { PreparedAlias, PreparedSection } from "../prepared-section.ts";
import type { Question } from "../question/question.ts";
import type { Vocabulary } from "../question/vocabulary.ts";
import { strength } from "./concept-strength.ts";

/** An alias of a section that shares words with a question. */
export interface AskedAlias {
  readonly alias: PreparedAlias;
  /** Share of the alias that the question says; see `askedShare`. */
  readonly share: number;
}

/**
 * Returns the aliases of a section that contain any of the question's words.
 * @param asked terms with how well they stand for any of the question's concepts; see `strongest`
 */
export function askedAliases(
  { aliases }: PreparedSection,
  asked: ReadonlyMap<string, number>,
  vocabulary: Vocabulary,
): readonly AskedAlias[] {
  const found: AskedAlias[] = [];
  for (const alias of aliases) {
    // Most aliases contain no word of the question.
    if (!alias.words.some((term) => asked.has(term))) continue;
    const share = askedShare(alias.terms, asked, vocabulary);
    if (share > 0) found.push({ alias, share });
  }
  return found;
}

/** The least share of an alias, by idf, that a question must say to be another wording of that alias. */
const leastAsked = 0.5;

/**
 * Returns the alias of which a question is another wording: among those whose words the question says at least half of by idf,
 * the one that covers the most weight of the question. Undefined if there is none.
 */
export function nearestAlias({ concepts }: Question, aliases: readonly AskedAlias[]): PreparedAlias | undefined {
  let nearest: PreparedAlias | undefined;
  let most = 0;
  for (const { alias, share } of aliases) {
    if (share < leastAsked) continue;
    const said = concepts.reduce((sum, concept) => sum + concept.weight * strength(concept, alias.terms), 0);
    if (said <= most) continue;
    most = said;
    nearest = alias;
  }
  return nearest;
}

/**
 * Returns how well a question and the best alias of a section match, from 0 to 1: high only if each says what the other says
 * and little more.
 * @param share returns the share of the question's weight that some terms cover
 */
export function aliasMatch(
  { aliases: all }: PreparedSection,
  aliases: readonly AskedAlias[],
  { concepts, phrase }: Question,
  share: (terms: ReadonlySet<string>) => number,
): number {
  let most = 0;
  if (concepts.length === 0) {
    for (const alias of all) most = Math.max(most, wordLikeness(alias, phrase));
    return most;
  }
  for (const { alias, share: said } of aliases) {
    const likeness = wordLikeness(alias, phrase);
    if (likeness > 0) most = Math.max(most, share(alias.terms) * said * Math.sqrt(likeness));
  }
  return most;
}

/**
 * Returns the share of a text's terms, by idf, that the question asks for, each multiplied by how well the term stands for a
 * concept.
 */
export function askedShare(
  terms: ReadonlySet<string>,
  asked: ReadonlyMap<string, number>,
  vocabulary: Vocabulary,
): number {
  // Most aliases and headings contain no word of the question.
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

/** Whether a question and an alias have the same phrase; see `aliasTerms`. */
export function isPhrase(alias: PreparedAlias, asked: ReadonlySet<string>): boolean {
  return alias.phrase.size === asked.size && wordLikeness(alias, asked) === 1;
}

/** Dice's coefficient of the two phrases; 1 if they are equal. */
function wordLikeness(alias: PreparedAlias, asked: ReadonlySet<string>): number {
  let common = 0;
  for (const term of alias.phrase) if (asked.has(term)) common++;
  return (2 * common) / (alias.phrase.size + asked.size);
}
