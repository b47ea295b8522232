import { type ByteVectors, toByteVectors, toUnit } from "./byte-vectors.ts";
import type { Embedder, Embedding } from "./embedder.ts";
import { tokenVector } from "./reduce.ts";
import type { SectionText } from "./section-text.ts";
import { toWindows, type Window } from "./windows.ts";

/** The vectors of a section. */
export interface SectionVectors {
  /** A single vector, that of the whole section. */
  readonly section: ByteVectors;
  /** A vector for each passage. */
  readonly passages: ByteVectors;
  /** The vectors of its tokens; missing if the model returns none. */
  readonly tokens?: SectionTokens;
}

interface SectionTokens {
  /** The tokens of the headings, then those of each passage. */
  readonly vectors: ByteVectors;
  /** The index at which the tokens of each passage begin; as last entry the end of the last passage's tokens. */
  readonly starts: Uint32Array;
}

/**
 * Returns the vectors of a section. The section is embedded in windows that each begin with its headings. The section's
 * vector is the mean of the windows' vectors, and a passage's vector the mean of its tokens' vectors; without token
 * vectors each passage is embedded by itself.
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

/** Embeds each passage by itself, unless the section is a single passage in a single window, whose vector is used. */
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
