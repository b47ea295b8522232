import type { Verdict } from "./score.ts";

/** The result of giving only the answers at or above one confidence. */
export interface PrecisionPoint {
  /** The share of the answerable questions that is answered. */
  readonly answered: number;
  /** The share of the given answers that is right; an answer to an unanswerable question is wrong. */
  readonly precision: number;
}

/** Returns a point for each confidence that occurs, highest confidence first. */
export function precisionCurve(verdicts: readonly Verdict[]): PrecisionPoint[] {
  const answerable = verdicts.filter(({ isAnswerable }) => isAnswerable).length;
  const bySureness = [...verdicts]
    .filter(({ confidence }) => confidence >= 0)
    .sort((a, b) => b.confidence - a.confidence);
  let right = 0;
  let covered = 0;
  return bySureness.flatMap(({ isRight, isAnswerable, confidence }, at) => {
    right += Number(isRight);
    covered += Number(isAnswerable);
    // Attempts with equal confidence are answered together, so they make one point.
    if (bySureness[at + 1]?.confidence === confidence) return [];
    return [{ answered: covered / answerable, precision: right / (at + 1) }];
  });
}

/** Returns the largest share of the answerable questions that can be answered with at least this precision; 0 if none can. */
export function answeredAt(precision: number, curve: readonly PrecisionPoint[]): number {
  return Math.max(0, ...curve.filter((point) => point.precision >= precision).map(({ answered }) => answered));
}
