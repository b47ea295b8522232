import { isUtf8 } from "node:buffer";
import { shortReasonOf } from "../reason.ts";
import { type ParsedFile, parseDocument, readAudience } from "./parse-document.ts";
import { readBytes, unreadable } from "./read-bytes.ts";

/**
 * Reads one file of the knowledge folder; a file that cannot be read becomes a fault.
 * @param now milliseconds since 1970; if absent, the page's publication dates are ignored
 */
export function readDocument(folder: string, file: string, now?: number): ParsedFile {
  const bytes = readBytes(folder, file);
  return bytes instanceof Uint8Array ? parseBytes(file, bytes, now) : { faults: [bytes] };
}

export function parseBytes(file: string, bytes: Buffer, now?: number): ParsedFile {
  if (!isUtf8(bytes)) {
    const fault = unreadable(file, "the file is not UTF-8", "save it as UTF-8", firstBadLine(bytes));
    return { faults: [fault], audience: readAudience(decodeRoughly(bytes)) };
  }
  const text = bytes.toString("utf8");
  try {
    return parseDocument(file, text, now);
  } catch (cause) {
    const fault = unreadable(file, `the Markdown cannot be read (${shortReasonOf(cause)})`, "simplify its nesting");
    return { faults: [fault], audience: readAudience(text) };
  }
}

/** Decodes bytes of an unknown encoding so that at least ASCII letters are right, which suffices for the key `audience`. */
function decodeRoughly(bytes: Buffer): string {
  return bytes
    .toString("latin1")
    .replaceAll("\0", "")
    .replace(/^(?:\xff\xfe|\xfe\xff|\xef\xbb\xbf)/, "");
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
