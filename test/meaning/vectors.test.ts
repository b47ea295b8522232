import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cosine, greatestCosine, toByteVectors, toUnit, vectorAt } from "../../src/meaning/byte-vectors.ts";
import { packVectors, unpackVectors } from "../../src/meaning/vectors-block.ts";

const components = fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 16, maxLength: 16 });
const vector = components
  .filter((all) => all.some((one) => Math.abs(one) > 0.01))
  .map((all) => toUnit(Float32Array.from(all)));

describe("vectors of bytes", () => {
  it("have nearly the cosines of what they were made of", () => {
    fc.assert(
      fc.property(vector, vector, (a, b) => {
        const exact = a.reduce((sum, component, at) => sum + component * (b[at] as number), 0);
        expect(Math.abs(cosine(a, toByteVectors([b], 16), 0) - exact)).toBeLessThan(0.02);
        expect(Math.hypot(...vectorAt(toByteVectors([b], 16), 0))).toBeCloseTo(1, 1);
      }),
    );
  });

  it("have no cosine where there are none", () => {
    expect(greatestCosine(new Float32Array(16), toByteVectors([], 16))).toBe(-1);
    expect(cosine(Float32Array.of(1, 0), toByteVectors([Float32Array.of(0, 0)], 2), 0)).toBe(0);
  });
});

describe("a block of vectors", () => {
  const some = fc.array(vector, { maxLength: 5 }).map((all) => toByteVectors(all, 16));

  it("gives back what was packed, wherever it begins", () => {
    fc.assert(
      fc.property(some, some, fc.boolean(), fc.integer({ min: 0, max: 9 }), (passages, vectors, hasTokens, offset) => {
        const starts = Uint32Array.from({ length: passages.scales.length + 1 }, (_, at) => at);
        const packed = { passages, ...(hasTokens && { tokens: { vectors, starts } }) };
        const block = packVectors(packed);
        const moved = new Uint8Array(block.length + offset);
        moved.set(block, offset);
        expect(unpackVectors(moved.subarray(offset))).toEqual(packed);
      }),
    );
  });

  it("that is cut is refused", () => {
    const block = packVectors({ passages: toByteVectors([toUnit(Float32Array.of(1, 2, 3, 4))], 4) });
    for (let length = 0; length < block.length; length++) {
      expect(() => unpackVectors(block.slice(0, length))).toThrow(RangeError);
    }
  });
});
