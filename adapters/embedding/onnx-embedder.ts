import { basename } from "node:path";
import type { InferenceSession, Tensor } from "onnxruntime-common";
import {
  type Embedder,
  type EmbedderIdentity,
  type Embedding,
  EmbeddingFault,
  type Projection,
  shortReasonOf,
  type TextRole,
} from "../../src/index.ts";
import { type ModelFolder, openModelFolder, versionOf } from "./model-folder.ts";
import { openRuntime, type Runtime, type RuntimeName } from "./runtime.ts";
import { TextTokenizer, type TokenizedText } from "./tokenize.ts";

/**
 * A model that runs in this process. Texts are embedded one at a time: quantized models scale by the range of all values in a
 * batch, so the vectors of a text would depend on the other texts in its batch.
 */
export class OnnxEmbedder implements Embedder {
  readonly identity: EmbedderIdentity;
  readonly longestText: number;
  readonly languages?: readonly string[];
  readonly projection?: Projection;
  /** Which build of ONNX Runtime runs it. */
  readonly runtime: RuntimeName;
  private readonly parts: Parts;

  private constructor(parts: Parts, version: string) {
    const { model, dimensions, runtime } = parts;
    const { description, folder, projection: rows } = model;
    this.parts = parts;
    this.runtime = runtime.name;
    this.identity = { model: description.name ?? basename(folder), dimensions, version };
    this.longestText = description.tokens;
    if (description.languages !== undefined) this.languages = description.languages;
    if (rows !== undefined) this.projection = { rows, dimensions: rows.length / dimensions };
  }

  /**
   * Loads a model from its folder and tries it.
   * @param runtime the build of ONNX Runtime to use; the best one that is installed if missing
   * @throws EmbeddingFault when the model cannot be used
   */
  static async open(folder: string, runtime?: RuntimeName): Promise<OnnxEmbedder> {
    const model = openModelFolder(folder);
    const [parts, version] = await Promise.all([load(model, runtime), versionOf(model)]);
    return new OnnxEmbedder(parts, version);
  }

  countTokens(text: string): number {
    return this.parts.tokenizer.count(text);
  }

  async embed(texts: readonly string[], role: TextRole): Promise<Embedding[]> {
    const embeddings: Embedding[] = [];
    for (const text of texts) embeddings.push(await embedText(text, role, this.parts));
    return embeddings;
  }
}

interface Parts {
  readonly model: ModelFolder;
  readonly runtime: Runtime;
  readonly session: InferenceSession;
  readonly tokenizer: TextTokenizer;
  readonly dimensions: number;
}

async function load(model: ModelFolder, name: RuntimeName | undefined): Promise<Parts> {
  try {
    const tokenizer = new TextTokenizer(model.tokenizer);
    const runtime = await openRuntime(name);
    const session = await runtime.open(model.model);
    const tried = await run(tokenizer.tokenize("ready", model.description.tokens), session, runtime);
    const dimensions = tried.dims[2] ?? 0;
    const length = model.projection?.length ?? 0;
    if (length % dimensions !== 0) {
      throw new RangeError(`its projection is for another number of dimensions than ${dimensions}`);
    }
    return { model, runtime, session, tokenizer, dimensions };
  } catch (cause) {
    if (cause instanceof EmbeddingFault) throw cause;
    const reason = shortReasonOf(cause).slice(0, 200);
    throw new EmbeddingFault(`${model.model} cannot be used (${reason})`, { isLasting: true, cause });
  }
}

async function embedText(text: string, role: TextRole, parts: Parts): Promise<Embedding> {
  const { model, tokenizer, session, runtime, dimensions } = parts;
  const { prefixes, tokens: longest, pooling } = model.description;
  const prefix = prefixes[role] ?? "";
  const tokenized = tokenizer.tokenize(`${prefix}${text}`, longest);
  const output = await run(tokenized, session, runtime);
  const all = output.data as Float32Array;
  const pooled = unit(pooling === "first" ? all.slice(0, dimensions) : sumOf(all, dimensions));
  // A text may have no token of its own after the tokens of the prefix.
  const own = tokenized.starts.findIndex((start) => start >= prefix.length);
  const first = own === -1 ? tokenized.starts.length : own;
  return {
    pooled,
    tokens: {
      vectors: all.slice(
        (tokenized.before + first) * dimensions,
        (tokenized.before + tokenized.starts.length) * dimensions,
      ),
      starts: tokenized.starts.slice(first).map((start) => start - prefix.length),
      ends: tokenized.ends.slice(first).map((end) => end - prefix.length),
    },
  };
}

/** Returns the vectors of all tokens, in the shape 1 × tokens × dimensions. */
async function run({ ids }: TokenizedText, session: InferenceSession, { Tensor }: Runtime): Promise<Tensor> {
  const input = (value: (id: number) => bigint): Tensor =>
    new Tensor("int64", BigInt64Array.from(ids, value), [1, ids.length]);
  const inputs: Record<string, () => Tensor> = {
    input_ids: () => input(BigInt),
    attention_mask: () => input(() => 1n),
    token_type_ids: () => input(() => 0n),
  };
  const feeds = Object.fromEntries(
    session.inputNames.map((name) => {
      const make = inputs[name];
      if (make === undefined) throw new RangeError(`it asks for ${name}, which nobody gives`);
      return [name, make()];
    }),
  );
  const outputs = await session.run(feeds);
  const found = Object.values(outputs).find(({ dims, type }) => dims.length === 3 && type === "float32");
  if (found === undefined) throw new RangeError("it gives no vectors of tokens");
  return found;
}

/** Returns the sum of the tokens' vectors, which points where their mean points. */
function sumOf(vectors: Float32Array, dimensions: number): Float32Array {
  const sum = new Float32Array(dimensions);
  for (let at = 0; at < vectors.length; at++) {
    sum[at % dimensions] = (sum[at % dimensions] as number) + (vectors[at] as number);
  }
  return sum;
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return vector.map((component) => component / length);
}
