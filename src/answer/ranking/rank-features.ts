import { isListOfSections } from "../../knowledge/section-tree.ts";
import { contentTerms } from "../../search/terms.ts";
import type { RankFeatures } from "../model/model.ts";
import type { PreparedAlias, PreparedSection } from "../prepared-section.ts";
import type { Question } from "../question/question.ts";
import type { Vocabulary } from "../question/vocabulary.ts";
import { holdsWanted, isQuantity } from "../question/wanted-kind.ts";
import { type AskedConcepts, raiseStrengths } from "./asked-concepts.ts";
import { type AskedAlias, aliasMatch, askedShare } from "./nearest-alias.ts";
import { adjacentShare, bestWindow, findOccurrences } from "./occurrences.ts";
import { passageWeights, type Strengths } from "./passage-strength.ts";

/** Upper bound on a term's BM25F score divided by its idf: `k1 + 1`. */
const bm25fCeiling = 2.2;
/** Sizes of windows, in terms. */
const closeWindow = 8;
const wideWindow = 20;

/** The scores of a section and of the best other sections of its document in the search. */
export interface FoundScores {
  readonly own: number;
  readonly siblings: number;
}

/** A question's words, prepared for the comparison with a section. */
export interface AskedWords {
  readonly asked: AskedConcepts;
  readonly strengths: Strengths;
  readonly aliases: readonly AskedAlias[];
  /** The alias of the section of which the question is another wording; see `nearestAlias`. */
  readonly nearest: PreparedAlias | undefined;
}

/** Computes the ranking features of a section that was found for a question. */
export function rankFeatures(
  question: Question,
  prepared: PreparedSection,
  scores: FoundScores,
  { asked, strengths, aliases, nearest }: AskedWords,
  vocabulary: Vocabulary,
): RankFeatures {
  const { concepts } = question;
  const { body, heading, path, alias, anywhere, window } = strengths;
  const total = Math.max(asked.weight, Number.MIN_VALUE);
  const held = asked.heldIn(prepared.places);
  body.fill(0);
  for (const { standings } of held) raiseStrengths(body, standings);
  asked.strengthsIn(prepared.heading, heading);
  asked.strengthsIn(prepared.path, path);
  if (nearest === undefined) alias.fill(0);
  else asked.strengthsIn(nearest.terms, alias);
  let named = 0;
  for (const [at, { isName, weight }] of concepts.entries()) {
    if (isName) named += weight * (heading[at] as number);
    anywhere[at] = Math.max(body[at] as number, heading[at] as number, path[at] as number, alias[at] as number);
  }
  const sentences: number[] = [];
  let bestPassage = 0;
  // A concept that is neither in the section nor in its heading cannot be in a passage.
  const standing = [...concepts.keys()].filter((at) => (body[at] as number) > 0 || (heading[at] as number) > 0);
  for (const one of prepared.passages) {
    const { sentence, passage } = passageWeights(one, { concepts, standing, held }, strengths);
    sentences.push(sentence / total);
    bestPassage = Math.max(bestPassage, passage / total);
  }
  const occurrences = findOccurrences(held, prepared.places);
  return {
    bm25f: concepts.length === 0 ? 0 : scores.own / (total * bm25fCeiling),
    siblings: concepts.length === 0 ? 0 : scores.siblings / (total * bm25fCeiling),
    coverage: asked.weightOf(anywhere) / total,
    bodyCoverage: asked.weightOf(body) / total,
    headingCoverage: asked.weightOf(heading) / total,
    pathCoverage: asked.weightOf(path) / total,
    headingAsked: askedShare(prepared.heading, asked.strongest, vocabulary),
    nameInHeading: named / total,
    passageCoverage: bestPassage,
    sentenceCoverage: largest(sentences),
    closeWindow: bestWindow(occurrences, concepts, closeWindow, window) / total,
    wideWindow: bestWindow(occurrences, concepts, wideWindow, window) / total,
    adjacent: adjacentShare(occurrences, concepts),
    alias: aliasMatch(prepared, aliases, question, (terms) => asked.weightOf(asked.strengthsIn(terms, alias)) / total),
    headingPhrase: headingPhrase(question, prepared, asked.strongest),
    fitsWanted: fitsWanted(question, prepared, sentences) ? 1 : 0,
    defines: defines(question, prepared) ? 1 : 0,
    isLead: prepared.section.level <= 1 ? 1 : 0,
    isEmpty: prepared.passages.length === 0 ? 1 : 0,
  };
}

/**
 * Returns the largest of some values that are at least 0. `Math.max(...values)` would exceed the limit on arguments for many
 * values.
 */
function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

/**
 * Returns the share of the heading's words, including stop words, that the question says: "other parent" is not "birth parent".
 */
function headingPhrase(
  { said, isDenial }: Question,
  { headingPhrase: heading }: PreparedSection,
  asked: ReadonlyMap<string, number>,
): number {
  if (isDenial !== heading.includes("not")) return 0;
  const common = heading.filter((term) => said.has(term) || (asked.get(term) ?? 0) >= 0.9);
  return heading.length === 0 ? 0 : common.length / heading.length;
}

/**
 * Whether a section has the form that the question wants: items for a list, or in its best sentence the number, date, price or
 * name.
 */
function fitsWanted({ wants, language }: Question, prepared: PreparedSection, coverages: readonly number[]): boolean {
  const { document, section, passages } = prepared;
  if (wants === "list") {
    const hasItems = passages.some(({ passage }) => passage.kind === "item" || passage.kind === "row");
    return hasItems || isListOfSections(document, section);
  }
  if (!isQuantity(wants) && wants !== "name") return false;
  const best = passages[coverages.indexOf(largest(coverages))];
  return best !== undefined && holdsWanted(wants, best.passage.text, language);
}

/** Whether a passage begins with the word that the question asks the meaning of, as an entry of a glossary does. */
function defines({ wants, concepts, language }: Question, { passages }: PreparedSection): boolean {
  const [concept] = concepts;
  if (concept === undefined || (wants !== "definition" && concepts.length > 1)) return false;
  return passages.some(({ passage, terms }) => {
    const first = passage.kind === "row" ? contentTerms(passage.text.split("\n", 2)[1] ?? "", language)[0] : terms[0];
    return (concept.terms.get(first ?? "") ?? 0) >= 0.9;
  });
}
