import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { type Block, blockSize, isIntactBlock, preludeSize } from "./shared-block.ts";

/** Why a snapshot cannot be used; the message continues a sentence that begins with "the snapshot". */
export class SnapshotFault extends Error {
  override readonly name = "SnapshotFault";
}

/**
 * Reads the block at the beginning of a file.
 * @throws SnapshotFault when the file is missing or not as it was written
 */
export function readBlock(path: string): Block {
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    return readFrom(file);
  } catch (cause) {
    if (cause instanceof SnapshotFault) throw cause;
    const { code } = cause as NodeJS.ErrnoException;
    throw new SnapshotFault(code === "ENOENT" ? "is not there" : `cannot be read (${code})`, { cause });
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function readFrom(file: number): Block {
  const prelude = new Uint8Array(preludeSize);
  readSync(file, prelude, 0, preludeSize, 0);
  const size = blockSize(prelude);
  if (size === undefined) throw new SnapshotFault("is of another format");
  if (!(size >= preludeSize && size <= fstatSync(file).size)) throw new SnapshotFault("is truncated");
  const block = new Uint8Array(new SharedArrayBuffer(size));
  for (let at = 0; at < size; ) {
    const count = readSync(file, block, at, size - at, at);
    if (count === 0) throw new SnapshotFault("is truncated");
    at += count;
  }
  if (!isIntactBlock(block)) throw new SnapshotFault("is damaged");
  return block;
}
