import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "./fault.ts";

/** The largest file that is read, in MiB: twice the size of the Bible. */
const mostMebibytes = 8;

/**
 * Reads a file's bytes, or returns the fault that they cannot be read. Opens without blocking, so it never waits for the writer
 * of a pipe.
 */
export function readBytes(folder: string, file: string): Buffer | Fault {
  let opened: number | undefined;
  try {
    opened = openSync(join(folder, file), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stat = fstatSync(opened);
    if (!stat.isFile()) return unreadable(file, "this is no regular file", "move it out of the knowledge");
    if (stat.size > mostMebibytes * 2 ** 20) return tooLarge(file, stat.size);
    return readFileSync(opened);
  } catch (cause) {
    return unreadableFile(file, cause);
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}

/** The number of bytes that are read of a file if only its front matter is needed. */
const headSize = 2 ** 18;

/** Reads the beginning of a file that cannot be read whole; undefined if not even that is possible. */
export function readHead(folder: string, file: string): Buffer | undefined {
  let opened: number | undefined;
  try {
    opened = openSync(join(folder, file), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    if (!fstatSync(opened).isFile()) return undefined;
    const head = Buffer.alloc(headSize);
    return head.subarray(0, readSync(opened, head, 0, headSize, 0));
  } catch {
    return undefined;
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}

/** Returns the fault for an error of the file system. */
function unreadableFile(file: string, cause: unknown): Fault {
  const { code } = cause as NodeJS.ErrnoException;
  const isGone = code === "ENOENT" || code === "ENOTDIR";
  return unreadable(
    file,
    isGone ? "the file was taken away while it was being read" : `the file cannot be read (${code})`,
    isGone ? "put it back, or go on without it" : "give read permission",
  );
}

/** @param line 1-based */
export function unreadable(file: string, problem: string, remedy: string, line = 1): Fault {
  return { file, line, problem, remedy, served: false };
}

function tooLarge(file: string, size: number): Fault {
  const mebibytes = Math.ceil(size / 2 ** 20);
  const problem = `the file is too large: ${mebibytes} MiB, and ${mostMebibytes} MiB are the most`;
  return unreadable(file, problem, "divide it into several");
}
