import { lowerBound } from "./lower-bound.ts";

interface Slips {
  readonly isSlipFor: (beginning: string, word: string) => boolean;
  readonly isSeen: (text: number) => boolean;
}

/** Which texts hold which words. */
export class WordIndex {
  /** In the order of the alphabet. */
  private readonly words: readonly string[];
  /** The texts that hold the word of the same place. */
  private readonly texts: readonly Uint32Array[];
  /** The first two letters of each word. */
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
   * How many of some beginnings of words, taken in turn, each text holds: a text that lacks the second never gets past one.
   * @param slips what a beginning may be meant for that begins no word of a text which may be seen
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

  /** Cheap: one slip leaves one of the first two letters in its place or beside it. */
  private mayBegin(word: number, beginning: string): boolean {
    const one = this.firsts[word];
    const two = this.seconds[word];
    const first = beginning.charCodeAt(0);
    const second = beginning.charCodeAt(1);
    return one === first || one === second || two === first || two === second;
  }
}
