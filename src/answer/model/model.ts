/** Features that rank a section as the place of the answer: shares from 0 to 1, and flags that are 0 or 1. */
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

/** Features that ranking has in addition where the question's meaning is known. */
export const meaningRankFeatureNames = ["nearness", "lateInteraction"] as const;
export type MeaningRankFeatures = Record<(typeof meaningRankFeatureNames)[number], number>;

/** Features that tell whether the best excerpt answers the question. */
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

/** Features that the confidence has in addition where the question's meaning is known. */
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
  /** The numbers that replace the others for questions whose meaning is known. */
  readonly meaning: MeaningModel;
}

export interface MeaningModel {
  readonly rank: RankFeatures & MeaningRankFeatures;
  readonly confidence: { readonly bias: number; readonly weights: JointFeatures };
  readonly thresholds: Thresholds & {
    /** The least `nearness` of a section that comes near by meaning, whatever share of the words it covers. */
    readonly nearByMeaning: number;
  };
}

/** Features of words and meaning together. */
export const jointFeatureNames = [...confidenceFeatureNames, ...meaningConfidenceFeatureNames] as const;
export type JointFeatures = ConfidenceFeatures & MeaningConfidenceFeatures;

export interface Thresholds {
  /** The least odds for an answer in a knowledge of one section. */
  readonly odds: number;
  /**
   * Power of the number of sections with which the odds grow: the best of many sections fits better by chance than the best of
   * few.
   */
  readonly growth: number;
  /** Factor on the odds for an answer that nobody asked for, in a knowledge of one section. */
  readonly unasked: number;
  /** Power of the number of sections with which the factor `unasked` grows. */
  readonly unaskedGrowth: number;
  /** The least share of the question that a section must cover to come near. */
  readonly near: number;
  /** The same share where the knowledge uses none of the question's words, so that only related words match. */
  readonly nearByRelated: number;
}
