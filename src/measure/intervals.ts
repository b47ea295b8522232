import { bootstrap, type Interval } from "./bootstrap.ts";
import type { Verdict } from "./score.ts";
import { seededRandom } from "./seeded-random.ts";

/** What matters of answers, each with where it lies in 95 of 100 samples of such questions; NaN of none. */
export interface Intervals {
  /** Of the answerable. */
  readonly right: Interval;
  readonly rightWhenAnswered: Interval;
  readonly shown: Interval;
  readonly reached: Interval;
  /** Of the unanswerable. */
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
