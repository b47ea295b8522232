import type { ByteVectors } from "./byte-vectors.ts";
import type { SectionVectors } from "./section-vectors.ts";

/**
 * A section's passage and token vectors in one piece of memory, for storing and for sending between threads: a head of
 * four 32-bit numbers (count of passages, count of tokens, dimensions of each), the scales, the starts, the vectors.
 * The section's own vector is not part of the block.
 */
export type VectorsBlock = Uint8Array;

const headLength = 4;

export function packVectors({ passages, tokens }: Omit<SectionVectors, "section">): VectorsBlock {
  const parts: ArrayBufferView[] = [
    Uint32Array.of(
      passages.scales.length,
      tokens?.vectors.scales.length ?? 0,
      passages.dimensions,
      tokens?.vectors.dimensions ?? 0,
    ),
    passages.scales,
    ...(tokens === undefined ? [] : [tokens.vectors.scales, tokens.starts]),
    passages.bytes,
    ...(tokens === undefined ? [] : [tokens.vectors.bytes]),
  ];
  const block = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of parts) {
    block.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return block;
}

/**
 * Returns the vectors as views of the block, which is copied if its offset is not a multiple of four bytes.
 * @throws RangeError when the block is truncated
 */
export function unpackVectors(block: VectorsBlock): Omit<SectionVectors, "section"> {
  const aligned = block.byteOffset % 4 === 0 ? block : block.slice();
  let at = aligned.byteOffset;
  const { buffer } = aligned;
  const take = <T>(
    view: new (buffer: ArrayBufferLike, at: number, length: number) => T,
    size: number,
    length: number,
  ) => {
    const taken = new view(buffer, at, length);
    at += size * length;
    return taken;
  };
  const [passageCount = 0, tokenCount = 0, passageSize = 0, tokenSize = 0] = take(Uint32Array, 4, headLength);
  const passageScales = take(Float32Array, 4, passageCount);
  const tokenScales = take(Float32Array, 4, tokenCount);
  const starts = take(Uint32Array, 4, tokenSize === 0 ? 0 : passageCount + 1);
  const vectors = (dimensions: number, scales: Float32Array): ByteVectors => ({
    dimensions,
    bytes: take(Int8Array, 1, dimensions * scales.length),
    scales,
  });
  const passages = vectors(passageSize, passageScales);
  if (tokenSize === 0) return { passages };
  return { passages, tokens: { vectors: vectors(tokenSize, tokenScales), starts } };
}
