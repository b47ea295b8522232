import type { Document } from "../knowledge/document.ts";
import { sectionBlocks } from "../knowledge/footnotes.ts";
import { toPassages } from "../knowledge/passages.ts";
import type { DocumentReader } from "../search/document-reader.ts";
import type { SectionIndex } from "../search/section-index.ts";
import type { SegmentContent } from "../search/segment.ts";
import type { ByteVectors } from "./byte-vectors.ts";
import { contentKey } from "./content-key.ts";
import type { Embedder } from "./embedder.ts";
import { isKnownLanguage } from "./known-language.ts";
import { sectionText } from "./section-text.ts";
import { embedSection } from "./section-vectors.ts";
import { packVectors, type VectorsBlock } from "./vectors-block.ts";

/** The vectors kept for a section under its content key; without a vector if the model does not know its language. */
export interface KeptVectors {
  readonly vector?: ByteVectors;
  /** The vectors of its passages and tokens. */
  readonly details?: VectorsBlock;
}

/** A store for vectors that outlives the process. */
export interface VectorKeeping {
  /** Returns the section's own vector; undefined if the section was never embedded. */
  find(key: Uint8Array): KeptVectors | undefined;
  /** Keeps all of the batch or none of it. */
  keep(batch: readonly { readonly key: Uint8Array; readonly vectors: KeptVectors }[]): void;
}

/** The vectors of a section, and its place in the index. */
export interface PlacedVectors extends KeptVectors {
  readonly content: SegmentContent;
  /** The section's number in the segment. */
  readonly section: number;
  readonly key: Uint8Array;
}

export interface IndexEmbedding {
  readonly reader: DocumentReader;
  readonly embedder: Embedder;
  readonly keeping: VectorKeeping;
  /** The number of sections that are embedded at once. */
  readonly atOnce: number;
  /** Aborts the work, between two sections or two batches. */
  readonly signal: AbortSignal;
  /** Called with vectors that were found or newly kept. */
  readonly onVectors: (vectors: readonly PlacedVectors[]) => void;
  /** Called with the number of sections done, and of all sections. */
  readonly onProgress: (done: number, all: number) => void;
}

/** The number of stored vectors that are reported at once. */
const batchSize = 256;

/**
 * Finds the vectors of all sections of an index: first those that are kept, then by embedding the rest, which are then
 * kept.
 * @throws EmbeddingFault when the model fails; what was embedded before is kept
 */
export async function embedIndex(index: SectionIndex, embedding: IndexEmbedding): Promise<void> {
  const { reader, keeping, signal, onVectors, onProgress } = embedding;
  const missing: Missing[] = [];
  let known: PlacedVectors[] = [];
  let done = 0;
  const tell = async (): Promise<void> => {
    onVectors(known);
    onProgress(done, index.size);
    known = [];
    // Gives way to a question that may be waiting.
    await new Promise(setImmediate);
  };
  for (const place of sectionsOf(index, reader)) {
    if (signal.aborted) return;
    const found = keeping.find(place.key);
    if (found === undefined) {
      missing.push(place);
      continue;
    }
    known.push({ ...found, ...placeOf(place) });
    done++;
    if (known.length === batchSize) await tell();
  }
  await tell();
  for (let at = 0; at < missing.length && !signal.aborted; at += embedding.atOnce) {
    const batch = missing.slice(at, at + embedding.atOnce);
    const embedded = (await Promise.all(batch.map((place) => embedPlace(place, embedding)))).flat();
    keeping.keep(embedded.map(({ key, vector, details }) => ({ key, vectors: kept(vector, details) })));
    done += batch.length;
    known = embedded;
    await tell();
  }
}

/** A section without vectors. Its document is opened again when its turn comes: all of them may not fit into memory. */
interface Missing extends Pick<PlacedVectors, "content" | "section" | "key"> {
  /** The document's number in the segment. */
  readonly number: number;
}

function* sectionsOf(index: SectionIndex, reader: DocumentReader): Generator<Missing> {
  for (const { content, number } of index.documents()) {
    const document = opened(content, number, reader);
    if (document === undefined) continue;
    const first = content.firstSections[number] as number;
    for (const [at, text] of document.sections.entries()) {
      yield { content, number, section: first + at, key: contentKey(document, text) };
    }
  }
}

/** Returns a document, or undefined if its stored bytes are damaged; the thread that answers has them repaired. */
function opened(content: SegmentContent, number: number, reader: DocumentReader): Document | undefined {
  try {
    return reader.open(content, number);
  } catch {
    return undefined;
  }
}

/** Embeds a section; returns nothing if its document is damaged. */
async function embedPlace(place: Missing, { reader, embedder }: IndexEmbedding): Promise<PlacedVectors[]> {
  const { content, number } = place;
  const document = opened(content, number, reader);
  const text = document?.sections[place.section - (content.firstSections[number] as number)];
  if (document === undefined || text === undefined) return [];
  if (!(await isKnownLanguage(text.text, embedder.languages))) return [placeOf(place)];
  const passages = toPassages(sectionBlocks(document, text));
  const { section, ...rest } = await embedSection(sectionText(document.title, text.headings, passages), embedder);
  return [{ ...placeOf(place), vector: section, details: packVectors(rest) }];
}

function placeOf({ content, section, key }: Missing): PlacedVectors {
  return { content, section, key };
}

function kept(vector: ByteVectors | undefined, details: VectorsBlock | undefined): KeptVectors {
  return { ...(vector !== undefined && { vector }), ...(details !== undefined && { details }) };
}
