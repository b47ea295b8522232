import type { Embedder } from "../../src/index.ts";
import type { EmbeddingsConfig } from "../configuration/embeddings-config.ts";
import { EndpointEmbedder } from "./endpoint-embedder.ts";
import { OnnxEmbedder } from "./onnx-embedder.ts";

export interface OpenedEmbedder {
  readonly embedder: Embedder;
  /** What runs the model, for the log. */
  readonly runtime: string;
  /** So many sections are embedded at once. */
  readonly atOnce: number;
}

/** An endpoint takes many texts in one request; a model in this process takes them one by one. */
const endpointAtOnce = 16;

/** @throws EmbeddingFault when the model cannot be used */
export async function openEmbedder(source: EmbeddingsConfig): Promise<OpenedEmbedder> {
  switch (source.kind) {
    case "folder": {
      const embedder = await OnnxEmbedder.open(source.folder);
      return { embedder, runtime: embedder.runtime, atOnce: 1 };
    }
    case "endpoint":
      return { embedder: await EndpointEmbedder.open(source), runtime: "endpoint", atOnce: endpointAtOnce };
  }
}
