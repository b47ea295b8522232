import { writeFileSync } from "node:fs";
import { Command } from "commander";
import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { OnnxEmbedder } from "../../adapters/embedding/onnx-embedder.ts";
import { runCommand } from "../../adapters/terminal/command.ts";
import { load } from "../../adapters/terminal/open-footnote.ts";
import type { Document } from "../../src/knowledge/document.ts";
import { sectionBlocks } from "../../src/knowledge/footnotes.ts";
import { toPassages } from "../../src/knowledge/passages.ts";
import { toUnit } from "../../src/meaning/byte-vectors.ts";
import { sectionText } from "../../src/meaning/section-text.ts";
import { toWindows } from "../../src/meaning/windows.ts";

const dimensions = 64;
const tokenCount = 20_000;

function fitProjectionCommand(): Command {
  return new Command("fit-projection")
    .description("Fits what reduces a model's token vectors, and writes it as little-endian floats.")
    .argument("<model>", "the model's folder")
    .argument("<output>", "the file to write")
    .argument("<knowledge...>", "folders whose sections give the tokens, each as many")
    .action(async (model: string, output: string, folders: string[]) => {
      const embedder = await OnnxEmbedder.open(model);
      const sampled: Float32Array[] = [];
      for (const folder of folders) {
        const { documents } = await load(folder, process);
        sampled.push(...(await sample(documents, embedder, tokenCount / folders.length)));
      }
      const rows = principalRows(sampled, embedder.identity.dimensions);
      writeFileSync(output, new Uint8Array(Float32Array.from(rows.to1DArray()).buffer));
      process.stdout.write(`${sampled.length} tokens, ${rows.rows} of ${rows.columns} dimensions\n`);
    });
}

/** Returns the unit vectors of about `wanted` tokens, from sections spread evenly over the documents. */
async function sample(documents: readonly Document[], embedder: OnnxEmbedder, wanted: number): Promise<Float32Array[]> {
  const windows = documents.flatMap((document) =>
    document.sections.flatMap((section) => {
      const passages = toPassages(sectionBlocks(document, section));
      return toWindows(sectionText(document.title, section.headings, passages), {
        longestText: embedder.longestText,
        countTokens: (text) => embedder.countTokens(text),
      });
    }),
  );
  const counts = windows.map(({ text }) => embedder.countTokens(text));
  const step = Math.max(1, counts.reduce((sum, count) => sum + count, 0) / wanted);
  const vectors: Float32Array[] = [];
  for (let at = 0; at < windows.length; at += step) {
    const { text } = windows[Math.floor(at)] as (typeof windows)[number];
    const [embedding] = await embedder.embed([text], "section");
    const all = embedding?.tokens?.vectors ?? new Float32Array();
    const size = embedder.identity.dimensions;
    for (let start = 0; start < all.length; start += size) vectors.push(toUnit(all.slice(start, start + size)));
  }
  return vectors;
}

/**
 * Returns the right singular vectors, with the greatest singular values, of the matrix of vectors, greatest first: the
 * eigenvectors of its Gram matrix.
 */
function principalRows(vectors: readonly Float32Array[], size: number): Matrix {
  const gram = new Float64Array(size * size);
  for (const vector of vectors) {
    for (let row = 0; row < size; row++) {
      const factor = vector[row] as number;
      for (let column = row; column < size; column++) {
        const at = row * size + column;
        gram[at] = (gram[at] as number) + factor * (vector[column] as number);
      }
    }
  }
  const symmetric = Matrix.zeros(size, size);
  for (let row = 0; row < size; row++) {
    for (let column = row; column < size; column++) {
      const value = gram[row * size + column] as number;
      symmetric.set(row, column, value);
      symmetric.set(column, row, value);
    }
  }
  const { eigenvectorMatrix, realEigenvalues } = new EigenvalueDecomposition(symmetric, { assumeSymmetric: true });
  const greatestFirst = realEigenvalues.map((value, at) => ({ value, at })).sort((a, b) => b.value - a.value);
  const columns = greatestFirst.slice(0, dimensions).map(({ at }) => eigenvectorMatrix.getColumn(at));
  const kept = greatestFirst.slice(0, dimensions).reduce((sum, { value }) => sum + value, 0);
  const all = greatestFirst.reduce((sum, { value }) => sum + value, 0);
  process.stdout.write(`kept of the squares: ${(kept / all).toFixed(3)}\n`);
  return new Matrix(columns);
}

await runCommand(fitProjectionCommand(), process.argv, process);
