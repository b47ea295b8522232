import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { OnnxEmbedder } from "../../adapters/embedding/onnx-embedder.ts";

/** The folder of the model that ships with the project. */
export const modelFolder = join(fileURLToPath(new URL(".", import.meta.url)), "..", "..", "models", "all-MiniLM-L6-v2");

let opened: Promise<OnnxEmbedder> | undefined;

/** Opens the model that ships with the project, once in a test file. */
export function shippedEmbedder(): Promise<OnnxEmbedder> {
  opened ??= OnnxEmbedder.open(modelFolder);
  return opened;
}
