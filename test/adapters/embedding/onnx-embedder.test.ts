import { copyFileSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { OnnxEmbedder } from "../../../adapters/embedding/onnx-embedder.ts";
import { EmbeddingFault } from "../../../src/index.ts";
import { modelFolder, shippedEmbedder } from "../../support/embedder.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

interface Reference {
  readonly text: string;
  readonly tokens: number;
  /** The first eight components of the vector. */
  readonly vector: readonly number[];
}

const references = readFileSync(new URL("./reference.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Reference);

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, component, at) => sum + component * (b[at] as number), 0);
}

/** Returns a folder like the shipped model's, with some files replaced. */
function folderWith(files: Record<string, string>): string {
  const folder = temporaryFolder(files);
  for (const name of ["model_quantized.onnx", "tokenizer.json", "projection.f32"]) {
    if (!(name in files)) symlinkSync(join(modelFolder, name), join(folder, name));
  }
  return folder;
}

describe("the shipped model", () => {
  it.each(references)("gives the vectors that were computed elsewhere: $tokens tokens", async ({ text, vector }) => {
    const [embedding] = await (await shippedEmbedder()).embed([text], "question");
    const { pooled } = embedding ?? { pooled: new Float32Array() };
    // The references come from the model before its activations were converted to floats, hence the tolerance.
    for (const [at, component] of vector.entries()) expect(Math.abs((pooled[at] ?? 9) - component)).toBeLessThan(0.02);
    expect(Math.hypot(...pooled)).toBeCloseTo(1, 4);
  });

  it("has another version with another projection of the same name", async () => {
    const folder = folderWith({ "projection.f32": "" });
    copyFileSync(join(modelFolder, "embedding.json"), join(folder, "embedding.json"));
    const projection = readFileSync(join(modelFolder, "projection.f32"));
    writeFileSync(join(folder, "projection.f32"), projection);
    const { version } = (await OnnxEmbedder.open(folder)).identity;
    expect(version).toBe((await shippedEmbedder()).identity.version);
    projection.writeFloatLE(0.5, 0);
    writeFileSync(join(folder, "projection.f32"), projection);
    expect((await OnnxEmbedder.open(folder)).identity.version).not.toBe(version);
  });

  it("counts tokens without those that it adds", async () => {
    const embedder = await shippedEmbedder();
    for (const { text, tokens } of references) expect(embedder.countTokens(text)).toBe(tokens - 2);
  });

  it("gives a text the same vectors whatever else is embedded with it", async () => {
    const embedder = await shippedEmbedder();
    const texts = references.map(({ text }) => text);
    const together = await embedder.embed(texts, "section");
    for (const [at, text] of texts.entries()) {
      const [alone] = await embedder.embed([text], "section");
      expect(together[at]).toEqual(alone);
    }
  });

  it("says where each token stands", async () => {
    const text = "Naïve re-opening: the café's unbelievableness, 🦀!";
    const [embedding] = await (await shippedEmbedder()).embed([text], "section");
    const { starts = [], ends = [] } = embedding?.tokens ?? {};
    const pieces = Array.from(starts, (start, at) => text.slice(start, ends[at]));
    // A character that the model does not know is part of the piece of its word.
    expect(pieces).toEqual([
      ...["Naïve", "re", "-", "opening", ":", "the", "café", "'", "s"],
      ...["unbelievable", "ness", ",", "🦀!", "!"],
    ]);
    expect(embedding?.tokens?.vectors).toHaveLength(384 * pieces.length);
  });

  it("cuts what is longer than it takes", async () => {
    const embedder = await shippedEmbedder();
    const [embedding] = await embedder.embed(["ferry ".repeat(400)], "section");
    expect(embedding?.tokens?.starts).toHaveLength(embedder.longestText - 2);
  });

  it.each(["", " ", "\n"])("has a vector for a text of nothing: %j", async (text) => {
    const [embedding] = await (await shippedEmbedder()).embed([text], "section");
    expect(Math.hypot(...(embedding?.pooled ?? []))).toBeCloseTo(1, 4);
    expect(embedding?.tokens?.starts).toHaveLength(0);
  });
});

it("gives the same vectors by WebAssembly", async () => {
  const native = await shippedEmbedder();
  const wasm = await OnnxEmbedder.open(modelFolder, "wasm");
  expect([native.runtime, wasm.runtime]).toEqual(["native", "wasm"]);
  expect(wasm.identity).toEqual(native.identity);
  const texts = references.map(({ text }) => text);
  const [a, b] = [await native.embed(texts, "section"), await wasm.embed(texts, "section")];
  const cosines = a.map(({ pooled }, at) => dot(pooled, b[at]?.pooled ?? pooled));
  expect(Math.min(...cosines)).toBeGreaterThan(0.999);
});

describe("a model's folder", () => {
  it("says how the model is used", async () => {
    const description = {
      name: "another",
      pooling: "first",
      prefixes: { question: "query: ", section: "passage: " },
      tokens: 16,
    };
    const embedder = await OnnxEmbedder.open(folderWith({ "embedding.json": JSON.stringify(description) }));
    expect(embedder).toMatchObject({ identity: { model: "another", dimensions: 384 }, longestText: 16 });
    expect(embedder.projection).toBeUndefined();
    expect(embedder.languages).toBeUndefined();
    const [asked] = await embedder.embed(["warm ferries"], "question");
    const [found] = await embedder.embed(["warm ferries"], "section");
    expect([...(asked?.tokens?.starts ?? [])]).toEqual([0, 5]);
    expect(dot(asked?.pooled ?? new Float32Array(), found?.pooled ?? new Float32Array())).toBeLessThan(0.999);
  });

  it("is another model when something in it is another", async () => {
    const shipped = await shippedEmbedder();
    const one = await OnnxEmbedder.open(folderWith({ "embedding.json": "{}" }));
    const other = await OnnxEmbedder.open(folderWith({ "embedding.json": '{"pooling": "first"}' }));
    expect(new Set([shipped, one, other].map(({ identity }) => identity.version)).size).toBe(3);
  });

  it.each([
    ["is not there", () => join(temporaryFolder(), "none"), /none cannot be read \(ENOENT\)$/],
    ["holds no model", () => temporaryFolder({ "tokenizer.json": "{}" }), /holds no model\*\.onnx$/],
    ["has no tokenizer", () => withoutTokenizer(), /tokenizer\.json cannot be read \(ENOENT\)$/],
    ["has a model that is cut", () => cutModel(), /model_quantized\.onnx cannot be used \(/],
    [
      "has a tokenizer that is cut",
      () => folderWith({ "tokenizer.json": '{"model": {' }),
      /tokenizer\.json is no JSON$/,
    ],
    ["has a tokenizer of another kind", () => folderWith({ "tokenizer.json": "{}" }), /cannot be used \(/],
    [
      "is described wrongly",
      () => folderWith({ "embedding.json": '{"pooling": "median"}' }),
      /embedding\.json is faulty \(pooling .*\)$/,
    ],
    [
      "has a projection for other dimensions",
      () => folderWith({ "embedding.json": '{"projection": "p"}', p: "12345678" }),
      /its projection is for another number of dimensions than 384\)$/,
    ],
  ])("that %s is refused in one line", async (_, make, message) => {
    const refused = await OnnxEmbedder.open(make()).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(EmbeddingFault);
    expect(refused).toMatchObject({ isLasting: true, message: expect.stringMatching(message) });
    expect((refused as Error).message).not.toContain("\n");
  });
});

function withoutTokenizer(): string {
  const folder = temporaryFolder();
  symlinkSync(join(modelFolder, "model_quantized.onnx"), join(folder, "model_quantized.onnx"));
  return folder;
}

function cutModel(): string {
  const folder = temporaryFolder({ "embedding.json": "{}" });
  copyFileSync(join(modelFolder, "model_quantized.onnx"), join(folder, "model_quantized.onnx"));
  truncateSync(join(folder, "model_quantized.onnx"), 1_000_000);
  writeFileSync(join(folder, "tokenizer.json"), readFileSync(join(modelFolder, "tokenizer.json")));
  return folder;
}
