import type { Document, Section } from "../../knowledge/document.ts";
import { hash } from "../dictionary.ts";
import { Growable } from "../growable.ts";
import { versionedFile } from "./page-version.ts";
import { addToSketch, beginSketch, sketchSize, spreadBits } from "./sketch.ts";

/** What copies of a section and versions of a page are recognised by, computed when they are indexed. */
export interface CopyMarks {
  /** By section: a hash of its title, headings and words in order. */
  readonly wordings: Uint32Array;
  /** By section: a hash of its headings, without the version in the first. */
  readonly headings: Uint32Array;
  /** By section: the sketch of its terms, `sketchSize` numbers each. */
  readonly sketches: Uint16Array;
  /** By document: a hash of its title. */
  readonly titles: Uint32Array;
  /** By document: the days from 1970 to its last update or its publication; 0 if front matter gives neither. */
  readonly days: Uint32Array;
  /** By document: the index in `labels` of the version in its front matter, plus 1; 0 for none. */
  readonly versions: Uint32Array;
  readonly labels: readonly string[];
}

const millisecondsOfDay = 86_400_000;

/** Collects the marks of documents and their sections, in order. */
export class CopyMarkCollector {
  private readonly wordings = new Growable();
  private readonly headings = new Growable();
  private sketches = new Uint16Array(sketchSize * 64);
  private readonly sketch = new Uint16Array(sketchSize);
  private wording = 0;
  private readonly titles = new Growable();
  private readonly days = new Growable();
  private readonly versions = new Growable();
  private readonly labels = new Map<string, number>();

  addDocument({ title, updated, published, version }: Document): void {
    this.titles.push(hashOf(title));
    const time = Date.parse(updated ?? published ?? "");
    this.days.push(Number.isNaN(time) ? 0 : Math.max(0, Math.floor(time / millisecondsOfDay)));
    this.versions.push(version === undefined ? 0 : this.numberOf(version));
  }

  beginSection(): void {
    this.wording = 0;
    beginSketch(this.sketch);
  }

  /** @param hashed the hash of the section's next word, not stemmed */
  addWord(hashed: number): void {
    this.wording = Math.imul(this.wording, 0x01000193) ^ hashed;
  }

  /** @param hashed the hash of one of the section's distinct terms, passed through `mixed` */
  addTerm(hashed: number): void {
    addToSketch(this.sketch, hashed);
  }

  endSection({ headings }: Section): void {
    const start = sketchSize * this.wordings.length;
    if (start === this.sketches.length) {
      const larger = new Uint16Array(2 * start);
      larger.set(this.sketches);
      this.sketches = larger;
    }
    this.sketches.set(this.sketch, start);
    this.wordings.push(spreadBits(this.wording));
    this.headings.push(hashOf(withoutVersion(headings).join("\n")));
  }

  build(): CopyMarks {
    return {
      wordings: this.wordings.view().slice(),
      headings: this.headings.view().slice(),
      sketches: this.sketches.slice(0, sketchSize * this.wordings.length),
      titles: this.titles.view().slice(),
      days: this.days.view().slice(),
      versions: this.versions.view().slice(),
      labels: [...this.labels.keys()],
    };
  }

  private numberOf(label: string): number {
    const known = this.labels.get(label) ?? this.labels.size + 1;
    this.labels.set(label, known);
    return known;
  }
}

/** Removes the version at the end of a page's own heading, where each version bears its number: "Limits v2", "Travel 2026". */
function withoutVersion([first = "", ...others]: readonly string[]): readonly string[] {
  return [versionedFile(first)?.path ?? first, ...others];
}

function hashOf(words: string): number {
  return spreadBits(hash(words.toLowerCase()));
}
