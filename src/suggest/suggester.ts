import { fold, wordsOf } from "./fold.ts";
import { lowerBound } from "./lower-bound.ts";
import { isMisspeltPrefixOf } from "./misspelt-prefix.ts";
import { WordIndex } from "./word-index.ts";

/** A phrase that names a section. */
export interface Phrase {
  /** The section's id. */
  readonly section: string;
  readonly text: string;
  /** Whether the phrase is an alias, and not the section's heading. */
  readonly isAlias: boolean;
}

/** The most words of the input that are searched for. */
const mostWords = 8;

/** Suggests phrases while somebody types. */
export class Suggester {
  private readonly phrases: readonly Phrase[];
  private readonly folded: readonly string[];
  /** The indices of all phrases, in alphabetical order. */
  private readonly alphabetical: Uint32Array;
  private readonly index: WordIndex;

  /** @param phrases in the order in which they are suggested if they are equal */
  constructor(phrases: readonly Phrase[]) {
    this.phrases = phrases;
    const folded = phrases.map(({ text }) => fold(text));
    this.folded = folded;
    this.alphabetical = Uint32Array.from(phrases.keys()).sort(
      (a, b) => compare(folded[a] ?? "", folded[b] ?? "") || a - b,
    );
    this.index = new WordIndex(folded.map(wordsOf));
  }

  /**
   * Suggests at most one phrase for each section: first phrases that begin with the input, then phrases with words that begin
   * with the words of the input, then phrases with words of which the input's words may be misspelt prefixes, where no visible
   * word has such a prefix. Each group is in alphabetical order. For empty input, the first phrases are returned.
   * @param isVisible whether the asker may see a section
   */
  suggest(typed: string, limit: number, isVisible: (section: string) => boolean): Phrase[] {
    const chosen = new Map<string, Phrase>();
    const take = (numbers: Iterable<number>): void => {
      for (const number of numbers) {
        if (chosen.size >= limit) return;
        const phrase = this.phrases[number];
        if (phrase === undefined || chosen.has(phrase.section) || !isVisible(phrase.section)) continue;
        chosen.set(phrase.section, phrase);
      }
    };
    const isSeen = (number: number): boolean => isVisible(this.phrases[number]?.section ?? "");
    const start = fold(typed);
    const words = wordsOf(start).slice(0, mostWords);
    if (start === "") take(this.phrases.keys());
    else take(this.beginningWith(start));
    if (words.length > 0 && chosen.size < limit) take(this.holding(words));
    if (words.length > 0 && chosen.size < limit) take(this.holding(words, { isSlipFor: isMisspeltPrefixOf, isSeen }));
    return [...chosen.values()];
  }

  private *beginningWith(start: string): Generator<number> {
    const textAt = (place: number): string => this.folded[this.alphabetical[place] as number] as string;
    for (let at = lowerBound(this.alphabetical.length, textAt, start); at < this.alphabetical.length; at++) {
      if (!textAt(at).startsWith(start)) return;
      yield this.alphabetical[at] as number;
    }
  }

  /** Yields the phrases that have a word for each word of the input. */
  private *holding(words: readonly string[], slips?: Parameters<WordIndex["holding"]>[1]): Generator<number> {
    const found = this.index.holding(words, slips);
    for (const number of this.alphabetical) if (found[number] === words.length) yield number;
  }
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
