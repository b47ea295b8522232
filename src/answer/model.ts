import type { ConfidenceFeatures } from "./confidence-features.ts";
import type { RankFeatures } from "./rank-features.ts";

/** All numbers that were fitted to judged questions; `npm run refit` fits them anew. */
export interface Model {
  /** What each feature of a section is worth, in log-odds. */
  readonly rank: RankFeatures;
  /** What each feature of an answer adds to the log-odds that it is right. */
  readonly confidence: { readonly bias: number; readonly weights: ConfidenceFeatures };
  readonly thresholds: {
    /** Confidence from which on an answer is given. */
    readonly answer: number;
    /** The same where nobody asked for an answer. */
    readonly unasked: number;
    /** Share of the question that a section must cover to come near. */
    readonly near: number;
  };
}
