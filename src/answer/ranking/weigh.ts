import { type RankFeatures, rankFeatureNames } from "../model/model.ts";

/** What the words speak for a section, in log-odds. */
export function weigh(features: RankFeatures, weights: RankFeatures): number {
  return rankFeatureNames.reduce((total, name) => total + weights[name] * features[name], 0);
}
