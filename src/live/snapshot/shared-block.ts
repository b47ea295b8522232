import { createHash } from "node:crypto";

/**
 * Data and typed arrays in one piece of memory, which threads share and which is written to disk unchanged: a prelude
 * of fixed size, a head in JSON, and the arrays.
 */
export type Block = Uint8Array;

type Numbers = Uint8Array | Uint16Array | Uint32Array | Float32Array;
export type Arrays = Readonly<Record<string, Numbers>>;

type TypeName = "u8" | "u16" | "u32" | "f32";

interface Head<Data> {
  readonly data: Data;
  /** For each array its type, its offset in bytes from the first array, and its length. */
  readonly arrays: Readonly<Record<string, readonly [type: TypeName, start: number, length: number]>>;
}

/** Identifies the format and its version. */
const magic = Buffer.from("Footnot1");
/**
 * The offset of three 64-bit numbers: the bytes of the block, the bytes of the head, and the offset of the first array.
 */
const sizesAt = magic.length;
const checksumAt = sizesAt + 3 * 8;
export const preludeSize = checksumAt + 32;
/** The alignment of arrays, in bytes. */
const step = 8;

export function packBlock(data: unknown, arrays: Arrays): Block {
  let end = 0;
  const places: Record<string, Head<unknown>["arrays"][string]> = {};
  for (const [name, array] of Object.entries(arrays)) {
    places[name] = [typeOf(array), end, array.length];
    end = roundUp(end + array.byteLength);
  }
  const head = Buffer.from(JSON.stringify({ data, arrays: places } satisfies Head<unknown>));
  const firstAt = roundUp(preludeSize + head.length);
  const block = new Uint8Array(new SharedArrayBuffer(firstAt + end));
  block.set(magic);
  const sizes = new Float64Array(block.buffer, sizesAt, 3);
  sizes.set([block.length, head.length, firstAt]);
  block.set(head, preludeSize);
  for (const [name, { buffer, byteOffset, byteLength }] of Object.entries(arrays)) {
    block.set(new Uint8Array(buffer, byteOffset, byteLength), firstAt + (places[name]?.[1] ?? 0));
  }
  return block;
}

/** Returns what a block holds; the arrays are views of its memory. */
export function openBlock<Data>(block: Block): { readonly data: Data; readonly arrays: Arrays } {
  const [, headLength = 0, firstAt = 0] = sizesOf(block);
  const head = Buffer.from(block.slice(preludeSize, preludeSize + headLength)).toString("utf8");
  const { data, arrays } = JSON.parse(head) as Head<Data>;
  const views = Object.entries(arrays).map(([name, [type, start, length]]) => [
    name,
    viewOf(type, block.buffer, block.byteOffset + firstAt + start, length),
  ]);
  return { data, arrays: Object.fromEntries(views) };
}

/** Writes the checksum into a block before it goes to disk; a sealed block is left as it is. */
export function sealBlock(block: Block): void {
  const isSealed = block.subarray(checksumAt, preludeSize).some((byte) => byte !== 0);
  if (!isSealed) block.set(checksum(block), checksumAt);
}

/** Returns the checksum of a sealed block, in hexadecimal. */
export function sealOf(block: Block): string {
  return Buffer.from(block.slice(checksumAt, preludeSize)).toString("hex");
}

/** Returns the size of a block in bytes, read from its prelude; undefined if the bytes are no block of this format. */
export function blockSize(prelude: Uint8Array): number | undefined {
  if (prelude.length < preludeSize || Buffer.compare(prelude.subarray(0, magic.length), magic) !== 0) return undefined;
  return sizesOf(prelude)[0];
}

export function isIntactBlock(block: Block): boolean {
  return Buffer.compare(checksum(block), block.subarray(checksumAt, preludeSize)) === 0;
}

function sizesOf(block: Uint8Array): Float64Array {
  return new Float64Array(Uint8Array.from(block.subarray(sizesAt, checksumAt)).buffer);
}

function checksum(block: Block): Buffer {
  return createHash("sha256").update(block.subarray(0, checksumAt)).update(block.subarray(preludeSize)).digest();
}

function typeOf(array: Numbers): TypeName {
  if (array instanceof Uint8Array) return "u8";
  if (array instanceof Uint16Array) return "u16";
  return array instanceof Uint32Array ? "u32" : "f32";
}

function viewOf(type: TypeName, buffer: ArrayBufferLike, start: number, length: number): Numbers {
  switch (type) {
    case "u8":
      return new Uint8Array(buffer, start, length);
    case "u16":
      return new Uint16Array(buffer, start, length);
    case "u32":
      return new Uint32Array(buffer, start, length);
    case "f32":
      return new Float32Array(buffer, start, length);
  }
}

function roundUp(bytes: number): number {
  return Math.ceil(bytes / step) * step;
}
