import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { contentTerms, queryTerms } from "../../../src/search/terms.ts";
import type { Engine, Searcher } from "../engine.ts";
import { askedAudience } from "../item.ts";

const k1 = 1.2;
const b = 0.75;

/** An inverted index. The postings of a term are those from `starts[term]` to `starts[term + 1]`. */
interface Index {
  readonly ids: readonly string[];
  readonly terms: ReadonlyMap<string, number>;
  readonly starts: Uint32Array;
  readonly sections: Uint32Array;
  readonly frequencies: Uint16Array;
  /** k1 (1 - b + b length / average), by section. */
  readonly norms: Float32Array;
  /** 1 for sections that may be seen, else 0. */
  readonly visible: Uint8Array;
}

/**
 * The lower limit of the time: BM25 (Robertson and Zaragoza, 2009, equation 3.15) over title, heading and body as one field,
 * with the project's own terms, in a loop that does nothing else. Its index cannot change, and knows one audience.
 */
export const engine: Engine = {
  build(items) {
    const terms = new Map<string, number>();
    const counts: number[] = [];
    const lengths = new Float32Array(items.length);
    const rows = items.map(({ title, heading, body }, section) => {
      const frequencies = new Map<number, number>();
      const own = contentTerms(`${title}\n${heading}\n${body}`);
      lengths[section] = own.length;
      for (const text of own) {
        const term = terms.get(text) ?? terms.size;
        if (term === terms.size) terms.set(text, term);
        frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
      }
      for (const term of frequencies.keys()) counts[term] = (counts[term] ?? 0) + 1;
      return { terms: Uint32Array.from(frequencies.keys()), frequencies: Uint16Array.from(frequencies.values()) };
    });
    const starts = new Uint32Array(terms.size + 1);
    for (let term = 0; term < terms.size; term++) starts[term + 1] = (starts[term] ?? 0) + (counts[term] ?? 0);
    const next = starts.slice();
    const size = starts.at(-1) ?? 0;
    const sections = new Uint32Array(size);
    const frequencies = new Uint16Array(size);
    for (const [section, row] of rows.entries()) {
      for (const [at, term] of row.terms.entries()) {
        const place = next[term] ?? 0;
        sections[place] = section;
        frequencies[place] = row.frequencies[at] ?? 0;
        next[term] = place + 1;
      }
    }
    const average = lengths.reduce((total, length) => total + length, 0) / items.length;
    return searcher({
      ids: items.map(({ id }) => id),
      terms,
      starts,
      sections,
      frequencies,
      norms: lengths.map((length) => k1 * (1 - b + (b * length) / average)),
      visible: Uint8Array.from(items, ({ audience }) => (audience === askedAudience ? 1 : 0)),
    });
  },
  open: (folder) => searcher(deserialize(readFileSync(join(folder, "snapshot"))) as Index),
};

function searcher(index: Index): Searcher {
  const { ids, terms, starts, sections, frequencies, norms, visible } = index;
  const scores = new Float32Array(ids.length);
  const touched = new Uint32Array(ids.length);
  return {
    search(query, limit) {
      let count = 0;
      for (const text of new Set(queryTerms(query))) {
        const term = terms.get(text);
        if (term === undefined) continue;
        const end = starts[term + 1] as number;
        const holders = end - (starts[term] as number);
        const weight = (k1 + 1) * Math.log(1 + (ids.length - holders + 0.5) / (holders + 0.5));
        for (let at = starts[term] as number; at < end; at++) {
          const section = sections[at] as number;
          if (visible[section] === 0) continue;
          if (scores[section] === 0) touched[count++] = section;
          const frequency = frequencies[at] as number;
          scores[section] =
            (scores[section] as number) + (weight * frequency) / (frequency + (norms[section] as number));
        }
      }
      const best = bestOf(scores, touched, count, limit);
      for (let at = 0; at < count; at++) scores[touched[at] as number] = 0;
      return best.map((section) => ids[section] as string);
    },
    save: (folder) => writeFileSync(join(folder, "snapshot"), serialize(index)),
  };
}

/** Returns the best sections, by insertion into a short sorted list: most sections are rejected by one comparison. */
function bestOf(scores: Float32Array, touched: Uint32Array, count: number, limit: number): number[] {
  const best: number[] = [];
  let worst = 0;
  for (let at = 0; at < count; at++) {
    const section = touched[at] as number;
    const score = scores[section] as number;
    if (best.length === limit && score <= worst) continue;
    let place = best.length === limit ? limit - 1 : best.length;
    while (place > 0 && (scores[best[place - 1] as number] as number) < score) {
      best[place] = best[place - 1] as number;
      place--;
    }
    best[place] = section;
    worst = scores[best.at(-1) as number] as number;
  }
  return best;
}
