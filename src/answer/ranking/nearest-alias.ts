import type { PreparedAlias, PreparedSection } from "../prepared-section.ts";
import type { Question } from "../question/question.ts";
import type { Vocabulary } from "../question/vocabulary.ts";
import { strength } from "./concept-strength.ts";

/** An alias of a section of whose words a question has some. */
export interface AskedAlias {
  readonly alias: PreparedAlias;
  /** See `askedShare`. */
  readonly share: number;
}

/**
 * Those of a section's aliases that have any of a question's words.
 * @param asked how well terms stand for any of the question's concepts; see `strongest`
 */
export function askedAliases(
  { aliases }: PreparedSection,
  asked: ReadonlyMap<string, number>,
  vocabulary: Vocabulary,
): readonly AskedAlias[] {
  const found: AskedAlias[] = [];
  for (const alias of aliases) {
    // Most have nothing of what is asked.
    if (!alias.words.some((term) => asked.has(term))) continue;
    const share = askedShare(alias.terms, asked, vocabulary);
    if (share > 0) found.push({ alias, share });
  }
  return found;
}

/** A question must say so much of an alias, by idf, to be another wording of it. */
const leastAsked = 0.5;

/**
 * The alias of a section that a question is another wording of: of those that it says at least half of, the one that says most
 * of what it asks. Undefined where there is none.
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
 * High only where the question and an alias say the same, neither much more than the other.
 * @param share which share of the question's weight some terms stand for
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

/** Whether the question is the alias. */
export function isPhrase(alias: PreparedAlias, asked: ReadonlySet<string>): boolean {
  return alias.phrase.size === asked.size && wordLikeness(alias, asked) === 1;
}

/** Dice's coefficient of what the phrases say; 1 if the question is the alias. */
function wordLikeness(alias: PreparedAlias, asked: ReadonlySet<string>): number {
  let common = 0;
  for (const term of alias.phrase) if (asked.has(term)) common++;
  return (2 * common) / (alias.phrase.size + asked.size);
}
