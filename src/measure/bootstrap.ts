/** A mean with its 95 % confidence interval, `from` to `to`. */
export interface Interval {
  readonly mean: number;
  readonly from: number;
  readonly to: number;
}

const draws = 1_000;

/** Computes the interval by the percentile bootstrap (Efron, 1979): from the means of samples drawn with replacement. */
export function bootstrap(values: readonly number[], random: () => number): Interval {
  const means = Array.from({ length: draws }, () => {
    let sum = 0;
    for (let drawn = 0; drawn < values.length; drawn++) sum += values[Math.floor(random() * values.length)] as number;
    return sum / values.length;
  }).sort((a, b) => a - b);
  const at = (share: number): number => means[Math.floor(share * (draws - 1))] ?? Number.NaN;
  return { mean: values.reduce((sum, value) => sum + value, 0) / values.length, from: at(0.025), to: at(0.975) };
}
