import { type RankFeatures, rankFeatureNames } from "../model/model.ts";

/** Returns what the words contribute to a section's score, in log-odds. */
export function wordScore(features: RankFeatures, weights: RankFeatures): number {
  let total = 0;
  for (const name of rankFeatureNames) total += weights[name] * features[name];
  return total;
}
