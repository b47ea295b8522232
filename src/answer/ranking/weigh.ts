import { type RankFeatures, rankFeatureNames } from "../model/model.ts";

/** What the words speak for a section, in log-odds. */
export function weigh(features: RankFeatures, weights: RankFeatures): number {
  let total = 0;
  for (const name of rankFeatureNames) total += weights[name] * features[name];
  return total;
}
