import {
  type ConfidenceFeatures,
  confidenceFeatureNames,
  type JointFeatures,
  jointFeatureNames,
  type MeaningModel,
  type Model,
} from "../model/model.ts";

/** What is left of the probability where something forbids the answer; about what judged questions show. */
export const leftIfForbidden = 0.1;

/** The probability that the best excerpt answers the question, by logistic regression. */
export function confidence(features: ConfidenceFeatures, { bias, weights }: Model["confidence"]): number {
  const logOdds = confidenceFeatureNames.reduce((total, name) => total + weights[name] * features[name], bias);
  return permitted(features) * toProbability(logOdds);
}

/** The same from words and meaning. */
export function jointConfidence(features: JointFeatures, { bias, weights }: MeaningModel["confidence"]): number {
  const logOdds = jointFeatureNames.reduce((total, name) => total + weights[name] * features[name], bias);
  return permitted(features) * toProbability(logOdds);
}

function permitted({ namesUnknown, lacksWanted, lacksFocus, isVague }: ConfidenceFeatures): number {
  return namesUnknown + lacksWanted + lacksFocus + isVague > 0 ? leftIfForbidden : 1;
}

function toProbability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
