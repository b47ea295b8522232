import type { WeightedTerm } from "../../search/rank-segments.ts";
import type { Visibility } from "../../search/section-search.ts";
import { allTerms } from "../../search/terms.ts";
import type { IndexedKnowledge } from "../indexed-knowledge.ts";
import { type RankFeatures, rankFeatureNames } from "../model/model.ts";
import type { PreparedSection } from "../prepared-section.ts";
import type { Question } from "../question/question.ts";
import type { Vocabulary } from "../question/vocabulary.ts";
import { strongest } from "./concept-strength.ts";
import { rankFeatures, wordLikeness } from "./rank-features.ts";
import { siblingScores } from "./sibling-scores.ts";

export interface Candidate {
  readonly prepared: PreparedSection;
  readonly features: RankFeatures;
  /** The log-odds, up to a constant of the question, that the section holds the answer. */
  readonly score: number;
  /** Whether the question is one of the section's aliases: its author has said what answers it. */
  readonly isAlias: boolean;
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
  const { hits } = knowledge.search.search(searchTerms(question), { ...options, limit });
  const found = hits.map(({ id, score }) => {
    const prepared = knowledge.prepare(id);
    return { prepared, score, document: prepared.document.id };
  });
  const siblings = siblingScores(found, candidateCount);
  const asked = strongest(question.concepts);
  const candidates = found.map(({ prepared, score }, at): Candidate => {
    const scores = { own: score, siblings: siblings[at] as number };
    const features = rankFeatures(question, prepared, scores, asked, vocabulary);
    const isAlias = prepared.aliases.some((alias) => wordLikeness(alias, question.phrase) === 1);
    return { prepared, features, isAlias, score: weigh(features, knowledge.model.rank) };
  });
  return candidates.sort(byPlace);
}

function byPlace(a: Candidate, b: Candidate): number {
  const difference = Number(b.isAlias) - Number(a.isAlias) || b.score - a.score;
  return difference || (a.prepared.section.id < b.prepared.section.id ? -1 : 1);
}

/** What to look for in the index: each term once, as heavy as in the concept where it stands for most. */
function searchTerms({ concepts, text }: Question): WeightedTerm[] {
  if (concepts.length === 0) return [...new Set(allTerms(text))].map((term) => ({ term, weight: 1 }));
  const weights = new Map<string, number>();
  for (const { terms, share } of concepts) {
    for (const [term, strength] of terms) weights.set(term, Math.max(weights.get(term) ?? 0, strength * share));
  }
  return [...weights].map(([term, weight]) => ({ term, weight }));
}

function weigh(features: RankFeatures, weights: RankFeatures): number {
  return rankFeatureNames.reduce((total, name) => total + weights[name] * features[name], 0);
}
