import { isListOfSections } from "../../knowledge/section-tree.ts";
import { contentTerms } from "../../search/terms.ts";
import type { RankFeatures } from "../model/model.ts";
import type { PreparedAlias, PreparedPassage, PreparedSection } from "../prepared-section.ts";
import type { Concept } from "../question/concept.ts";
import type { Question } from "../question/question.ts";
import type { Vocabulary } from "../question/vocabulary.ts";
import { holdsWanted } from "../question/wanted-kind.ts";
import { bestIn, type ConceptStrength, strength, strengthsIn } from "./concept-strength.ts";
import { type AskedAlias, aliasMatch, askedShare } from "./nearest-alias.ts";
import { adjacentShare, bestWindow, findOccurrences } from "./occurrences.ts";

/** BM25F's score stays below idf times this; `k1 + 1`. */
const bm25fCeiling = 2.2;
/** Windows in terms. */
const closeWindow = 8;
const wideWindow = 20;
/** What a heading or lead-in counts for a passage under it. */
const leadInShare = 0.7;
const headingShare = 0.6;

/** What a section, and the best of the others in its document, scored in the search. */
export interface FoundScores {
  readonly own: number;
  readonly siblings: number;
}

/** What of a section's words a question asks for. */
export interface AskedWords {
  /** How well the terms of all its concepts stand for any of them; see `strongest`. */
  readonly asked: ReadonlyMap<string, number>;
  readonly aliases: readonly AskedAlias[];
  /** The alias of the section that it is another wording of; see `nearestAlias`. */
  readonly nearest: PreparedAlias | undefined;
}

/** Compares a question with a section that was found. */
export function rankFeatures(
  question: Question,
  prepared: PreparedSection,
  scores: FoundScores,
  { asked, aliases, nearest }: AskedWords,
  vocabulary: Vocabulary,
): RankFeatures {
  const { concepts } = question;
  const total = Math.max(weightOf(concepts), Number.MIN_VALUE);
  const held = concepts.map((concept) => strengthsIn(concept, prepared.places));
  const inBody = held.map((standings) => standings.reduce((most, { value }) => Math.max(most, value), 0));
  const inHeading = concepts.map((concept) => strength(concept, prepared.heading));
  const inPath = concepts.map((concept) => strength(concept, prepared.path));
  const inAlias = concepts.map((concept) => (nearest === undefined ? 0 : strength(concept, nearest.terms)));
  const share = (strengths: readonly number[]): number => weightOf(concepts, strengths) / total;
  const sentences: number[] = [];
  let bestPassage = 0;
  // The others stand in none of the passages.
  const standing = [...concepts.keys()].filter((at) => (inBody[at] as number) > 0 || (inHeading[at] as number) > 0);
  for (const { termSet, leadIn } of prepared.passages) {
    let sentence = 0;
    let passage = 0;
    for (const at of standing) {
      const standings = held[at] as readonly ConceptStrength[];
      const { weight } = concepts[at] as Concept;
      const own = bestIn(standings, termSet);
      sentence += own * weight;
      passage += weight * withContext(own, bestIn(standings, leadIn), inHeading[at] as number);
    }
    sentences.push(sentence / total);
    bestPassage = Math.max(bestPassage, passage / total);
  }
  const occurrences = findOccurrences(held, prepared.places);
  return {
    bm25f: concepts.length === 0 ? 0 : scores.own / (total * bm25fCeiling),
    siblings: concepts.length === 0 ? 0 : scores.siblings / (total * bm25fCeiling),
    coverage: share(
      inBody.map((value, at) => Math.max(value, inHeading[at] as number, inPath[at] as number, inAlias[at] as number)),
    ),
    bodyCoverage: share(inBody),
    headingCoverage: share(inHeading),
    pathCoverage: share(inPath),
    headingAsked: askedShare(prepared.heading, asked, vocabulary),
    nameInHeading: share(inHeading.map((value, at) => (concepts[at]?.isName ? value : 0))),
    passageCoverage: bestPassage,
    sentenceCoverage: largest(sentences),
    closeWindow: bestWindow(occurrences, concepts, closeWindow) / total,
    wideWindow: bestWindow(occurrences, concepts, wideWindow) / total,
    adjacent: adjacentShare(occurrences, concepts),
    alias: aliasMatch(prepared, aliases, question, share),
    headingPhrase: headingPhrase(question, prepared, asked),
    fitsWanted: fitsWanted(question, prepared, sentences) ? 1 : 0,
    defines: defines(question, prepared) ? 1 : 0,
    isLead: prepared.section.level <= 1 ? 1 : 0,
    isEmpty: prepared.passages.length === 0 ? 1 : 0,
  };
}

/**
 * How well a passage stands for a concept, with what its lead-in and its heading say.
 * @param held those of the concept's terms that may stand in it
 */
export function passageStrength(
  held: readonly ConceptStrength[],
  { termSet, leadIn }: PreparedPassage,
  inHeading: number,
): number {
  return withContext(bestIn(held, termSet), bestIn(held, leadIn), inHeading);
}

function withContext(own: number, inLeadIn: number, inHeading: number): number {
  return Math.max(own, leadInShare * inLeadIn, headingShare * inHeading);
}

/** What concepts weigh, each as far as something stands for it. */
function weightOf(concepts: readonly Concept[], strengths?: readonly number[]): number {
  return concepts.reduce((total, { weight }, at) => total + weight * (strengths?.[at] ?? 1), 0);
}

/** The largest of some values of at least 0; spread over the arguments of a call, many would be too many. */
function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

/** Which share of the heading's words, stop words too, the question says: "other parent" is not "birth parent". */
function headingPhrase(
  { said, isDenial }: Question,
  { headingPhrase: heading }: PreparedSection,
  asked: ReadonlyMap<string, number>,
): number {
  if (isDenial !== heading.includes("not")) return 0;
  const common = heading.filter((term) => said.has(term) || (asked.get(term) ?? 0) >= 0.9);
  return heading.length === 0 ? 0 : common.length / heading.length;
}

/** Whether a list has items, or the best sentence the number, date, price or name that is wanted. */
function fitsWanted({ wants, language }: Question, prepared: PreparedSection, coverages: readonly number[]): boolean {
  const { document, section, passages } = prepared;
  if (wants === "list") {
    const hasItems = passages.some(({ passage }) => passage.kind === "item" || passage.kind === "row");
    return hasItems || isListOfSections(document, section);
  }
  if (wants !== "number" && wants !== "date" && wants !== "price" && wants !== "name") return false;
  const best = passages[coverages.indexOf(largest(coverages))];
  return best !== undefined && holdsWanted(wants, best.passage.text, language);
}

/** Whether a passage begins with what a question asks the meaning of, as a glossary's does. */
function defines({ wants, concepts, language }: Question, { passages }: PreparedSection): boolean {
  const [concept] = concepts;
  if (concept === undefined || (wants !== "definition" && concepts.length > 1)) return false;
  return passages.some(({ passage, terms }) => {
    const first = passage.kind === "row" ? contentTerms(passage.text.split("\n", 2)[1] ?? "", language)[0] : terms[0];
    return (concept.terms.get(first ?? "") ?? 0) >= 0.9;
  });
}
