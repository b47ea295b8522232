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
  let logOdds = bias;
  for (const name of confidenceFeatureNames) logOdds += weights[name] * features[name];
  return permitted(features) * toProbability(logOdds);
}

/** The same from words and meaning. */
export function jointConfidence(features: JointFeatures, { bias, weights }: MeaningModel["confidence"]): number {
  let logOdds = bias;
  for (const name of jointFeatureNames) logOdds += weights[name] * features[name];
  return permitted(features) * toProbability(logOdds);
}

function permitted({ namesUnknown, lacksWanted, lacksFocus, isVague }: ConfidenceFeatures): number {
  return namesUnknown + lacksWanted + lacksFocus + isVague > 0 ? leftIfForbidden : 1;
}

function toProbability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
