import type { Embedder } from "./embedder.ts";
import { tokenVector } from "./reduce.ts";

/** What is known of a question's meaning. */
export interface QuestionVectors {
  /** Of unit length. */
  readonly pooled: Float32Array;
  /** Missing where the model gives none. */
  readonly tokens?: readonly QuestionToken[];
}

export interface QuestionToken {
  /** Where in the question it stands. */
  readonly start: number;
  readonly end: number;
  /** Of unit length, reduced as those of sections. */
  readonly vector: Float32Array;
}

/** @throws EmbeddingFault when there are no vectors to be had */
export async function embedQuestion(text: string, embedder: Embedder): Promise<QuestionVectors> {
  const { identity, projection } = embedder;
  const [embedding] = await embedder.embed([text], "question");
  if (embedding === undefined) throw new RangeError("the embedder gave no vectors for a text");
  const { pooled, tokens } = embedding;
  if (tokens === undefined) return { pooled };
  return {
    pooled,
    tokens: Array.from(tokens.starts, (start, at) => ({
      start,
      end: tokens.ends[at] as number,
      vector: tokenVector(tokens.vectors, at, identity.dimensions, projection),
    })),
  };
}
