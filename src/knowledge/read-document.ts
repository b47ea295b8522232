import { isUtf8 } from "node:buffer";
import { type ParsedFile, parseDocument } from "./parse-document.ts";
import { readBytes, unreadable } from "./read-bytes.ts";

/** Reads one file of the knowledge folder; what cannot be read becomes a fault. */
export function readDocument(folder: string, file: string): ParsedFile {
  const bytes = readBytes(folder, file);
  return bytes instanceof Uint8Array ? parseBytes(file, bytes) : { faults: [bytes] };
}

export function parseBytes(file: string, bytes: Buffer): ParsedFile {
  if (!isUtf8(bytes)) {
    return { faults: [unreadable(file, "the file is not UTF-8", "save it as UTF-8", firstBadLine(bytes))] };
  }
  try {
    return parseDocument(file, bytes.toString("utf8"));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split("\n", 1)[0] : String(cause);
    return { faults: [unreadable(file, `the Markdown cannot be read (${reason})`, "simplify its nesting")] };
  }
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
