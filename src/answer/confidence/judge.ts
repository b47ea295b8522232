import type { Selection } from "../excerpts/selection.ts";
import type { Model, Thresholds } from "../model/model.ts";
import type { Question } from "../question/question.ts";
import type { QuestionMeaning } from "../question/question-meaning.ts";
import type { Candidate } from "../ranking/candidate.ts";
import { confidence, jointConfidence } from "./confidence.ts";
import { confidenceFeatures } from "./confidence-features.ts";
import { meaningFeatures, nearnessOf } from "./meaning-features.ts";

/** How sure an answer is, and the numbers that decide whether it is given. */
export interface Judgement {
  readonly confidence: number;
  readonly thresholds: Thresholds;
  /** The features that the confidence was computed from, and their weights in log-odds. */
  readonly features: Readonly<Record<string, number>>;
  readonly weights: Readonly<Record<string, number>>;
}

/**
 * Estimates the confidence of an answer: by words and meaning, or by words alone where the question's tokens have no vectors.
 */
export function judge(
  question: Question,
  candidates: readonly Candidate[],
  selections: readonly Selection[],
  model: Model,
  meaning: QuestionMeaning | undefined,
): Judgement {
  const more = meaning === undefined ? undefined : meaningFeatures(question, meaning, candidates, selections);
  const isMeant = meaning !== undefined && more !== undefined;
  const near = isMeant ? (term: string) => nearnessOf(term, meaning, candidates, selections) : undefined;
  const features = confidenceFeatures(question, candidates, selections, near);
  if (more === undefined) {
    const { confidence: fitted, thresholds } = model;
    return { confidence: confidence(features, fitted), thresholds, features, weights: fitted.weights };
  }
  const { confidence: fitted, thresholds } = model.meaning;
  const joint = { ...features, ...more };
  return { confidence: jointConfidence(joint, fitted), thresholds, features: joint, weights: fitted.weights };
}
