/** What makes the vectors of texts. */
export interface Embedder {
  readonly identity: EmbedderIdentity;
  /** The longest text in tokens, those that the model adds included; what is longer is cut. */
  readonly longestText: number;
  /** The languages that the model knows, as ISO 639-1; all without it. */
  readonly languages?: readonly string[];
  /** Reduces token vectors; they keep all dimensions without it. */
  readonly projection?: Projection;
  /** How many tokens a text comes to, without those that the model adds; an upper estimate where the model is elsewhere. */
  countTokens(text: string): number;
  /**
   * The vectors of texts, in their order. What a text's vectors are does not depend on the other texts.
   * @throws EmbeddingFault when there are none to be had
   */
  embed(texts: readonly string[], role: TextRole): Promise<Embedding[]>;
}

/** Models may want to be told what a text is. */
export type TextRole = "question" | "section";

/** Vectors of different identities cannot be compared. */
export interface EmbedderIdentity {
  readonly model: string;
  readonly dimensions: number;
  /** Stands for the model's files, or for what is known of a model elsewhere. */
  readonly version: string;
}

export interface Embedding {
  /** Of unit length. */
  readonly pooled: Float32Array;
  /** Missing where the model gives only the pooled vector. */
  readonly tokens?: TokenVectors;
}

/** The vectors of a text's tokens, in their order, without the tokens that the model adds. */
interface TokenVectors {
  /** One after the other, as the model gives them. */
  readonly vectors: Float32Array;
  /** Where in the text each token begins, and where it ends. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** The rows of a matrix, one after the other; a vector's reduced form has a component for each row. */
export interface Projection {
  readonly rows: Float32Array;
  /** The number of rows. */
  readonly dimensions: number;
}

/** Why there are no vectors; the message goes on from "the model". */
export class EmbeddingFault extends Error {
  override readonly name = "EmbeddingFault";
  /** Whether to try again makes no sense until somebody has changed something. */
  readonly isLasting: boolean;

  constructor(message: string, options: { readonly isLasting: boolean; readonly cause?: unknown }) {
    super(message, { cause: options.cause });
    this.isLasting = options.isLasting;
  }
}
