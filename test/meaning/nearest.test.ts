import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toByteVectors, toUnit } from "../../src/meaning/byte-vectors.ts";
import { nearest } from "../../src/meaning/nearest.ts";
import { SegmentVectors } from "../../src/meaning/segment-vectors.ts";
import { codeLength, differingBits, writeCode } from "../../src/meaning/sign-codes.ts";
import { type Bitset, clearBit, fullBitset, hasBit } from "../../src/search/bitset.ts";

const dimensions = 384;

/** Returns a generator of pseudo-random numbers from 0 to 1, the same for the same seed (Numerical Recipes, 7.1). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const next = numbers(1);
const spread = (): number => next() + next() + next() - 1.5;
const middles = Array.from({ length: 50 }, () => Float32Array.from({ length: dimensions }, spread));

/** Returns vectors in clusters, like those of texts about a few subjects. */
function clusters(count: number): Float32Array[] {
  return Array.from({ length: count }, (_, at) =>
    toUnit((middles[at % 50] as Float32Array).map((component) => component + spread())),
  );
}

function segmentOf(vectors: readonly Float32Array[]): SegmentVectors {
  const segment = new SegmentVectors(vectors.length, dimensions);
  for (const [at, vector] of vectors.entries())
    segment.put(at, new Uint8Array(16), toByteVectors([vector], dimensions));
  return segment;
}

/** Returns a segment that holds the same vectors several times. */
function repeated(segment: SegmentVectors, times: number): SegmentVectors {
  const { bytes, scales } = segment.vectors;
  const many = new SegmentVectors(times * scales.length, dimensions);
  for (let turn = 0; turn < times; turn++) {
    many.vectors.bytes.set(bytes, turn * bytes.length);
    many.vectors.scales.set(scales, turn * scales.length);
    many.codes.set(segment.codes, turn * segment.codes.length);
  }
  return many;
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, component, at) => sum + component * (b[at] as number), 0);
}

describe("the nearest sections", () => {
  const vectors = clusters(2_500);
  const segments = [segmentOf(vectors.slice(0, 1_500)), undefined, segmentOf(vectors.slice(1_500))];
  const all = [fullBitset(1_500), fullBitset(7), fullBitset(1_000)];
  const questions = clusters(30);

  it("are those of the greatest cosines, over all segments, nearly always", () => {
    let found = 0;
    for (const question of questions) {
      const exact = vectors
        .map((vector, at) => ({ at, cosine: dot(vector, question) }))
        .sort((a, b) => b.cosine - a.cosine)
        .slice(0, 10)
        .map(({ at }) => at);
      const near = nearest(segments, all, question, 10).map(({ at, section }) =>
        at === 0 ? section : 1_500 + section,
      );
      found += near.filter((at) => exact.includes(at)).length;
    }
    expect(found / (10 * questions.length)).toBeGreaterThan(0.97);
  });

  it("stand nearest first, with their cosines", () => {
    const near = nearest(segments, all, questions[0] as Float32Array, 10);
    expect(near).toHaveLength(10);
    expect(near.map(({ cosine }) => cosine)).toEqual(near.map(({ cosine }) => cosine).sort((a, b) => b - a));
    const [first] = near;
    const vector = vectors[(first?.at === 0 ? 0 : 1_500) + (first?.section ?? 0)] as Float32Array;
    expect(first?.cosine).toBeCloseTo(dot(vector, questions[0] as Float32Array), 2);
  });

  it("are as if those that may not be seen were not there", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 29 }), fc.integer({ min: 2, max: 9 }), (at, step) => {
        const question = questions[at] as Float32Array;
        const few = vectors.slice(0, 1_500).filter((_, section) => section % step !== 0);
        const allowed = without(fullBitset(1_500), (section) => section % step === 0);
        const seen = nearest([segments[0]], [allowed], question, 10);
        const alone = nearest([segmentOf(few)], [fullBitset(few.length)], question, 10);
        expect(seen.every(({ section }) => hasBit(allowed, section))).toBe(true);
        expect(seen.map(({ cosine }) => cosine)).toEqual(alone.map(({ cosine }) => cosine));
      }),
      { numRuns: 10 },
    );
  });

  it("leave out what has no vector", () => {
    const segment = new SegmentVectors(3, dimensions);
    segment.put(1, new Uint8Array(16), toByteVectors([vectors[0] as Float32Array], dimensions));
    expect(nearest([segment], [fullBitset(3)], questions[0] as Float32Array, 10).map(({ section }) => section)).toEqual(
      [1],
    );
  });

  it("take time in proportion to the sections at the most", () => {
    const few = segmentOf(clusters(2_000));
    const time = (count: number): number => {
      const segment = repeated(few, count / 2_000);
      const times = questions.map((question) => {
        const start = performance.now();
        nearest([segment], [fullBitset(count)], question, 10);
        return performance.now() - start;
      });
      return Math.min(...times);
    };
    time(4_000);
    // The second has ten times as many sections; the limit allows three times that, for a busy machine.
    expect(time(40_000) / time(4_000)).toBeLessThan(30);
  });
});

it("counts the bits in which codes differ", () => {
  const vector = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 400 });
  fc.assert(
    fc.property(vector, fc.infiniteStream(fc.boolean()), (components, flips) => {
      const other = components.map((component) => (flips.next().value ? -component : component));
      const length = codeLength(components.length);
      const codes = new Uint32Array(3 * length);
      const code = new Uint32Array(length);
      writeCode(codes, length, components);
      writeCode(code, 0, other);
      const differing = components.filter((component, at) => component > 0 !== (other[at] as number) > 0).length;
      expect(differingBits(code, codes, length)).toBe(differing);
    }),
  );
});

function without(bits: Bitset, isOut: (at: number) => boolean): Bitset {
  for (let at = 0; at < 32 * bits.length; at++) if (isOut(at)) clearBit(bits, at);
  return bits;
}
