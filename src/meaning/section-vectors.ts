import { type ByteVectors, toByteVectors, toUnit } from "./byte-vectors.ts";
import type { Embedder, Embedding } from "./embedder.ts";
import { tokenVector } from "./reduce.ts";
import type { SectionText } from "./section-text.ts";
import { toWindows, type Window } from "./windows.ts";

/** What is known of a section's meaning. */
export interface SectionVectors {
  /** One vector, of the whole section. */
  readonly section: ByteVectors;
  /** A vector for each passage. */
  readonly passages: ByteVectors;
  /** Missing where the model gives none. */
  readonly tokens?: SectionTokens;
}

interface SectionTokens {
  /** Those of the headings, then those of each passage. */
  readonly vectors: ByteVectors;
  /** Where the tokens of each passage begin, and where those of the last one end. */
  readonly starts: Uint32Array;
}

/**
 * The vectors of a section. It is read in windows that each begin with its headings. The section's vector is the mean of
 * its windows', a passage's the mean of its tokens'; without token vectors each passage is embedded by itself.
 */
export async function embedSection(text: SectionText, embedder: Embedder): Promise<SectionVectors> {
  const windows = toWindows(text, {
    longestText: embedder.longestText,
    countTokens: (part) => embedder.countTokens(part),
  });
  const embeddings = await embedder.embed(
    windows.map((window) => window.text),
    "section",
  );
  const { dimensions } = embedder.identity;
  const whole = mean(
    embeddings.map(({ pooled }) => pooled),
    dimensions,
  );
  const section = toByteVectors([whole], dimensions);
  const read = embeddings.map((embedding, at) => ({ window: windows[at] as Window, embedding }));
  if (embeddings.some(({ tokens }) => tokens === undefined)) {
    return { section, passages: await embedPassages(text, read, embedder) };
  }
  return { section, ...fromTokens(text, read, embedder) };
}

interface ReadWindow {
  readonly window: Window;
  readonly embedding: Embedding;
}

function fromTokens(
  { passages: texts }: SectionText,
  read: readonly ReadWindow[],
  { identity: { dimensions }, projection }: Embedder,
): { readonly passages: ByteVectors; readonly tokens: SectionTokens } {
  const sums = texts.map(() => new Float32Array(dimensions));
  const headings: Float32Array[] = [];
  const byPassage: Float32Array[][] = texts.map(() => []);
  for (const [number, { window, embedding }] of read.entries()) {
    const { vectors, starts, ends } = embedding.tokens ?? { vectors: new Float32Array(), starts: [], ends: [] };
    let piece = 0;
    for (let token = 0; token < starts.length; token++) {
      const start = starts[token] as number;
      if ((ends[token] as number) <= window.headingsEnd) {
        if (number === 0) headings.push(tokenVector(vectors, token, dimensions, projection));
        continue;
      }
      while (piece < window.pieces.length - 1 && start >= (window.pieces[piece]?.end ?? 0)) piece++;
      const passage = window.pieces[piece]?.passage;
      if (passage === undefined) continue;
      add(sums[passage] as Float32Array, vectors, token * dimensions);
      byPassage[passage]?.push(tokenVector(vectors, token, dimensions, projection));
    }
  }
  const counts = [headings.length, ...byPassage.map(({ length }) => length)];
  let end = 0;
  const starts = Uint32Array.from(counts, (count) => {
    end += count;
    return end;
  });
  const vectors = toByteVectors([...headings, ...byPassage.flat()], projection?.dimensions ?? dimensions);
  return { passages: toByteVectors(sums.map(toUnit), dimensions), tokens: { vectors, starts } };
}

/** A vector for each passage by a pass of its own, but where a window holds no other. */
async function embedPassages(
  { headings, passages }: SectionText,
  read: readonly ReadWindow[],
  embedder: Embedder,
): Promise<ByteVectors> {
  const alone = read.length === 1 && passages.length === 1 ? read[0]?.embedding.pooled : undefined;
  if (alone !== undefined) return toByteVectors([alone], embedder.identity.dimensions);
  const texts = passages.map((text) => (headings === "" ? text : `${headings}\n${text}`));
  const embeddings = texts.length === 0 ? [] : await embedder.embed(texts, "section");
  return toByteVectors(
    embeddings.map(({ pooled }) => pooled),
    embedder.identity.dimensions,
  );
}

function mean(vectors: readonly Float32Array[], dimensions: number): Float32Array {
  const sum = new Float32Array(dimensions);
  for (const vector of vectors) add(sum, vector, 0);
  return toUnit(sum);
}

function add(sum: Float32Array, vectors: Float32Array, start: number): void {
  for (let index = 0; index < sum.length; index++) {
    sum[index] = (sum[index] as number) + (vectors[start + index] as number);
  }
}
