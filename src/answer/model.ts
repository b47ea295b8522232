import type { ConfidenceFeatures } from "./confidence-features.ts";
import type { RankFeatures } from "./rank-features.ts";

/** All numbers that were fitted to judged questions; `npm run refit` fits them anew. */
export interface Model {
  /** What each feature of a section is worth, in log-odds. */
  readonly rank: RankFeatures;
  /** What each feature of an answer adds to the log-odds that it is right. */
  readonly confidence: { readonly bias: number; readonly weights: ConfidenceFeatures };
  readonly thresholds: Thresholds;
}

export interface Thresholds {
  /** Odds from which on an answer is given, in a knowledge of one section. */
  readonly odds: number;
  /**
   * The odds grow as this power of the number of sections: the best of many fits better by chance than the best of few.
   */
  readonly growth: number;
  /** How many times these odds an answer needs that nobody asked for. */
  readonly unasked: number;
  /** Share of the question that a section must cover to come near. */
  readonly near: number;
  /** The same where the knowledge uses none of the question's words, so that all rests on related ones. */
  readonly nearByRelated: number;
}
