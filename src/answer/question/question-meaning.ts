import { type ByteVectors, toByteVectors } from "../../meaning/byte-vectors.ts";
import type { QuestionToken, QuestionVectors } from "../../meaning/question-vectors.ts";
import { stopWords } from "../../search/stop-words.ts";
import { wordTerms } from "../../search/terms.ts";
import { toWords } from "../../search/words.ts";
import { fillerWords } from "./filler-words.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a question means, beside its words. */
export interface QuestionMeaning {
  /** Of unit length. */
  readonly pooled: Float32Array;
  /** Its words without stop words and filler; missing where the model gives no vectors of tokens. */
  readonly words?: readonly MeantWord[];
}

export interface MeantWord {
  readonly term: string;
  /** How much it tells sections apart. */
  readonly weight: number;
  /** Whether the knowledge uses it. */
  readonly isKnown: boolean;
  readonly tokens: ByteVectors;
}

/** Even a word that stands in all sections weighs so much. */
const leastWeight = 0.1;

/** @param text whose vectors they are */
export function questionMeaning(
  text: string,
  { pooled, tokens }: QuestionVectors,
  vocabulary: Vocabulary,
): QuestionMeaning {
  return tokens === undefined ? { pooled } : { pooled, words: meantWords(text, tokens, vocabulary) };
}

function meantWords(text: string, tokens: readonly QuestionToken[], vocabulary: Vocabulary): MeantWord[] {
  return toWords(text).flatMap(({ text: word, start, end }) => {
    const lower = word
      .toLowerCase()
      .replace(/['’]s$/, "")
      .replace(/['’]/g, "");
    if (stopWords.has(lower) || fillerWords.has(lower)) return [];
    const own = tokens.filter((token) => token.start < end && token.end > start).map(({ vector }) => vector);
    const [term] = wordTerms(word).content;
    const [first] = own;
    if (first === undefined || term === undefined) return [];
    return [
      {
        term,
        weight: leastWeight + vocabulary.idf(term),
        isKnown: vocabulary.frequency(term) > 0,
        tokens: toByteVectors(own, first.length),
      },
    ];
  });
}
