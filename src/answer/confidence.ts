import { type ConfidenceFeatures, confidenceFeatureNames } from "./confidence-features.ts";
import { confidenceBias, confidenceWeights } from "./model.ts";

/** The probability that the best excerpt answers the question, by logistic regression. */
export function confidence(features: ConfidenceFeatures): number {
  const logOdds = confidenceFeatureNames.reduce(
    (total, name) => total + confidenceWeights[name] * features[name],
    confidenceBias,
  );
  return 1 / (1 + Math.exp(-logOdds));
}
