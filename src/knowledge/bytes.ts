import { closeSync, openSync, readSync } from "node:fs";

/** Where bytes are stored: in memory, which threads may share, or in a file from an offset on. */
export type BytesPlace =
  | { readonly kind: "memory"; readonly memory: Uint8Array }
  | { readonly kind: "file"; readonly path: string; readonly offset: number };

/** Bytes in memory or in a file, read a range at a time. */
export interface Bytes {
  readonly length: number;
  readonly place: BytesPlace;
  /** @throws RangeError when the range is no longer there */
  read(start: number, end: number): Uint8Array;
}

/**
 * Opens the bytes at a place.
 * @throws the file system's error when they are in a file that cannot be opened
 */
export function bytesAt(place: BytesPlace, length: number): Bytes {
  return place.kind === "memory" ? bytesInMemory(place.memory) : bytesInFile(place.path, place.offset, length);
}

export function bytesInMemory(memory: Uint8Array): Bytes {
  return {
    length: memory.length,
    place: { kind: "memory", memory },
    read: (start, end) => memory.subarray(start, end),
  };
}

/** Closes a file when the `Bytes` that read from it are garbage-collected. */
const files = new FinalizationRegistry<number>(closeSync);

/**
 * Opens a range of a file. It stays readable even if the file is deleted.
 * @throws the file system's error when the file cannot be opened
 */
export function bytesInFile(path: string, offset: number, length: number): Bytes {
  const file = openSync(path, "r");
  const bytes: Bytes = {
    length,
    place: { kind: "file", path, offset },
    read(start, end) {
      const range = new Uint8Array(end - start);
      const count = readSync(file, range, 0, range.length, offset + start);
      if (count < range.length) throw new RangeError(`${path} ends too early`);
      return range;
    },
  };
  files.register(bytes, file);
  return bytes;
}
