import { lowerBound } from "./lower-bound.ts";

/** Which texts hold which words. */
export class WordIndex {
  /** In the order of the alphabet. */
  private readonly words: readonly string[];
  /** The texts that hold the word of the same place. */
  private readonly texts: readonly Uint32Array[];
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
    this.size = texts.length;
  }

  /**
   * How many of some beginnings of words, taken in turn, each text holds: a text that lacks the second never gets past one.
   * @param isNear what counts as such a beginning beside those that are one
   */
  holding(beginnings: readonly string[], isNear?: (beginning: string, word: string) => boolean): Uint8Array {
    const held = new Uint8Array(this.size);
    for (const [at, beginning] of beginnings.entries()) {
      for (const number of isNear === undefined ? this.begunWith(beginning) : this.words.keys()) {
        const word = this.words[number] as string;
        if (isNear !== undefined && !word.startsWith(beginning) && !isNear(beginning, word)) continue;
        for (const text of this.texts[number] as Uint32Array) if (held[text] === at) held[text] = at + 1;
      }
    }
    return held;
  }

  private *begunWith(beginning: string): Generator<number> {
    const wordAt = (place: number): string => this.words[place] as string;
    for (let at = lowerBound(this.words.length, wordAt, beginning); at < this.words.length; at++) {
      if (!wordAt(at).startsWith(beginning)) return;
      yield at;
    }
  }
}
