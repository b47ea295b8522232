import type { Verdict } from "./score.ts";

/** The results of a set of questions; shares are from 0 to 1, and NaN if there are no questions for them. */
export interface Summary {
  readonly questions: number;
  /** Shares of the answerable questions, except `rightWhenAnswered`: of those that were answered. */
  readonly right: number;
  readonly sourceFirst: number;
  readonly answered: number;
  readonly reached: number;
  readonly rightWhenAnswered: number;
  /** The share of the unanswerable questions that were not answered. */
  readonly keptSilent: number;
}

export function summarize(verdicts: readonly Verdict[]): Summary {
  const answerable = verdicts.filter(({ isAnswerable }) => isAnswerable);
  const unanswerable = verdicts.filter(({ isAnswerable }) => !isAnswerable);
  const answered = answerable.filter(({ isAnswered }) => isAnswered);
  const right = answered.filter(({ isRight }) => isRight);
  return {
    questions: verdicts.length,
    right: right.length / answerable.length,
    sourceFirst: answered.filter(({ isSourceFirst }) => isSourceFirst).length / answerable.length,
    answered: answered.length / answerable.length,
    reached: answerable.filter(({ isReached }) => isReached).length / answerable.length,
    rightWhenAnswered: right.length / answered.length,
    keptSilent: unanswerable.filter(({ isAnswered }) => !isAnswered).length / unanswerable.length,
  };
}

export function summarizeByType(verdicts: readonly Verdict[]): Map<string, Summary> {
  const types = [...new Set(verdicts.map(({ type }) => type))].sort();
  return new Map(types.map((type) => [type, summarize(verdicts.filter((verdict) => verdict.type === type))]));
}

/** Returns the summary for each of several thresholds of the confidence: the curve of coverage against precision. */
export function thresholdCurve(verdicts: readonly Verdict[], thresholds: readonly number[]): Map<number, Summary> {
  return new Map(
    thresholds.map((threshold) => {
      const judged = verdicts.map((verdict) => ({ ...verdict, isAnswered: verdict.confidence >= threshold }));
      return [threshold, summarize(judged)];
    }),
  );
}
