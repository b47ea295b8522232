import type { Model } from "../model/model.ts";
import { type ConfidenceFeatures, confidenceFeatureNames } from "../model/model.ts";

/** What is left of the probability where something forbids the answer; about what judged questions show. */
const leftIfForbidden = 0.1;

/** The probability that the best excerpt answers the question, by logistic regression. */
export function confidence(features: ConfidenceFeatures, { bias, weights }: Model["confidence"]): number {
  const logOdds = confidenceFeatureNames.reduce((total, name) => total + weights[name] * features[name], bias);
  const isForbidden = features.namesUnknown + features.lacksWanted + features.lacksFocus + features.isVague > 0;
  return (isForbidden ? leftIfForbidden : 1) / (1 + Math.exp(-logOdds));
}
