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

/** The vectors of a question, and of each of its words. */
export interface QuestionMeaning {
  /** The vector of the whole question, of unit length. */
  readonly pooled: Float32Array;
  /** Missing where the model gives no vectors for tokens. */
  readonly byWord?: MeantWords;
}

interface MeantWords {
  /** The words of the question without stop words and filler. */
  readonly words: readonly MeantWord[];
  /** The tokens of these words. */
  readonly tokens: QuestionTokens;
}

export interface MeantWord {
  readonly term: string;
  /** Idf of the term, plus `leastWeight`. */
  readonly weight: number;
  /** How much of the question rests on the word, relative to a usual word (1). */
  readonly share: number;
  /** Whether the word is mentioned beside what is asked. */
  readonly isPassing: boolean;
  /** Whether the knowledge uses the word. */
  readonly isKnown: boolean;
  readonly tokens: WordTokens;
}

/** Added to the idf, so that a word that occurs in all sections has some weight. */
const leastWeight = 0.1;

/**
 * Combines the vectors of a question with its words.
 * @param question whose `inContext` was embedded
 */
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
