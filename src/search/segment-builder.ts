import { fullBitset } from "./bitset.ts";
import { toDictionary } from "./dictionary.ts";
import { byField, type Field, fields, packFrequency } from "./fields.ts";
import { Growable } from "./growable.ts";
import { type Segment, startsOf } from "./segment.ts";

/** Collects sections one after the other, a field at a time, and makes a segment of them. */
export class SegmentBuilder {
  private readonly numbers = new Map<string, number>();
  private readonly ids = new Growable();
  private readonly lengths = byField(() => new Growable());
  /** The postings in order of arrival. */
  private readonly terms = new Growable();
  private readonly sections = new Growable();
  private readonly packed = new Growable();
  /** The latest posting of each term plus one. */
  private readonly latest = new Growable();

  get size(): number {
    return this.ids.length;
  }

  /** Begins the next section. */
  begin(id: number): void {
    this.ids.push(id);
    for (const field of fields) this.lengths[field].push(0);
  }

  /** Adds the terms of a field, repeats included, to the section begun last; a field comes once a section. */
  addField(field: Field, terms: readonly string[]): void {
    const section = this.ids.length - 1;
    this.lengths[field].put(section, terms.length);
    const counts = new Map<string, number>();
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) {
      const posting = this.posting(term, section);
      this.packed.put(posting, (this.packed.get(posting) | packFrequency(field, count)) >>> 0);
    }
  }

  /** Marks the section begun last with terms that are only filtered by. */
  addAttributes(terms: readonly string[]): void {
    for (const term of new Set(terms)) this.posting(term, this.ids.length - 1);
  }

  private posting(term: string, section: number): number {
    let number = this.numbers.get(term);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(term, number);
      this.latest.push(0);
    }
    const latest = this.latest.get(number) - 1;
    if (latest >= 0 && this.sections.get(latest) === section) return latest;
    this.terms.push(number);
    this.sections.push(section);
    this.packed.push(0);
    this.latest.put(number, this.terms.length);
    return this.terms.length - 1;
  }

  build(): Segment {
    const terms = this.terms.view();
    const frequencies = new Uint32Array(this.numbers.size);
    for (const term of terms) frequencies[term] = (frequencies[term] as number) + 1;
    const starts = startsOf(frequencies);
    const next = starts.slice();
    const sections = new Uint32Array(terms.length);
    const packed = new Uint32Array(terms.length);
    for (let posting = 0; posting < terms.length; posting++) {
      const term = terms[posting] as number;
      const place = next[term] as number;
      next[term] = place + 1;
      sections[place] = this.sections.get(posting);
      packed[place] = this.packed.get(posting);
    }
    const lengths = byField((field) => this.lengths[field].view().slice());
    return {
      ids: this.ids.view().slice(),
      dictionary: toDictionary([...this.numbers.keys()]),
      starts,
      sections,
      packed,
      lengths,
      live: fullBitset(this.size),
      frequencies,
      totals: { sections: this.size, ...byField((field) => sum(lengths[field])) },
    };
  }
}

function sum(numbers: Uint32Array): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
