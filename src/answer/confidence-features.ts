import { contentTerms } from "../search/terms.ts";
import type { Concept } from "./concept.ts";
import type { Question } from "./question.ts";
import type { Candidate } from "./rank.ts";
import { strength } from "./rank-features.ts";
import type { Selection } from "./select-passages.ts";
import { holdsWanted } from "./wanted.ts";

/** What tells whether the best excerpt answers the question. */
export const confidenceFeatureNames = [
  "bm25f",
  "coverage",
  "headingCoverage",
  "pathCoverage",
  "headingAsked",
  "closeWindow",
  "adjacent",
  "alias",
  "excerptCoverage",
  "passageCoverage",
  "lead",
  "unknownShare",
  "unknownName",
  "lacksWanted",
  "lacksFocus",
  "brevity",
  "exact",
] as const;
export type ConfidenceFeatures = Record<(typeof confidenceFeatureNames)[number], number>;

/** @param candidates all that were ranked, best first */
export function confidenceFeatures(
  question: Question,
  candidates: readonly Candidate[],
  excerpt: readonly Selection[],
): ConfidenceFeatures {
  const [best] = candidates;
  const { concepts } = question;
  const text = excerpt.flatMap(({ passages }) => passages.map(({ text }) => text)).join("\n");
  const terms = new Set(contentTerms(text));
  const total = Math.max(
    sum(concepts, () => 1),
    Number.MIN_VALUE,
  );
  const heading = best?.prepared.heading ?? new Set<string>();
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
    excerptCoverage:
      sum(concepts, (concept) => Math.max(strength(concept, terms), 0.8 * strength(concept, heading))) / total,
    passageCoverage: features?.passageCoverage ?? 0,
    lead: leadOver(candidates),
    unknownShare: sum(concepts, ({ isKnown }) => (isKnown ? 0 : 1)) / total,
    unknownName: question.concepts.some(({ isName, isKnown }) => isName && !isKnown) ? 1 : 0,
    lacksWanted: holdsWanted(question.wants, text) ? 0 : 1,
    lacksFocus: question.focus.length > 0 && question.focus.every((concept) => strength(concept, terms) === 0) ? 1 : 0,
    brevity: 1 / Math.max(1, concepts.length),
    exact:
      sum(concepts, (concept) => (strength(concept, terms) >= 0.9 || strength(concept, heading) >= 0.9 ? 1 : 0)) /
      total,
  };
}

/** The probability that ranking gives to the best, against the others. */
function leadOver(candidates: readonly Candidate[]): number {
  const scores = candidates.map(({ score }) => score);
  const [first] = scores;
  return first === undefined ? 0 : 1 / scores.reduce((total, score) => total + Math.exp(score - first), 0);
}

function sum(concepts: readonly Concept[], of: (concept: Concept) => number): number {
  return concepts.reduce((total, concept) => total + of(concept) * concept.weight, 0);
}
