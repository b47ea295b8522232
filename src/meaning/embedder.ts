/** The port of a sentence model, which turns texts into vectors. */
export interface Embedder {
  readonly identity: EmbedderIdentity;
  /** The longest text in tokens, including those that the model adds; longer texts are truncated. */
  readonly longestText: number;
  /** The languages that the model knows, as ISO 639-1 codes; without it, all languages. */
  readonly languages?: readonly string[];
  /** Reduces the dimensions of token vectors; without it they keep all dimensions. */
  readonly projection?: Projection;
  /**
   * Returns the number of tokens of a text, without those that the model adds; an upper estimate for a remote model.
   */
  countTokens(text: string): number;
  /**
   * Returns the vectors of texts, in order. A text's vectors do not depend on the other texts.
   * @throws EmbeddingFault when there are no vectors
   */
  embed(texts: readonly string[], role: TextRole): Promise<Embedding[]>;
}

/** Some models take another prefix for questions than for sections. */
export type TextRole = "question" | "section";

/** Identifies what produced a vector; vectors of different identities cannot be compared. */
export interface EmbedderIdentity {
  readonly model: string;
  readonly dimensions: number;
  /** A hash of the model's files, or what is known of a remote model. */
  readonly version: string;
}

export interface Embedding {
  /** The vector of the whole text, of unit length. */
  readonly pooled: Float32Array;
  /** The vectors of the tokens; missing if the model returns only the pooled vector. */
  readonly tokens?: TokenVectors;
}

/** The vectors of a text's tokens, in order, without the tokens that the model adds. */
interface TokenVectors {
  /** The vectors one after the other, unchanged from the model. */
  readonly vectors: Float32Array;
  /** The offset in the text at which each token begins. */
  readonly starts: Uint32Array;
  /** The offset in the text at which each token ends. */
  readonly ends: Uint32Array;
}

/** A matrix, row by row, that maps a vector to one with a component for each row. */
export interface Projection {
  readonly rows: Float32Array;
  /** The number of rows, which is the number of dimensions after the projection. */
  readonly dimensions: number;
}

/** Why there are no vectors; the message continues a sentence that begins with "the model". */
export class EmbeddingFault extends Error {
  override readonly name = "EmbeddingFault";
  /** Whether retrying is useless until somebody has changed something. */
  readonly isLasting: boolean;

  constructor(message: string, options: { readonly isLasting: boolean; readonly cause?: unknown }) {
    super(message, { cause: options.cause });
    this.isLasting = options.isLasting;
  }
}
