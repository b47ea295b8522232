import { fullBitset } from "./bitset.ts";
import { termAt, termCount, toDictionary } from "./dictionary.ts";
import { byField, type Field } from "./fields.ts";
import { isLive, type Segment, startsOf } from "./segment.ts";

/** Makes one segment of the live sections of several, in their order. */
export function mergeSegments(segments: readonly Segment[]): Segment {
  const { terms, numbers, frequencies } = mergeTerms(segments);
  const starts = startsOf(frequencies);
  const next = starts.slice();
  const sections = new Uint32Array(starts.at(-1) as number);
  const packed = new Uint32Array(sections.length);
  const ids: number[] = [];
  for (const [index, segment] of segments.entries()) {
    const renumbered = new Uint32Array(segment.ids.length);
    segment.ids.forEach((id, section) => {
      if (isLive(segment, section)) renumbered[section] = ids.push(id) - 1;
    });
    const numberOf = numbers[index] as Int32Array;
    for (let term = 0; term < numberOf.length; term++) {
      const number = numberOf[term] as number;
      if (number === -1) continue;
      const end = segment.starts[term + 1] as number;
      for (let posting = segment.starts[term] as number; posting < end; posting++) {
        const section = segment.sections[posting] as number;
        if (!isLive(segment, section)) continue;
        const place = next[number] as number;
        next[number] = place + 1;
        sections[place] = renumbered[section] as number;
        packed[place] = segment.packed[posting] as number;
      }
    }
  }
  return {
    ids: Uint32Array.from(ids),
    dictionary: toDictionary(terms),
    starts,
    sections,
    packed,
    lengths: byField((field) => liveLengths(segments, field)),
    live: fullBitset(ids.length),
    frequencies,
    totals: sumTotals(segments),
  };
}

interface MergedTerms {
  readonly terms: readonly string[];
  /** For each segment the new number of each of its terms; -1 for those that only removed sections held. */
  readonly numbers: readonly Int32Array[];
  readonly frequencies: Uint32Array;
}

function mergeTerms(segments: readonly Segment[]): MergedTerms {
  const known = new Map<string, number>();
  const frequencies: number[] = [];
  const numbers = segments.map(({ dictionary, frequencies: own }) => {
    const renumbered = new Int32Array(termCount(dictionary)).fill(-1);
    for (let term = 0; term < renumbered.length; term++) {
      if (own[term] === 0) continue;
      const text = termAt(dictionary, term);
      const number = known.get(text) ?? known.size;
      known.set(text, number);
      renumbered[term] = number;
      frequencies[number] = (frequencies[number] ?? 0) + (own[term] as number);
    }
    return renumbered;
  });
  return { terms: [...known.keys()], numbers, frequencies: Uint32Array.from(frequencies) };
}

function liveLengths(segments: readonly Segment[], field: Field): Uint32Array {
  return Uint32Array.from(
    segments.flatMap((segment) => [...segment.lengths[field].filter((_, section) => isLive(segment, section))]),
  );
}

/** The live sections of several segments and the sums of their lengths. */
export function sumTotals(segments: readonly Segment[]): Segment["totals"] {
  const sum = (of: (segment: Segment) => number): number => segments.reduce((total, segment) => total + of(segment), 0);
  return { sections: sum(({ totals }) => totals.sections), ...byField((field) => sum(({ totals }) => totals[field])) };
}
