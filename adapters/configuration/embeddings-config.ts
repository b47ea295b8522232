import { join } from "node:path";
import { packageFolder } from "./package-folder.ts";
import type { Settings } from "./settings.ts";

/** Where the vectors of texts come from: a model's folder, or an endpoint like OpenAI's `/v1/embeddings`. */
export type EmbeddingsConfig =
  | { readonly kind: "folder"; readonly folder: string }
  | { readonly kind: "endpoint"; readonly url: string; readonly model: string; readonly key?: string };

/** The folder of the model that ships with the project. */
export const shippedModelFolder = join(packageFolder, "models", "all-MiniLM-L6-v2");

type EmbeddingsSettings = {
  readonly [Name in "EMBEDDINGS" | "EMBEDDINGS_MODEL" | "EMBEDDINGS_KEY"]?: Settings[Name];
};

/** Returns where vectors come from; undefined where sections are found by words alone. */
export function toEmbeddings({
  EMBEDDINGS: source = shippedModelFolder,
  EMBEDDINGS_MODEL: model = "",
  EMBEDDINGS_KEY: key,
}: EmbeddingsSettings): EmbeddingsConfig | undefined {
  if (source === "off") return undefined;
  if (!isEndpoint(source)) return { kind: "folder", folder: source };
  return { kind: "endpoint", url: source, model, ...(key !== undefined && { key }) };
}

export function isEndpoint(source: string): boolean {
  return /^https?:\/\//.test(source);
}
