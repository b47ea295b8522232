import type { ConfidenceSample, RankSample } from "./samples.ts";

type Weights<Name extends string> = Record<Name, number>;
type Row = Float64Array;

/**
 * Regularization: how strongly weights are pulled towards given values, or else towards 0, so that features with little
 * evidence get little weight.
 */
export interface Pull<Name extends string> {
  readonly strength: number;
  readonly towards?: Partial<Weights<Name>>;
}

const gentle = { strength: 0.0004 };
const rounds = 1500;
const stepSize = 4;
const momentum = 0.95;

/** A function through which the joint score of some features passes before it is added to that of the others. */
export interface Worth<Name extends string> {
  readonly of: readonly Name[];
  /**
   * Returns what a score is worth.
   * @param size the number of sections
   */
  worth(score: number, size: number): number;
  /** Returns the derivative of `worth` by the score. */
  share(score: number, size: number): number;
}

/**
 * Fits the weights of the ranking by softmax regression: those under which the gold candidates are the likeliest.
 * @param worth missing where all features are simply added up
 */
export function fitRank<Name extends string>(
  names: readonly Name[],
  samples: readonly RankSample<Weights<Name>>[],
  pull: Pull<Name> = gentle,
  worth?: Worth<Name>,
): Weights<Name> {
  const passing = names.map((name) => worth?.of.includes(name) === true);
  const prepared = samples.map(({ candidates, ...sample }) => {
    const rows = candidates.map(({ features }) => toRow(names, features));
    return {
      ...sample,
      passed: rows.map((row) => row.map((value, at) => (passing[at] ? value : 0))),
      plain: rows.map((row) => row.map((value, at) => (passing[at] ? 0 : value))),
      gold: candidates.map(({ isGold }) => isGold),
    };
  });
  const all = sum(samples.map(({ weight }) => weight));
  return ascend(names, pull, (weights, gradient) => {
    for (const { passed, plain, gold, weight, size } of prepared) {
      const inner = passed.map((row) => dot(row, weights));
      const scores = inner.map((score, at) => (worth?.worth(score, size) ?? 0) + dot(plain[at] as Row, weights));
      const highest = Math.max(...scores);
      const likelihoods = scores.map((score) => Math.exp(score - highest));
      const total = sum(likelihoods);
      const right = sum(likelihoods.filter((_, index) => gold[index]));
      for (const [index, likelihood] of likelihoods.entries()) {
        const slope = (weight / all) * ((gold[index] ? likelihood / right : 0) - likelihood / total);
        add(gradient, plain[index] as Row, slope);
        if (worth !== undefined) add(gradient, passed[index] as Row, slope * worth.share(inner[index] as number, size));
      }
    }
  });
}

/**
 * Fits the weights of the confidence by logistic regression; the weight called `bias` belongs to a feature that is always 1.
 */
export function fitConfidence<Name extends string>(
  names: readonly Name[],
  samples: readonly ConfidenceSample<Weights<Name>>[],
  strength = gentle.strength,
): Weights<Name | "bias"> {
  const all: (Name | "bias")[] = [...names, "bias"];
  const total = sum(samples.map(({ weight }) => weight));
  const prepared = samples.map(({ features, isRight, weight }) => ({
    row: toRow(all, { ...features, bias: 1 } as Weights<Name | "bias">),
    isRight,
    weight: weight / total,
  }));
  return ascend(all, { strength }, (weights, gradient) => {
    for (const { row, isRight, weight } of prepared) {
      const likelihood = 1 / (1 + Math.exp(-dot(row, weights)));
      add(gradient, row, weight * ((isRight ? 1 : 0) - likelihood));
    }
  });
}

/** Maximizes by gradient ascent with momentum. */
function ascend<Name extends string>(
  names: readonly Name[],
  { strength, towards = {} }: Pull<Name>,
  addGradient: (weights: Row, gradient: Row) => void,
): Weights<Name> {
  const aim = Float64Array.from(names, (name) => towards[name] ?? 0);
  const weights = aim.slice();
  const speed = new Float64Array(names.length);
  for (let round = 0; round < rounds; round++) {
    const gradient = new Float64Array(names.length);
    addGradient(weights, gradient);
    for (let at = 0; at < names.length; at++) {
      const slope = (gradient[at] as number) - strength * ((weights[at] as number) - (aim[at] as number));
      speed[at] = momentum * (speed[at] as number) + (1 - momentum) * slope;
      weights[at] = (weights[at] as number) + stepSize * (speed[at] as number);
    }
  }
  return Object.fromEntries(names.map((name, at) => [name, weights[at] as number])) as Weights<Name>;
}

function toRow<Name extends string>(names: readonly Name[], features: Weights<Name>): Row {
  return Float64Array.from(names, (name) => features[name]);
}

function dot(a: Row, b: Row): number {
  let total = 0;
  for (let at = 0; at < a.length; at++) total += (a[at] as number) * (b[at] as number);
  return total;
}

function add(to: Row, row: Row, times: number): void {
  for (let at = 0; at < to.length; at++) to[at] = (to[at] as number) + times * (row[at] as number);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
