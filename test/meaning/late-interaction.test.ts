import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cosine, toByteVectors, toUnit } from "../../src/meaning/byte-vectors.ts";
import { nearnessByRange, wordNearness } from "../../src/meaning/late-interaction.ts";

const vector = fc
  .array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 })
  .filter((all) => all.some((one) => Math.abs(one) > 0.01))
  .map((all) => toUnit(Float32Array.from(all)));

describe("the nearness of a word to a text", () => {
  it("is the mean over its tokens of the greatest cosine with any of the text's", () => {
    fc.assert(
      fc.property(
        fc.array(vector, { minLength: 1, maxLength: 3 }),
        fc.array(vector, { minLength: 1, maxLength: 6 }),
        (word, text) => {
          const tokens = toByteVectors(text, 8);
          const greatest = word.map((one) => Math.max(...text.map((_, at) => cosine(one, tokens, at))));
          const mean = greatest.reduce((sum, value) => sum + value, 0) / word.length;
          expect(wordNearness(toByteVectors(word, 8), tokens, 0, text.length)).toBeCloseTo(mean, 1);
        },
      ),
    );
  });

  it("looks at none but the tokens that are named", () => {
    const [a, b] = [Float32Array.of(1, 0), Float32Array.of(0, 1)];
    const text = toByteVectors([a, b, b], 2);
    expect(wordNearness(toByteVectors([a], 2), text, 0, 1)).toBeCloseTo(1, 5);
    expect(wordNearness(toByteVectors([a], 2), text, 1, 3)).toBeCloseTo(0, 5);
    expect(wordNearness(toByteVectors([a], 2), text, 1, 1)).toBe(0);
  });
});

describe("the nearness of a word to the ranges of a text", () => {
  it("is to each range, and to the whole, as if that had been compared by itself", () => {
    fc.assert(
      fc.property(
        fc.array(vector, { minLength: 1, maxLength: 3 }),
        fc.array(fc.array(vector, { maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        (tokens, ranges) => {
          const [word, text] = [toByteVectors(tokens, 8), toByteVectors(ranges.flat(), 8)];
          const ends = ranges.map((_, at) => ranges.slice(0, at + 1).flat().length);
          const nearness = nearnessByRange(word, text, ends);
          expect(nearness.whole).toBeCloseTo(wordNearness(word, text, 0, ranges.flat().length), 10);
          ends.forEach((end, at) => {
            expect(nearness.ranges[at]).toBeCloseTo(wordNearness(word, text, ends[at - 1] ?? 0, end), 10);
          });
        },
      ),
    );
  });
});
