import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "./fault.ts";
import { type ParsedFile, parseDocument, readAudience } from "./parse-document.ts";

/** Reads one file of the knowledge folder; what cannot be read becomes a fault. */
export function readDocument(folder: string, file: string): ParsedFile {
  const bytes = readBytes(folder, file);
  return bytes instanceof Uint8Array ? parseBytes(file, bytes) : { faults: [bytes] };
}

/** A file's bytes, or the fault that they cannot be read. */
export function readBytes(folder: string, file: string): Buffer | Fault {
  try {
    return readFileSync(join(folder, file));
  } catch (cause) {
    const problem = `the file cannot be read (${(cause as NodeJS.ErrnoException).code})`;
    return unreadable(file, problem, "give read permission");
  }
}

export function parseBytes(file: string, bytes: Buffer): ParsedFile {
  if (!isUtf8(bytes)) {
    const fault = unreadable(file, "the file is not UTF-8", "save it as UTF-8", firstBadLine(bytes));
    return { faults: [fault], audience: readAudience(decodeRoughly(bytes)) };
  }
  const text = bytes.toString("utf8");
  try {
    return parseDocument(file, text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split("\n", 1)[0] : String(cause);
    const fault = unreadable(file, `the Markdown cannot be read (${reason})`, "simplify its nesting");
    return { faults: [fault], audience: readAudience(text) };
  }
}

/** The letters of ASCII are right in it, whatever the encoding is. */
function decodeRoughly(bytes: Buffer): string {
  return bytes
    .toString("latin1")
    .replaceAll("\0", "")
    .replace(/^(?:\xff\xfe|\xfe\xff|\xef\xbb\xbf)/, "");
}

function unreadable(file: string, problem: string, remedy: string, line = 1): Fault {
  return { file, line, problem, remedy, served: false };
}

function firstBadLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(10, start);
    if (!isUtf8(bytes.subarray(start, end === -1 ? bytes.length : end))) return line;
    start = end === -1 ? bytes.length : end + 1;
  }
  return line;
}
