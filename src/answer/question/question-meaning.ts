import { toByteVectors } from "../../meaning/byte-vectors.ts";
import { type QuestionTokens, toQuestionTokens, type WordTokens } from "../../meaning/late-interaction.ts";
import type { QuestionToken, QuestionVectors } from "../../meaning/question-vectors.ts";
import { stopWords } from "../../search/stop-words.ts";
import { wordTerms } from "../../search/terms.ts";
import { toWords } from "../../search/words.ts";
import type { Concept } from "./concept.ts";
import { fillerWords } from "./filler-words.ts";
import type { Question } from "./question.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a question means, beside its words. */
export interface QuestionMeaning {
  /** Of unit length. */
  readonly pooled: Float32Array;
  /** Missing where the model gives no vectors of tokens. */
  readonly byWord?: MeantWords;
}

interface MeantWords {
  /** Those of the question without stop words and filler. */
  readonly words: readonly MeantWord[];
  /** Those of all of them. */
  readonly tokens: QuestionTokens;
}

export interface MeantWord {
  readonly term: string;
  /** How much it tells sections apart. */
  readonly weight: number;
  /** How much of the question rests on it; 1 is usual. */
  readonly share: number;
  /** Whether it is said beside what is asked. */
  readonly isPassing: boolean;
  /** Whether the knowledge uses it. */
  readonly isKnown: boolean;
  readonly tokens: WordTokens;
}

/** Even a word that stands in all sections weighs so much. */
const leastWeight = 0.1;

/** @param question whose `inContext` the vectors are of */
export function questionMeaning(
  { inContext, concepts }: Pick<Question, "inContext" | "concepts">,
  { pooled, tokens }: QuestionVectors,
  vocabulary: Vocabulary,
): QuestionMeaning {
  return tokens === undefined ? { pooled } : { pooled, byWord: meantWords(inContext, tokens, concepts, vocabulary) };
}

function meantWords(
  text: string,
  tokens: readonly QuestionToken[],
  concepts: readonly Concept[],
  vocabulary: Vocabulary,
): MeantWords {
  const told = new Map(
    concepts.flatMap(({ terms, share, isPassing }) =>
      [...terms.keys()].map((term) => [term, { share, isPassing }] as const),
    ),
  );
  const vectors: Float32Array[] = [];
  const words = toWords(text).flatMap(({ text: word, start, end }) => {
    const lower = word
      .toLowerCase()
      .replace(/['’]s$/, "")
      .replace(/['’]/g, "");
    if (stopWords.has(lower) || fillerWords.has(lower)) return [];
    const own = tokens.filter((token) => token.start < end && token.end > start).map(({ vector }) => vector);
    const [term] = wordTerms(word).content;
    if (own.length === 0 || term === undefined) return [];
    const first = vectors.length;
    vectors.push(...own);
    return [
      {
        term,
        weight: leastWeight + vocabulary.idf(term),
        ...(told.get(term) ?? { share: 1, isPassing: false }),
        isKnown: vocabulary.frequency(term) > 0,
        tokens: { first, end: vectors.length },
      },
    ];
  });
  return { words, tokens: toQuestionTokens(toByteVectors(vectors, vectors[0]?.length ?? 0)) };
}
