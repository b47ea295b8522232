import type { ConfidenceFeatures } from "./confidence-features.ts";
import type { RankFeatures } from "./rank-features.ts";

/** What each feature of a section is worth. */
export const rankWeights: RankFeatures = {
  bm25f: 6.55,
  coverage: 3.36,
  bodyCoverage: 0.96,
  headingCoverage: 2.57,
  pathCoverage: 3.98,
  headingAsked: 2.16,
  passageCoverage: 2.04,
  sentenceCoverage: 2.07,
  closeWindow: 1.84,
  wideWindow: 0.93,
  adjacent: 2.04,
  alias: 6,
  isLead: -2.51,
  isEmpty: -2.21,
};

export const confidenceBias = -4;

/** What each feature of an answer adds to the log-odds that it is right. */
export const confidenceWeights: ConfidenceFeatures = {
  bm25f: 2,
  coverage: 1,
  headingCoverage: 0,
  pathCoverage: 0,
  headingAsked: 0.5,
  closeWindow: 1,
  adjacent: 0.5,
  alias: 4,
  excerptCoverage: 3,
  passageCoverage: 1,
  lead: 1.5,
  unknownShare: -2,
  unknownName: -1.5,
  lacksWanted: -2,
  lacksFocus: -1,
  brevity: 0,
  exact: 1,
};

export const thresholds = {
  /** Confidence from which on an answer is given. */
  answer: 0.5,
  /** Share of the question that a section must cover to come near. */
  near: 0.15,
};
