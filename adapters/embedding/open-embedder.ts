import type { Embedder } from "../../src/index.ts";
import type { EmbeddingsConfig } from "../configuration/embeddings-config.ts";
import { EndpointEmbedder } from "./endpoint-embedder.ts";
import { OnnxEmbedder } from "./onnx-embedder.ts";

export interface OpenedEmbedder {
  readonly embedder: Embedder;
  /** What runs the model, for the log. */
  readonly runtime: string;
  /** How many sections are embedded at once. */
  readonly atOnce: number;
}

/**
 * Sections that an endpoint embeds at once, since it takes many texts in one request; a model in this process takes one at a
 * time.
 */
const endpointAtOnce = 16;

/**
 * Opens a model, in this process or behind an endpoint.
 * @throws EmbeddingFault when the model cannot be used
 */
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
