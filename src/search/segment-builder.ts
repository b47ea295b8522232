import type { Document, Section } from "../knowledge/document.ts";
import { DocumentCollector } from "../knowledge/stored-documents.ts";
import { fullBitset } from "./bitset.ts";
import { CopyMarkCollector } from "./copies/copy-marks.ts";
import { spreadBits } from "./copies/sketch.ts";
import { hash, hashUnits, toDictionary } from "./dictionary.ts";
import { addOne, byField, type CountBits, countBits, type Field, fields } from "./fields.ts";
import { Growable } from "./growable.ts";
import { languageOf } from "./languages/detect-language.ts";
import type { Language } from "./languages/language.ts";
import { peaksOf } from "./peaks.ts";
import { attributeTerms, fieldTexts, keepsStopWords } from "./section-fields.ts";
import { type Segment, startsOf } from "./segment.ts";
import { analyzeWord } from "./terms.ts";
import { TextUnits } from "./text-units.ts";
import { WordTable } from "./word-table.ts";
import { forEachWordOf } from "./words.ts";

/** The term numbers of a word, by whether stop words are included (see `Terms`). */
interface TermNumbers {
  readonly all: readonly number[];
  readonly content: readonly number[];
}

/** The value in `onlyTerm` of a word that has more than one term. */
const several = 0xffffffff;

/** The distinct words met so far in documents of one language. */
interface KnownWords {
  readonly language: Language;
  readonly words: WordTable;
  /** By word number: its only term plus 1, 0 if it has none, or `several` if its terms are in `severalTerms`. */
  readonly onlyTerm: { readonly all: Growable; readonly content: Growable };
  readonly severalTerms: Map<number, TermNumbers>;
}

/** Collects documents one by one and builds a segment of them. */
export class SegmentBuilder {
  private readonly numbers = new Map<string, number>();
  private readonly words = new Map<Language, KnownWords>();
  /** The text whose words are being counted. */
  private readonly text = new TextUnits();
  /** By term number: the hash that `copies` uses for the term. */
  private readonly termHashes = new Growable();
  private readonly copies = new CopyMarkCollector();
  private readonly sectionIds: string[] = [];
  private readonly documentIds: string[] = [];
  private readonly firstSections = new Growable();
  private readonly lengths = byField(() => new Growable());
  private readonly documents = new DocumentCollector();
  /** By term number: the packed counts in the section that is being added. */
  private readonly counts = new Growable();
  /** The numbers of the terms whose counts are not 0. */
  private readonly counted = new Growable();
  /** The postings in order of arrival: `terms` and `packed` counts; `ends` holds the end of each section's postings. */
  private readonly terms = new Growable();
  private readonly packed = new Growable();
  private readonly ends = new Growable();

  /** The number of sections added so far. */
  get size(): number {
    return this.sectionIds.length;
  }

  get documentCount(): number {
    return this.documentIds.length;
  }

  add(document: Document): void {
    this.documentIds.push(document.id);
    this.firstSections.push(this.size);
    this.documents.add(document);
    this.copies.addDocument(document);
    const attributes = attributeTerms(document).map((term) => this.numberOf(term));
    for (const section of document.sections) this.addSection(document, section, attributes);
  }

  private addSection(document: Document, section: Section, attributes: readonly number[]): void {
    this.sectionIds.push(section.id);
    const texts = fieldTexts(document, section);
    this.copies.beginSection();
    const words = this.wordsOf(languageOf(document));
    for (const field of fields) this.lengths[field].push(this.countTerms(texts[field], field, words));
    const { counts, counted, terms, packed } = this;
    for (let at = 0; at < counted.length; at++) {
      const term = counted.get(at);
      terms.push(term);
      packed.push(counts.get(term));
      counts.set(term, 0);
      this.copies.addTerm(this.termHashes.get(term));
    }
    counted.clear();
    this.copies.endSection(section);
    for (const term of new Set(attributes)) {
      terms.push(term);
      packed.push(0);
    }
    this.ends.push(terms.length);
  }

  /** Counts the terms of a field's text and returns their number, repeats included. */
  private countTerms(text: string, field: Field, known: KnownWords): number {
    const { words, severalTerms } = known;
    const which = keepsStopWords(field) ? "all" : "content";
    const onlyTerm = known.onlyTerm[which];
    const bits = countBits[field];
    let length = 0;
    this.text.read(text);
    const { units } = this.text;
    forEachWordOf(this.text, (start, end) => {
      const hashed = hashUnits(units, start, end);
      const word = words.numberOf(units, start, end, hashed);
      if (word === onlyTerm.length) this.learn(text.slice(start, end), word, known);
      if (field !== "aliases") this.copies.addWord(hashed);
      const only = onlyTerm.get(word);
      if (only === several) {
        for (const term of severalTerms.get(word)?.[which] ?? []) {
          this.count(term, bits);
          length++;
        }
      } else if (only > 0) {
        this.count(only - 1, bits);
        length++;
      }
    });
    return length;
  }

  private count(term: number, bits: CountBits): void {
    const before = this.counts.get(term);
    if (before === 0) this.counted.push(term);
    this.counts.set(term, addOne(before, bits));
  }

  private wordsOf(language: Language): KnownWords {
    const known = this.words.get(language) ?? {
      language,
      words: new WordTable(),
      onlyTerm: { all: new Growable(), content: new Growable() },
      severalTerms: new Map<number, TermNumbers>(),
    };
    this.words.set(language, known);
    return known;
  }

  private learn(text: string, word: number, { language, onlyTerm, severalTerms }: KnownWords): void {
    const { all, content } = analyzeWord(text, language);
    const numbersOfAll = all.map((term) => this.numberOf(term));
    const numbers = {
      all: numbersOfAll,
      content: content === all ? numbersOfAll : content.map((term) => this.numberOf(term)),
    };
    onlyTerm.all.push(onlyOf(numbers.all));
    onlyTerm.content.push(onlyOf(numbers.content));
    if (all.length > 1) severalTerms.set(word, numbers);
  }

  private numberOf(term: string): number {
    const known = this.numbers.get(term);
    if (known !== undefined) return known;
    this.counts.push(0);
    this.termHashes.push(spreadBits(hash(term)));
    this.numbers.set(term, this.numbers.size);
    return this.numbers.size - 1;
  }

  build(): Segment {
    const terms = this.terms.view();
    const counts = this.packed.view();
    const frequencies = new Uint32Array(this.numbers.size);
    for (const term of terms) frequencies[term] = (frequencies[term] as number) + 1;
    const starts = startsOf(frequencies);
    const next = starts.slice();
    const sections = new Uint32Array(terms.length);
    const packed = new Uint32Array(terms.length);
    for (let section = 0, posting = 0; section < this.size; section++) {
      for (const end = this.ends.get(section); posting < end; posting++) {
        const term = terms[posting] as number;
        const place = next[term] as number;
        next[term] = place + 1;
        sections[place] = section;
        packed[place] = counts[posting] as number;
      }
    }
    const lengths = byField((field) => this.lengths[field].view().slice());
    const totals = { sections: this.size, ...byField((field) => sum(lengths[field])) };
    const postings = { starts, sections, packed, lengths };
    const content = {
      size: this.size,
      dictionary: toDictionary([...this.numbers.keys()]),
      ...postings,
      ...peaksOf(postings, totals),
      sectionIds: toDictionary(this.sectionIds),
      documentIds: toDictionary(this.documentIds),
      documents: this.documents.build(),
      firstSections: withEnd(this.firstSections.view(), this.size),
      copies: this.copies.build(),
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

function onlyOf([first, ...others]: readonly number[]): number {
  return first === undefined ? 0 : others.length > 0 ? several : first + 1;
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
