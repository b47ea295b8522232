/** What speaks for a section as the place of a question's answer; all but `isLead` and `isEmpty` are shares from 0 to 1. */
export const rankFeatureNames = [
  "bm25f",
  "siblings",
  "coverage",
  "bodyCoverage",
  "headingCoverage",
  "pathCoverage",
  "headingAsked",
  "nameInHeading",
  "passageCoverage",
  "sentenceCoverage",
  "closeWindow",
  "wideWindow",
  "adjacent",
  "alias",
  "headingPhrase",
  "fitsWanted",
  "defines",
  "isLead",
  "isEmpty",
] as const;
export type RankFeatures = Record<(typeof rankFeatureNames)[number], number>;

/** What the meaning adds to it. */
export const meaningRankFeatureNames = ["nearness", "lateInteraction"] as const;
export type MeaningRankFeatures = Record<(typeof meaningRankFeatureNames)[number], number>;

/** What tells whether the best excerpt answers the question. */
export const confidenceFeatureNames = [
  "bm25f",
  "coverage",
  "headingCoverage",
  "pathCoverage",
  "headingAsked",
  "closeWindow",
  "adjacent",
  "alias",
  "excerptCoverage",
  "passageCoverage",
  "lead",
  "unknownShare",
  "namesUnknown",
  "lacksWanted",
  "lacksFocus",
  "isVague",
  "missesFocus",
  "brevity",
  "exact",
  "mass",
  "matches",
  "allExact",
  "headingPhrase",
  "defines",
  "worstMiss",
  "subjectUnknown",
  "sentenceCoverage",
  "leadCoverage",
  "knownMiss",
] as const;
export type ConfidenceFeatures = Record<(typeof confidenceFeatureNames)[number], number>;

/** What the meaning adds to it. */
const meaningConfidenceFeatureNames = [
  "nearMean",
  "nearShare",
  "nearLeast",
  "nearTwoLeast",
  "nearHeaviest",
  "nearWorst",
  "unsupported",
  "farKnown",
  "betterElsewhere",
  "sectionCosine",
  "excerptCosine",
  "passageMargin",
  "passageInteractionMargin",
  "nearAsked",
  "unsupportedAsked",
  "told",
  "wordCount",
  "asksName",
  "asksDenial",
] as const;
export type MeaningConfidenceFeatures = Record<(typeof meaningConfidenceFeatureNames)[number], number>;

/** All numbers that were fitted to judged questions; `npm run refit` fits them anew. */
export interface Model {
  /** What each feature of a section is worth, in log-odds. */
  readonly rank: RankFeatures;
  /** What each feature of an answer adds to the log-odds that it is right. */
  readonly confidence: { readonly bias: number; readonly weights: ConfidenceFeatures };
  readonly thresholds: Thresholds;
  /** What stands in the place of the same for questions whose meaning is known. */
  readonly meaning: MeaningModel;
}

export interface MeaningModel {
  readonly rank: RankFeatures & MeaningRankFeatures;
  readonly confidence: { readonly bias: number; readonly weights: JointFeatures };
  readonly thresholds: Thresholds & {
    /** How near a section must be by meaning to come near, whatever it covers of the words; as `nearness` counts. */
    readonly nearByMeaning: number;
  };
}

/** What words and meaning together tell of an answer. */
export const jointFeatureNames = [...confidenceFeatureNames, ...meaningConfidenceFeatureNames] as const;
export type JointFeatures = ConfidenceFeatures & MeaningConfidenceFeatures;

export interface Thresholds {
  /** Odds from which on an answer is given, in a knowledge of one section. */
  readonly odds: number;
  /**
   * The odds grow as this power of the number of sections: the best of many fits better by chance than the best of few.
   */
  readonly growth: number;
  /** How many times these odds an answer needs that nobody asked for, in a knowledge of one section. */
  readonly unasked: number;
  /** That grows as this power of the number of sections. */
  readonly unaskedGrowth: number;
  /** Share of the question that a section must cover to come near. */
  readonly near: number;
  /** The same where the knowledge uses none of the question's words, so that all rests on related ones. */
  readonly nearByRelated: number;
}
