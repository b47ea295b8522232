import { bootstrap, type Interval } from "./bootstrap.ts";
import type { Verdict } from "./score.ts";
import { seededRandom } from "./seeded-random.ts";

/** The main shares of a summary, each with its 95 % confidence interval; NaN if there are no questions for it. */
export interface Intervals {
  /** The share of the answerable questions. */
  readonly right: Interval;
  readonly rightWhenAnswered: Interval;
  readonly shown: Interval;
  readonly reached: Interval;
  /** The share of the unanswerable questions. */
  readonly keptSilent: Interval;
}

const seed = 1;

export function intervalsOf(verdicts: readonly Verdict[]): Intervals {
  const answerable = verdicts.filter(({ isAnswerable }) => isAnswerable);
  const unanswerable = verdicts.filter(({ isAnswerable }) => !isAnswerable);
  const share = (of: readonly Verdict[], holds: (verdict: Verdict) => boolean): Interval =>
    bootstrap(
      of.map((verdict) => Number(holds(verdict))),
      seededRandom(seed),
    );
  return {
    right: share(answerable, ({ isAnswered, isRight }) => isAnswered && isRight),
    rightWhenAnswered: share(
      answerable.filter(({ isAnswered }) => isAnswered),
      ({ isRight }) => isRight,
    ),
    shown: share(answerable, ({ isShown }) => isShown),
    reached: share(answerable, ({ isReached }) => isReached),
    keptSilent: share(unanswerable, ({ isAnswered }) => !isAnswered),
  };
}
