import { contentTerms } from "../../search/terms.ts";
import { evidenceText, type Selection } from "../excerpts/selection.ts";
import type { ConfidenceFeatures } from "../model/model.ts";
import type { Concept } from "../question/concept.ts";
import type { Question } from "../question/question.ts";
import type { Candidate } from "../ranking/candidate.ts";
import { strength } from "../ranking/concept-strength.ts";
import { objectionsTo } from "./objections.ts";
import type { NearnessOf } from "./tells-deed.ts";

/**
 * Computes the features from which the confidence of an answer is estimated.
 * @param candidates all ranked candidates, best first
 * @param nearnessOf missing where words alone decide; see `objectionsTo`
 */
export function confidenceFeatures(
  question: Question,
  candidates: readonly Candidate[],
  selections: readonly Selection[],
  nearnessOf?: NearnessOf,
): ConfidenceFeatures {
  const [best] = candidates;
  const { concepts, focus } = question;
  const text = selections.map(evidenceText).join("\n");
  const headings = selections.flatMap(({ prepared }) => [...prepared.heading]);
  const inText = new Set(contentTerms(text, question.language));
  // An alias counts as if the section said it: its author has said that the section answers it.
  const terms = new Set([...inText, ...headings, ...(best?.alias?.terms ?? [])]);
  const total = Math.max(
    sum(concepts, () => 1),
    Number.MIN_VALUE,
  );
  const heaviest = Math.max(...concepts.map(({ weight }) => weight), Number.MIN_VALUE);
  const objections = objectionsTo(question, selections, text, terms, nearnessOf);
  const strengths = concepts.map((concept) => strength(concept, terms));
  const standing = (at: number): number => strengths[at] as number;
  const features = best?.features;
  return {
    bm25f: features?.bm25f ?? 0,
    coverage: features?.coverage ?? 0,
    headingCoverage: features?.headingCoverage ?? 0,
    pathCoverage: features?.pathCoverage ?? 0,
    headingAsked: features?.headingAsked ?? 0,
    closeWindow: features?.closeWindow ?? 0,
    adjacent: features?.adjacent ?? 0,
    alias: features?.alias ?? 0,
    excerptCoverage: sum(concepts, (_, at) => standing(at)) / total,
    passageCoverage: features?.passageCoverage ?? 0,
    lead: leadOver(candidates),
    unknownShare: sum(concepts, ({ isKnown }) => (isKnown ? 0 : 1)) / total,
    namesUnknown: objections.namesUnknown ? 1 : 0,
    lacksWanted: objections.lacksWanted ? 1 : 0,
    lacksFocus: objections.lacksFocus ? 1 : 0,
    isVague: objections.isVague && !equalsHeading(question, best) ? 1 : 0,
    missesFocus: focus.length > 0 && focus.every((concept) => strength(concept, inText) === 0) ? 1 : 0,
    brevity: 1 / Math.max(1, concepts.length),
    exact: sum(concepts, (_, at) => (standing(at) >= exactly ? 1 : 0)) / total,
    mass: Math.min(1, sum(concepts, (_, at) => standing(at)) / fullMass),
    worstMiss: Math.max(0, ...concepts.map(({ weight }, at) => weight * (1 - standing(at)))) / heaviest,
    subjectUnknown: isSubjectUnknown(question, terms) ? 1 : 0,
    sentenceCoverage: features?.sentenceCoverage ?? 0,
    leadCoverage: leadOver(candidates) * (features?.coverage ?? 0),
    knownMiss: sum(concepts, ({ isKnown }, at) => (isKnown ? 1 - standing(at) : 0)) / total,
    allExact: strengths.every((own) => own >= exactly) ? 1 : 0,
    headingPhrase: features?.headingPhrase ?? 0,
    defines: features?.defines ?? 0,
    matches: Math.min(1, strengths.filter((own) => own >= exactly).length / fullMatches),
  };
}

/**
 * Whether the heading says exactly what the question says, as in "meet-ups": common words then name what is under it. A heading
 * of one word fits too many questions, and words from an earlier question do not name what a follow-up asks.
 */
function equalsHeading({ inContext, text }: Question, best: Candidate | undefined): boolean {
  return (
    inContext === text &&
    best !== undefined &&
    best.features.headingPhrase === 1 &&
    best.prepared.headingPhrase.length > 1
  );
}

/** Whether the knowledge and the excerpts lack the concept that the question names first, which is mostly its subject. */
function isSubjectUnknown({ concepts }: Question, terms: ReadonlySet<string>): boolean {
  const subject = concepts.find(({ isPassing }) => !isPassing);
  return subject !== undefined && !subject.isKnown && strength(subject, terms) === 0;
}

const exactly = 0.9;
/** The weight of matched words, and the number of exact matches, at which a match counts as full. */
const fullMass = 12;
const fullMatches = 5;

/** Returns the probability that the ranking gives to the best candidate against all others (softmax of the scores). */
function leadOver(candidates: readonly Candidate[]): number {
  const scores = candidates.map(({ score }) => score);
  const [first] = scores;
  return first === undefined ? 0 : 1 / scores.reduce((total, score) => total + Math.exp(score - first), 0);
}

function sum(concepts: readonly Concept[], of: (concept: Concept, at: number) => number): number {
  return concepts.reduce((total, concept, at) => total + of(concept, at) * concept.weight, 0);
}
