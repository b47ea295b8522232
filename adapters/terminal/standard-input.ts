import { readSync } from "node:fs";

const chunkSize = 65_536;
/** The pause before standard input is read again, in milliseconds. */
const pause = 10;
const sleeper = new Int32Array(new SharedArrayBuffer(4));

/**
 * Reads all of standard input. A pipe that does not block has nothing to read while its writer is slower than its reader, which
 * `readFileSync` takes for an error.
 * @throws Error where it cannot be read
 */
export function readStandardInput(): Buffer {
  const chunks: Buffer[] = [];
  for (;;) {
    const chunk = Buffer.allocUnsafe(chunkSize);
    const size = readOrWait(chunk);
    if (size === 0) return Buffer.concat(chunks);
    if (size !== undefined) chunks.push(chunk.subarray(0, size));
  }
}

/** Returns the number of bytes that were read, 0 at the end; undefined if there is nothing to read yet. */
function readOrWait(chunk: Buffer): number | undefined {
  try {
    return readSync(0, chunk);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EOF") return 0;
    if (code !== "EAGAIN") throw error;
    Atomics.wait(sleeper, 0, 0, pause);
    return undefined;
  }
}
