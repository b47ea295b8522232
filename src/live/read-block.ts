import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { type Block, blockSize, isIntactBlock, preludeSize } from "./block.ts";

/** Why a snapshot does not count; the message goes on from "the snapshot". */
export class SnapshotFault extends Error {
  override readonly name = "SnapshotFault";
}

/**
 * Reads the block with which a file begins.
 * @throws SnapshotFault when it is not there or not as it was written
 */
export function readBlock(path: string): Block {
  const file = open(path);
  try {
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
  } finally {
    closeSync(file);
  }
}

function open(path: string): number {
  try {
    return openSync(path, "r");
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") throw new SnapshotFault("is not there", { cause });
    throw new SnapshotFault(`cannot be read (${(cause as NodeJS.ErrnoException).code})`, { cause });
  }
}
