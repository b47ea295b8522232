import { Footnote } from "../../src/footnote.ts";
import type { Document } from "../../src/knowledge/document.ts";
import { embedIndex, type KeptVectors } from "../../src/meaning/embed-index.ts";
import type { Meaning } from "../../src/meaning/meaning.ts";
import { embedQuestion, type QuestionVectors } from "../../src/meaning/question-vectors.ts";
import { VectorSet } from "../../src/meaning/vector-set.ts";
import { DocumentReader } from "../../src/search/document-reader.ts";
import { indexDocuments } from "../../src/search/index-documents.ts";
import { shippedEmbedder } from "./embedder.ts";

const kept = new Map<string, KeptVectors>();
const asked = new Map<string, Promise<QuestionVectors>>();

/** Returns a Footnote over documents with vectors of the shipped model. Each vector is computed once in a test file. */
export async function embeddedFootnote(documents: readonly Document[]): Promise<Footnote> {
  const embedder = await shippedEmbedder();
  const index = indexDocuments(documents);
  const vectors = new VectorSet((key) => kept.get(hex(key))?.details);
  await embedIndex(index, {
    reader: new DocumentReader(),
    embedder,
    keeping: {
      find: (key) => kept.get(hex(key)),
      keep(batch) {
        for (const one of batch) kept.set(hex(one.key), one.vectors);
      },
    },
    atOnce: 1,
    signal: new AbortController().signal,
    onVectors(placed) {
      for (const { content, section, key, vector } of placed) {
        if (vector !== undefined) vectors.put(content, section, { key, vector });
      }
    },
    onProgress: () => undefined,
  });
  const meaning: Meaning = {
    vectors,
    follow: () => undefined,
    ofQuestion(text) {
      const made = asked.get(text) ?? embedQuestion(text, embedder);
      asked.set(text, made);
      return made;
    },
  };
  return new Footnote(index, { meaning });
}

function hex(key: Uint8Array): string {
  return Buffer.from(key).toString("hex");
}
