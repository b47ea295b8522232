import { closeSync, openSync, readSync } from "node:fs";

/** Where bytes lie: in memory, which threads may share, or in a file from an offset on. */
export type BytesPlace =
  | { readonly kind: "memory"; readonly memory: Uint8Array }
  | { readonly kind: "file"; readonly path: string; readonly offset: number };

/** Bytes that are read a range at a time, wherever they lie. */
export interface Bytes {
  readonly length: number;
  readonly place: BytesPlace;
  /** @throws RangeError when the range is not there any more */
  read(start: number, end: number): Uint8Array;
}

/** @throws the file system's error when they lie in a file that cannot be opened */
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

/** Closes files that nobody can read from any more. */
const files = new FinalizationRegistry<number>(closeSync);

/**
 * A range of a file, which stays readable even if somebody deletes the file.
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
