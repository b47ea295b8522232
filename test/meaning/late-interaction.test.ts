import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cosine, toByteVectors, toUnit } from "../../src/meaning/byte-vectors.ts";
import { compareTokens, maxSimInRange, maxSimInText, toQuestionTokens } from "../../src/meaning/late-interaction.ts";

const vector = fc
  .array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 })
  .filter((all) => all.some((one) => Math.abs(one) > 0.01))
  .map((all) => toUnit(Float32Array.from(all)));

describe("the nearness of a word to the ranges of a text, and to the whole", () => {
  it("is the mean over its tokens of the greatest cosine with any of theirs, however many tokens its question has", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(vector, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        fc.array(fc.array(vector, { maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        (words, ranges) => {
          const text = toByteVectors(ranges.flat(), 8);
          const ends = ranges.map((_, at) => ranges.slice(0, at + 1).flat().length);
          const cosines = compareTokens(toQuestionTokens(toByteVectors(words.flat(), 8)), text, ends);
          const meanOf = (word: readonly Float32Array[], from: number, to: number): number => {
            const places = Array.from({ length: to - from }, (_, at) => from + at);
            const greatest = word.map((token) => Math.max(...places.map((at) => cosine(token, text, at))));
            return places.length === 0 ? 0 : greatest.reduce((sum, value) => sum + value, 0) / word.length;
          };
          words.forEach((word, place) => {
            const first = words.slice(0, place).flat().length;
            const tokens = { first, end: first + word.length };
            expect(maxSimInText(tokens, cosines)).toBeCloseTo(meanOf(word, 0, ranges.flat().length), 1);
            ends.forEach((end, at) => {
              expect(maxSimInRange(tokens, cosines, at)).toBeCloseTo(meanOf(word, ends[at - 1] ?? 0, end), 1);
            });
          });
        },
      ),
    );
  });

  it("is that of none but the tokens of the range", () => {
    const [a, b] = [Float32Array.of(1, 0), Float32Array.of(0, 1)];
    const cosines = compareTokens(toQuestionTokens(toByteVectors([a], 2)), toByteVectors([a, b, b], 2), [1, 3, 3]);
    const word = { first: 0, end: 1 };
    expect(maxSimInRange(word, cosines, 0)).toBeCloseTo(1, 5);
    expect(maxSimInRange(word, cosines, 1)).toBeCloseTo(0, 5);
    expect(maxSimInRange(word, cosines, 2)).toBe(0);
    expect(maxSimInRange(word, cosines, 3)).toBe(0);
    expect(maxSimInText(word, cosines)).toBeCloseTo(1, 5);
  });
});
