import { type Bitset, hasBit } from "../search/bitset.ts";
import { TopK } from "../search/top-k.ts";
import { cosine } from "./byte-vectors.ts";
import type { SegmentVectors } from "./segment-vectors.ts";
import { codeLength, differingBits, writeCode } from "./sign-codes.ts";

/** A section near a question. */
export interface Near {
  /** The position of its segment in the index. */
  readonly at: number;
  /** Its number in the segment. */
  readonly section: number;
  readonly cosine: number;
}

/** The least number of sections whose cosine is computed: those whose sign codes differ least from the question's. */
const fewestCompared = 512;
/**
 * As `fewestCompared`, as a share of all sections. On 2,900 sections of three sets this share contained .98 of the ten
 * nearest, and half of it .95.
 */
const comparedShare = 0.05;

/**
 * Returns the sections with the greatest cosines, greatest first; equal ones are ordered by segment and number. Among
 * more than 512 sections, one whose signs are unlike the question's may be missed.
 * @param segments undefined for a segment without vectors
 * @param allowed the sections of each segment that may be found; nothing is computed from others
 * @param question of unit length
 */
export function nearest(
  segments: readonly (SegmentVectors | undefined)[],
  allowed: readonly Bitset[],
  question: Float32Array,
  limit: number,
): Near[] {
  const code = new Uint32Array(codeLength(question.length));
  writeCode(code, 0, question);
  const counts = new Uint32Array(32 * code.length + 1);
  const differing = segments.map((segment, at) =>
    segment === undefined ? new Uint16Array() : compareCodes(segment, allowed[at] as Bitset, code, counts),
  );
  const most = greatestDifference(counts);
  const best = new TopK<Near>(limit, isNearer);
  for (const [at, bits] of differing.entries()) {
    const segment = segments[at];
    if (segment === undefined) continue;
    for (let section = 0; section < bits.length; section++) {
      if ((bits[section] as number) > most) continue;
      best.offer({ at, section, cosine: cosine(question, segment.vectors, section) });
    }
  }
  return best.best();
}

/** The value for a section that may not be found or has no vector. */
const excluded = 0xffff;

/** Returns, for each section, the number of bits in which its code differs, and counts these numbers in `counts`. */
function compareCodes(segment: SegmentVectors, allowed: Bitset, code: Uint32Array, counts: Uint32Array): Uint16Array {
  const { codes, vectors } = segment;
  const differing = new Uint16Array(vectors.scales.length);
  for (let section = 0; section < differing.length; section++) {
    if (!hasBit(allowed, section) || vectors.scales[section] === 0) {
      differing[section] = excluded;
      continue;
    }
    const bits = differingBits(code, codes, section * code.length);
    differing[section] = bits;
    counts[bits] = (counts[bits] as number) + 1;
  }
  return differing;
}

/** Returns the least difference for which enough sections differ by at most this much. */
function greatestDifference(counts: Uint32Array): number {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const wanted = Math.max(fewestCompared, comparedShare * all);
  let sum = 0;
  for (const [bits, count] of counts.entries()) {
    sum += count;
    if (sum >= wanted) return bits;
  }
  return counts.length;
}

function isNearer(a: Near, b: Near): boolean {
  return a.cosine > b.cosine || (a.cosine === b.cosine && (a.at < b.at || (a.at === b.at && a.section < b.section)));
}
