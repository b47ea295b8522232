import type { Embedder } from "./embedder.ts";
import { tokenVector } from "./reduce.ts";

/** The vectors of a question. */
export interface QuestionVectors {
  /** The vector of the whole question, of unit length. */
  readonly pooled: Float32Array;
  /** The tokens; missing if the model returns no token vectors. */
  readonly tokens?: readonly QuestionToken[];
}

export interface QuestionToken {
  /** The offset in the question at which the token begins. */
  readonly start: number;
  /** The offset in the question at which the token ends. */
  readonly end: number;
  /** Of unit length, with the same projection as the token vectors of sections. */
  readonly vector: Float32Array;
}

/** @throws EmbeddingFault when there are no vectors */
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
