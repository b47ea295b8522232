import { EmbeddingFault } from "../../src/index.ts";
import type { EmbeddingsConfig } from "../configuration/embeddings-config.ts";
import { openEmbedder } from "./open-embedder.ts";

/** What was found out about a model by embedding a text. */
export type Examined =
  | { readonly isWell: true; readonly found: string }
  | { readonly isWell: false; readonly problem: string };

/** @param source undefined where words alone are to answer */
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
