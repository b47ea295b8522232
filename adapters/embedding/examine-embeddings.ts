import { EmbeddingFault } from "../../src/index.ts";
import type { EmbeddingsConfig } from "../configuration/embeddings-config.ts";
import { openEmbedder } from "./open-embedder.ts";

/** The result of trying a model on a text. */
export type Examined =
  | { readonly isWell: true; readonly found: string }
  | { readonly isWell: false; readonly problem: string };

/**
 * Tries a model on a text.
 * @param source undefined where sections are found by words alone
 */
export async function examineEmbeddings(source: EmbeddingsConfig | undefined): Promise<Examined> {
  if (source === undefined) return { isWell: true, found: "off, words alone answer" };
  try {
    const { embedder, runtime } = await openEmbedder(source);
    const { model, dimensions } = embedder.identity;
    await embedder.embed(["ready"], "question");
    return { isWell: true, found: `${model}, ${runtime}, dimensions: ${dimensions}` };
  } catch (error) {
    if (!(error instanceof EmbeddingFault)) throw error;
    return { isWell: false, problem: error.message };
  }
}
