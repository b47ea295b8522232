import { bytesInMemory } from "../knowledge/bytes.ts";
import type { Document, Section } from "../knowledge/document.ts";
import { toRecord } from "../knowledge/stored-documents.ts";
import { fullBitset } from "./bitset.ts";
import { toDictionary } from "./dictionary.ts";
import { addOne, byField, countBits, fields } from "./fields.ts";
import { Growable } from "./growable.ts";
import { peaksOf } from "./peaks.ts";
import { RecordCollector } from "./record-collector.ts";
import { attributeTerms, fieldTexts, keepsStopWords } from "./section-fields.ts";
import { type Segment, startsOf } from "./segment.ts";
import { wordTerms } from "./terms.ts";
import { forEachWord } from "./words.ts";

/** The numbers of a word's terms. */
interface TermNumbers {
  readonly all: readonly number[];
  readonly content: readonly number[];
}

/** Collects documents one after the other, and makes a segment of them. */
export class SegmentBuilder {
  private readonly numbers = new Map<string, number>();
  private readonly words = new Map<string, TermNumbers>();
  private readonly sectionIds: string[] = [];
  private readonly documentIds: string[] = [];
  private readonly firstSections = new Growable();
  private readonly lengths = byField(() => new Growable());
  private readonly records = new RecordCollector();
  /** The postings in order of arrival. */
  private readonly terms = new Growable();
  private readonly sections = new Growable();
  private readonly packed = new Growable();
  /** The latest posting of each term plus one. */
  private readonly latest = new Growable();

  /** The number of sections so far. */
  get size(): number {
    return this.sectionIds.length;
  }

  get documentCount(): number {
    return this.documentIds.length;
  }

  add(document: Document): void {
    this.documentIds.push(document.id);
    this.firstSections.push(this.size);
    this.records.add(toRecord(document));
    const attributes = attributeTerms(document).map((term) => this.numberOf(term));
    for (const section of document.sections) this.addSection(document, section, attributes);
  }

  private addSection(document: Document, section: Section, attributes: readonly number[]): void {
    const at = this.size;
    this.sectionIds.push(section.id);
    const texts = fieldTexts(document, section);
    for (const field of fields) {
      const which = keepsStopWords(field) ? "all" : "content";
      const bits = countBits[field];
      const text = texts[field];
      let length = 0;
      forEachWord(text, (start, end) => {
        for (const term of this.termsOf(text.slice(start, end))[which]) {
          const posting = this.posting(term, at);
          this.packed.set(posting, addOne(this.packed.get(posting), bits));
          length++;
        }
      });
      this.lengths[field].push(length);
    }
    for (const term of attributes) this.posting(term, at);
  }

  private termsOf(word: string): TermNumbers {
    let known = this.words.get(word);
    if (known === undefined) {
      const { all, content } = wordTerms(word);
      known = { all: all.map((term) => this.numberOf(term)), content: content.map((term) => this.numberOf(term)) };
      this.words.set(word, known);
    }
    return known;
  }

  private numberOf(term: string): number {
    const known = this.numbers.get(term);
    if (known !== undefined) return known;
    this.latest.push(0);
    this.numbers.set(term, this.numbers.size);
    return this.numbers.size - 1;
  }

  private posting(term: number, section: number): number {
    const latest = this.latest.get(term) - 1;
    if (latest >= 0 && this.sections.get(latest) === section) return latest;
    this.terms.push(term);
    this.sections.push(section);
    this.packed.push(0);
    this.latest.set(term, this.terms.length);
    return this.terms.length - 1;
  }

  build(): Segment {
    const terms = this.terms.view();
    const arrivals = this.sections.view();
    const counts = this.packed.view();
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
      sections[place] = arrivals[posting] as number;
      packed[place] = counts[posting] as number;
    }
    const lengths = byField((field) => this.lengths[field].view().slice());
    const totals = { sections: this.size, ...byField((field) => sum(lengths[field])) };
    const postings = { starts, sections, packed, lengths };
    const { stored, bytes } = this.records.build();
    const content = {
      size: this.size,
      dictionary: toDictionary([...this.numbers.keys()]),
      ...postings,
      ...peaksOf(postings, totals),
      sectionIds: toDictionary(this.sectionIds),
      documentIds: toDictionary(this.documentIds),
      documents: { ...stored, bytes: bytesInMemory(bytes) },
      firstSections: withEnd(this.firstSections.view(), this.size),
    };
    return {
      content,
      liveDocuments: fullBitset(this.documentIds.length),
      live: fullBitset(this.size),
      frequencies,
      totals,
    };
  }
}

function sum(numbers: Uint32Array): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

function withEnd(starts: Uint32Array, end: number): Uint32Array {
  const ended = new Uint32Array(starts.length + 1);
  ended.set(starts);
  ended[starts.length] = end;
  return ended;
}
