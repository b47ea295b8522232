import type { ByteVectors, EmbedderIdentity, QuestionVectors, SentSegment, VectorsBlock } from "../../src/index.ts";
import type { EmbeddingsConfig } from "../configuration/embeddings-config.ts";

/** What the thread is given when it starts. */
export interface EmbeddingThreadOptions {
  readonly source: EmbeddingsConfig;
  /** The folder for this knowledge's vectors; they are kept in memory alone if missing. */
  readonly cache?: string;
}

export type ToEmbeddingThread =
  /** The knowledge that questions are answered from now on: its sections need vectors. */
  | { readonly kind: "knowledge"; readonly number: number; readonly segments: readonly SentSegment[] }
  | { readonly kind: "question"; readonly number: number; readonly text: string }
  /** Ends the thread as soon as nothing runs in the model. */
  | { readonly kind: "end" };

export type FromEmbeddingThread =
  /** The model is loaded. */
  | {
      readonly kind: "ready";
      readonly identity: EmbedderIdentity;
      readonly longestText: number;
      readonly runtime: string;
      readonly file?: string;
    }
  /** Why there are no vectors for now; the thread tries again. */
  | { readonly kind: "failed"; readonly problem: string }
  | { readonly kind: "vectors"; readonly sections: readonly SentVectors[] }
  | { readonly kind: "progress"; readonly number: number; readonly done: number; readonly all: number }
  /** All sections of the knowledge with this number were processed. */
  | { readonly kind: "whole"; readonly number: number }
  /** A problem that somebody should know of; the work goes on. */
  | { readonly kind: "trouble"; readonly problem: string }
  /**
   * The vectors of a question; missing for a language that the model does not know, until the model is loaded, and where it
   * failed.
   */
  | {
      readonly kind: "question";
      readonly number: number;
      readonly vectors?: QuestionVectors;
      readonly problem?: string;
    };

/** The vectors of one section. */
export interface SentVectors {
  /** The key with which the section's segment was sent. */
  readonly segment: number;
  readonly section: number;
  readonly key: Uint8Array;
  readonly vector: ByteVectors;
  /** The passage and token vectors; set only where they cannot be read from the disk. */
  readonly details?: VectorsBlock;
}
