import {
  type ConfidenceFeatures,
  confidenceFeatureNames,
  type JointFeatures,
  jointFeatureNames,
  type MeaningModel,
  type Model,
} from "../model/model.ts";

/** The factor that is left of the probability where an objection forbids the answer; about what judged questions show. */
export const leftIfForbidden = 0.1;

/** Returns the probability that the best excerpt answers the question, by logistic regression. */
export function confidence(features: ConfidenceFeatures, { bias, weights }: Model["confidence"]): number {
  let logOdds = bias;
  for (const name of confidenceFeatureNames) logOdds += weights[name] * features[name];
  return permitted(features) * logistic(logOdds);
}

/** Returns the same probability as `confidence`, from the features of words and meaning. */
export function jointConfidence(features: JointFeatures, { bias, weights }: MeaningModel["confidence"]): number {
  let logOdds = bias;
  for (const name of jointFeatureNames) logOdds += weights[name] * features[name];
  return permitted(features) * logistic(logOdds);
}

function permitted({ namesUnknown, lacksWanted, lacksFocus, isVague }: ConfidenceFeatures): number {
  return namesUnknown + lacksWanted + lacksFocus + isVague > 0 ? leftIfForbidden : 1;
}

function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
