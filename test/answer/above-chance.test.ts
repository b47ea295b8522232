import { describe, expect, it } from "vitest";
import { discountChance, discountDerivative } from "../../src/answer/ranking/chance-discount.ts";

describe("the score of words, beside the meaning", () => {
  it("counts as it is where it is far above chance", () => {
    expect(discountChance(60, 1000) - discountChance(50, 1000)).toBeCloseTo(10, 2);
  });

  it("counts less, the more sections there are to fit by chance", () => {
    const gap = (size: number): number => discountChance(6, size) - discountChance(1, size);
    expect(gap(20)).toBeGreaterThan(gap(500));
    expect(gap(500)).toBeGreaterThan(gap(10_000));
  });

  it("never puts a section that fits less before one that fits more", () => {
    const scores = [-8, -1, 0, 1, 5, 10, 20, 40];
    const worth = scores.map((score) => discountChance(score, 500));
    expect(worth).toEqual([...worth].sort((a, b) => a - b));
    expect(new Set(worth).size).toBe(scores.length);
  });

  it.each([-5, 3, 10, 25])("keeps that share of a change at %d", (score) => {
    const step = 1e-5;
    const slope = (discountChance(score + step, 300) - discountChance(score - step, 300)) / (2 * step);
    expect(discountDerivative(score, 300)).toBeCloseTo(slope, 6);
  });
});
