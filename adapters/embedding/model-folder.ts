import { createHash } from "node:crypto";
import { createReadStream, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { EmbeddingFault } from "../../src/index.ts";

/** The file beside a model that says how the model is used. */
const descriptionName = "embedding.json";
const tokenizerName = "tokenizer.json";

const count = v.pipe(v.number(), v.integer(), v.minValue(8));

const description = v.object({
  /** The name of the model; the folder's name if missing. */
  name: v.optional(v.string()),
  /** How the vector of a text is made of the vectors of its tokens: as their mean, or as the first of them. */
  pooling: v.optional(v.picklist(["mean", "first"]), "mean"),
  /** The prefixes that a model expects before a question and before a section. */
  prefixes: v.optional(v.object({ question: v.optional(v.string(), ""), section: v.optional(v.string(), "") }), {}),
  /** The longest text in tokens. */
  tokens: v.optional(count, 512),
  /** The languages that the model knows, as ISO 639-1 codes; all languages if missing. */
  languages: v.optional(v.array(v.pipe(v.string(), v.length(2)))),
  /** The name of a file of little-endian 32-bit floats: the rows of the matrix that reduces the vector of a token. */
  projection: v.optional(v.string()),
});

export interface ModelFolder {
  readonly folder: string;
  /** The model's path. */
  readonly model: string;
  readonly tokenizer: object;
  readonly description: v.InferOutput<typeof description>;
  readonly projection?: Float32Array;
}

/**
 * Reads what a model's folder holds, apart from the model itself.
 * @throws EmbeddingFault that says what is missing or faulty
 */
export function openModelFolder(folder: string): ModelFolder {
  const names = read(folder, () => readdirSync(folder)).sort();
  const model = names.find((name) => /^model.*\.onnx$/.test(name));
  if (model === undefined) throw fault(`${folder} holds no model*.onnx`);
  const own = names.includes(descriptionName) ? readJson(folder, descriptionName) : {};
  const described = v.safeParse(description, own);
  if (!described.success) {
    const [issue] = described.issues;
    throw fault(`${join(folder, descriptionName)} is faulty (${v.getDotPath(issue) ?? ""} ${issue.message})`);
  }
  const { projection } = described.output;
  const tokenizer = readJson(folder, tokenizerName);
  return {
    folder,
    model: join(folder, model),
    tokenizer,
    description: described.output,
    ...(projection !== undefined && { projection: readFloats(folder, projection) }),
  };
}

/** Returns a hash of everything that the vectors depend on: the model, its tokenizer, its description and its projection. */
export async function versionOf({ model, tokenizer, description, projection }: ModelFolder): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify(description)).update(JSON.stringify(tokenizer));
  if (projection !== undefined) hash.update(projection);
  for await (const piece of createReadStream(model, { highWaterMark: 2 ** 20 })) hash.update(piece as Buffer);
  return hash.digest("base64url").slice(0, 16);
}

function readJson(folder: string, name: string): object {
  const path = join(folder, name);
  const text = read(path, () => readFileSync(path, "utf8"));
  try {
    return JSON.parse(text) as object;
  } catch (cause) {
    throw fault(`${path} is no JSON`, cause);
  }
}

function readFloats(folder: string, name: string): Float32Array {
  const path = join(folder, name);
  const bytes = read(path, () => readFileSync(path));
  if (bytes.length === 0 || bytes.length % 4 !== 0) throw fault(`${path} is cut`);
  return new Float32Array(Uint8Array.from(bytes).buffer);
}

function read<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (cause) {
    throw fault(`${path} cannot be read (${(cause as NodeJS.ErrnoException).code})`, cause);
  }
}

function fault(message: string, cause?: unknown): EmbeddingFault {
  return new EmbeddingFault(message, { isLasting: true, cause });
}
