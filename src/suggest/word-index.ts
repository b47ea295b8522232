import { lowerBound } from "./lower-bound.ts";

interface Slips {
  readonly isSlipFor: (beginning: string, word: string) => boolean;
  readonly isSeen: (text: number) => boolean;
}

/** An inverted index of words, for looking up texts by prefixes of words. */
export class WordIndex {
  /** All words, in alphabetical order. */
  private readonly words: readonly string[];
  /** For each word of `words`, the indices of the texts that contain it. */
  private readonly texts: readonly Uint32Array[];
  /** The first and the second character of each word, as UTF-16 units. */
  private readonly firsts: Uint16Array;
  private readonly seconds: Uint16Array;
  private readonly size: number;

  constructor(texts: readonly (readonly string[])[]) {
    const postings = new Map<string, number[]>();
    for (const [number, words] of texts.entries()) {
      for (const word of new Set(words)) {
        const known = postings.get(word);
        if (known === undefined) postings.set(word, [number]);
        else known.push(number);
      }
    }
    this.words = [...postings.keys()].sort();
    this.texts = this.words.map((word) => Uint32Array.from(postings.get(word) ?? []));
    this.firsts = Uint16Array.from(this.words, (word) => word.charCodeAt(0));
    this.seconds = Uint16Array.from(this.words, (word) => word.charCodeAt(1));
    this.size = texts.length;
  }

  /**
   * Returns for each text how many of the prefixes, taken in order, it has a word for; counting stops at the first prefix
   * without one.
   * @param slips how to find words for a misspelt prefix; used for prefixes that no word of a visible text begins with
   */
  holding(beginnings: readonly string[], slips?: Slips): Uint8Array {
    const held = new Uint8Array(this.size);
    for (const [at, beginning] of beginnings.entries()) {
      let isHeld = false;
      const note = (word: number): void => {
        for (const text of this.texts[word] as Uint32Array) {
          if (held[text] !== at) continue;
          held[text] = at + 1;
          isHeld = true;
        }
      };
      let isKnown = slips === undefined;
      for (let word = this.firstWith(beginning); this.words[word]?.startsWith(beginning); word++) {
        note(word);
        isKnown ||= slips !== undefined && (this.texts[word] as Uint32Array).some(slips.isSeen);
      }
      for (let word = 0; !isKnown && slips !== undefined && word < this.words.length; word++) {
        if (this.mayBegin(word, beginning) && slips.isSlipFor(beginning, this.words[word] as string)) note(word);
      }
      if (!isHeld) break;
    }
    return held;
  }

  private firstWith(beginning: string): number {
    return lowerBound(this.words.length, (place) => this.words[place] as string, beginning);
  }

  /**
   * A cheap test before the slips are counted: after one slip, one of the first two letters is still in its place or next to
   * it.
   */
  private mayBegin(word: number, beginning: string): boolean {
    const one = this.firsts[word];
    const two = this.seconds[word];
    const first = beginning.charCodeAt(0);
    const second = beginning.charCodeAt(1);
    return one === first || one === second || two === first || two === second;
  }
}
