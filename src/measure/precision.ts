import type { Verdict } from "./score.ts";

/** What would come of answers from one confidence on. */
export interface PrecisionPoint {
  /** Share of the answerable that is answered. */
  readonly answered: number;
  /** Share of what is answered that is right; the unanswerable that are answered are wrong. */
  readonly precision: number;
}

/** A point for each confidence that occurs, the surest first. */
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
    // What is equally sure is answered together.
    if (bySureness[at + 1]?.confidence === confidence) return [];
    return [{ answered: covered / answerable, precision: right / (at + 1) }];
  });
}

/** The largest share of the answerable that can be answered with such a precision; 0 where none can. */
export function answeredAt(precision: number, curve: readonly PrecisionPoint[]): number {
  return Math.max(0, ...curve.filter((point) => point.precision >= precision).map(({ answered }) => answered));
}
