import type { ByteVectors, EmbedderIdentity, QuestionVectors, SentSegment, VectorsBlock } from "../../src/index.ts";
import type { EmbeddingsConfig } from "../configuration/embeddings-config.ts";

/** What the thread is told when it starts. */
export interface EmbeddingThreadOptions {
  readonly source: EmbeddingsConfig;
  /** The folder for this knowledge's vectors; memory alone keeps them without it. */
  readonly cache?: string;
}

export type ToEmbeddingThread =
  /** What is answered from now: its sections are to have vectors. */
  | { readonly kind: "knowledge"; readonly number: number; readonly segments: readonly SentSegment[] }
  | { readonly kind: "question"; readonly number: number; readonly text: string }
  /** Nothing more is wanted: the thread ends when what runs in the model is done. */
  | { readonly kind: "end" };

export type FromEmbeddingThread =
  /** The model is there. */
  | {
      readonly kind: "ready";
      readonly identity: EmbedderIdentity;
      readonly longestText: number;
      readonly runtime: string;
      readonly file?: string;
    }
  /** There are no vectors for now, and why; it is tried again. */
  | { readonly kind: "failed"; readonly problem: string }
  | { readonly kind: "vectors"; readonly sections: readonly SentVectors[] }
  | { readonly kind: "progress"; readonly number: number; readonly done: number; readonly all: number }
  /** All sections of the knowledge with a number were looked at. */
  | { readonly kind: "whole"; readonly number: number }
  /** Something that somebody should know; the work goes on. */
  | { readonly kind: "trouble"; readonly problem: string }
  /** Undefined vectors for a question in another language than the model's, and where the model failed. */
  | {
      readonly kind: "question";
      readonly number: number;
      readonly vectors?: QuestionVectors;
      readonly problem?: string;
    };

/** The vectors of one section. */
export interface SentVectors {
  /** Of the segment that it stands in, as it was sent. */
  readonly segment: number;
  readonly section: number;
  readonly key: Uint8Array;
  readonly vector: ByteVectors;
  /** Only where they cannot be read from the disk. */
  readonly details?: VectorsBlock;
}
