import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { shippedModelFolder } from "../../adapters/configuration/embeddings-config.ts";
import { OnnxEmbedder } from "../../adapters/embedding/onnx-embedder.ts";
import { openVectorStore, type VectorStore } from "../../adapters/embedding/vector-store.ts";
import { embedIndex } from "../../src/meaning/embed-index.ts";
import type { Meaning } from "../../src/meaning/meaning.ts";
import { embedQuestion, type QuestionVectors } from "../../src/meaning/question-vectors.ts";
import { VectorSet } from "../../src/meaning/vector-set.ts";
import { DocumentReader } from "../../src/search/document-reader.ts";
import type { SectionIndex } from "../../src/search/section-index.ts";

/**
 * Vectors of the shipped model, made in this process and kept on disk from one run to the next, those of questions included.
 */
export class KeptMeaning implements Meaning {
  readonly vectors: VectorSet;
  private readonly embedder: OnnxEmbedder;
  private readonly store: VectorStore;
  private readonly file: string;
  private readonly questions: Map<string, QuestionVectors>;

  private constructor(embedder: OnnxEmbedder, folder: string) {
    this.embedder = embedder;
    this.store = openVectorStore(folder, embedder.identity, Date.now());
    this.vectors = new VectorSet((key) => this.store.block(key));
    this.file = join(folder, `questions-${embedder.identity.version}`);
    this.questions = existsSync(this.file) ? deserialize(readFileSync(this.file)) : new Map();
  }

  /** @param folder where the vectors are kept */
  static async open(folder: string): Promise<KeptMeaning> {
    return new KeptMeaning(await OnnxEmbedder.open(shippedModelFolder), folder);
  }

  follow(): void {}

  /** Embeds the sections of an index. */
  async embed(index: SectionIndex): Promise<void> {
    await embedIndex(index, {
      reader: new DocumentReader(),
      embedder: this.embedder,
      keeping: this.store,
      atOnce: 1,
      signal: new AbortController().signal,
      onVectors: (placed) => {
        for (const { content, section, vector, ...rest } of placed) {
          if (vector !== undefined) this.vectors.put(content, section, { ...rest, vector });
        }
      },
      onProgress: () => undefined,
    });
  }

  async ofQuestion(text: string): Promise<QuestionVectors> {
    const known = this.questions.get(text) ?? (await embedQuestion(text, this.embedder));
    this.questions.set(text, known);
    return known;
  }

  /** Saves the vectors of the questions that were asked. */
  close(): void {
    writeFileSync(this.file, serialize(this.questions));
    this.store.close();
  }
}
