import { describe, expect, it } from "vitest";
import { answerThreshold, unaskedThreshold } from "../../src/answer/confidence/threshold.ts";
import { shippedModel } from "../../src/answer/model/shipped-model.ts";

const { thresholds } = shippedModel;

describe("thresholds", () => {
  it("are probabilities that rise with the size of the knowledge", () => {
    const risen = [1, 20, 1000, 100_000].map((size) => answerThreshold(thresholds, size));
    expect(risen).toEqual([...risen].sort((a, b) => a - b));
    expect(risen.every((value) => value > 0 && value < 1)).toBe(true);
  });

  it("rise faster in languages in which less is known about words", () => {
    for (const threshold of [answerThreshold, unaskedThreshold]) {
      expect(threshold(thresholds, 1, "de")).toBe(threshold(thresholds, 1));
      expect(threshold(thresholds, 1000, "de")).toBeGreaterThan(threshold(thresholds, 1000));
    }
  });

  it("are stricter where nobody asked", () => {
    for (const size of [1, 20, 1000, 100_000])
      expect(unaskedThreshold(thresholds, size)).toBeGreaterThan(answerThreshold(thresholds, size));
  });
});
