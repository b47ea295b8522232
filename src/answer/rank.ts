import type { Visibility } from "../search/section-search.ts";
import { searchTerms } from "./concept.ts";
import type { IndexedKnowledge } from "./indexed-knowledge.ts";
import type { PreparedSection } from "./prepared-section.ts";
import type { Question } from "./question.ts";
import { type RankFeatures, rankFeatureNames, rankFeatures } from "./rank-features.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface Candidate {
  readonly prepared: PreparedSection;
  readonly features: RankFeatures;
  /** The log-odds, up to a constant of the question, that the section holds the answer. */
  readonly score: number;
}

/** So many of the search's best are looked at closely, or as many as are asked for. */
const candidateCount = 40;

/** Ranks the sections that may be seen by all the evidence there is, best first. */
export function rankSections(
  question: Question,
  knowledge: IndexedKnowledge,
  vocabulary: Vocabulary,
  options: Visibility & { readonly limit?: number } = {},
): Candidate[] {
  const limit = Math.max(candidateCount, options.limit ?? 0);
  const { hits } = knowledge.search.search(searchTerms(question.concepts), { ...options, limit });
  const candidates = hits.map(({ id, score }): Candidate => {
    const prepared = knowledge.prepare(id);
    const features = rankFeatures(question, prepared, score, vocabulary);
    return { prepared, features, score: weigh(features, knowledge.model.rank) };
  });
  return candidates.sort((a, b) => b.score - a.score || (a.prepared.section.id < b.prepared.section.id ? -1 : 1));
}

function weigh(features: RankFeatures, weights: RankFeatures): number {
  return rankFeatureNames.reduce((total, name) => total + weights[name] * features[name], 0);
}
