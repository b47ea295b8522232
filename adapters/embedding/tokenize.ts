import { Tokenizer } from "@huggingface/tokenizers";

/**
 * A text as the input of a model: token ids, and the offsets of the text's tokens; tokens that the model adds have no offsets.
 */
export interface TokenizedText {
  readonly ids: readonly number[];
  /** How many of the ids were added before and behind those of the text. */
  readonly before: number;
  readonly behind: number;
  /** For each token of the text, the offsets of its beginning and of its end. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** The text on which a tokenizer is tried: words, punctuation, capitals, accents. */
const probe = "A naïve café, re-opened: isn't it?";

/**
 * Splits texts into tokens and finds their offsets, which the library does not give. A text is first split at blanks, so that
 * each token is searched for only in its own word.
 */
export class TextTokenizer {
  private readonly tokenizer: Tokenizer;
  private readonly before: readonly number[];
  private readonly behind: readonly number[];
  /** What is put before each word but the first: a blank where the tokenizer makes the blank a part of the token. */
  private readonly wordPrefix: "" | " ";

  /** @param definition what `tokenizer.json` holds */
  constructor(definition: object) {
    this.tokenizer = new Tokenizer(definition, {});
    const bare = this.idsOf(probe);
    const whole: readonly number[] = this.tokenizer.encode(probe).ids;
    const start = whole.findIndex((_, at) => bare.every((id, index) => whole[at + index] === id));
    this.before = whole.slice(0, Math.max(0, start));
    this.behind = start === -1 ? [] : whole.slice(start + bare.length);
    const isSplit = (prefix: "" | " "): boolean =>
      this.split(probe, prefix)
        .flatMap(({ ids }) => ids)
        .join() === bare.join();
    this.wordPrefix = !isSplit("") && isSplit(" ") ? " " : "";
  }

  count(text: string): number {
    return this.idsOf(text).length;
  }

  /** @param most the most tokens that are kept, the added ones included */
  tokenize(text: string, most: number): TokenizedText {
    const room = Math.max(0, most - this.before.length - this.behind.length);
    const ids: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    for (const { word, start, ids: own } of this.split(text, this.wordPrefix)) {
      if (ids.length >= room) break;
      const ranges = this.rangesIn(word, own);
      for (const [at, id] of own.entries()) {
        ids.push(id);
        starts.push(start + (ranges[at]?.[0] ?? 0));
        ends.push(start + (ranges[at]?.[1] ?? word.length));
      }
    }
    return {
      ids: [...this.before, ...ids.slice(0, room), ...this.behind],
      before: this.before.length,
      behind: this.behind.length,
      starts: Uint32Array.from(starts.slice(0, room)),
      ends: Uint32Array.from(ends.slice(0, room)),
    };
  }

  private idsOf(text: string): number[] {
    return this.tokenizer.encode(text, { add_special_tokens: false }).ids;
  }

  private split(
    text: string,
    prefix: string,
  ): { readonly word: string; readonly start: number; readonly ids: readonly number[] }[] {
    return Array.from(text.matchAll(/\S+/g), ({ 0: word, index }) => ({
      word,
      start: index,
      ids: this.idsOf(index === 0 ? word : `${prefix}${word}`),
    }));
  }

  /** Returns the offsets of each token in its word; the whole word where a token is not found in it. */
  private rangesIn(word: string, ids: readonly number[]): (readonly [start: number, end: number])[] {
    if (ids.length === 1) return [[0, word.length]];
    const { folded, origins } = fold(word);
    let cursor = 0;
    return ids.map((id) => {
      const token = fold(bareToken(this.tokenizer.id_to_token(id) ?? "")).folded;
      const at = token === "" ? -1 : folded.indexOf(token, cursor);
      if (at === -1) return [0, word.length];
      cursor = at + token.length;
      return [origins[at] as number, origins[cursor] as number];
    });
  }
}

/** Strips from a token the marks of the beginning or the middle of a word. */
function bareToken(token: string): string {
  return token.replace(/^(?:##|[▁Ġ]+)/u, "");
}

/**
 * Returns a text without accents and capitals, and for each of its characters the offset in the original; the last offset is
 * the end of the text.
 */
function fold(text: string): { readonly folded: string; readonly origins: readonly number[] } {
  let folded = "";
  const origins: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = character.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    folded += plain;
    for (let index = 0; index < plain.length; index++) origins.push(at);
    at += character.length;
  }
  return { folded, origins: [...origins, at] };
}
