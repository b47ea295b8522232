import { createHash } from "node:crypto";
import type { Document } from "../knowledge/document.ts";
import { readBytes, unreadableFile } from "../knowledge/read-bytes.ts";
import { parseBytes } from "../knowledge/read-document.ts";
import { type FileEntry, isSameStamp, type Stamp, stampOf } from "./file-entry.ts";

/** Of a file of which the file system tells nothing. */
const noStamp: Stamp = { size: 0, modified: 0, changed: 0 };

/** File systems may stamp two writes within so many milliseconds alike. */
const coarsest = 2_000;

export interface Surveyed {
  readonly entry: FileEntry;
  /** Only when the file was parsed just now and is good. */
  readonly document?: Document;
}

/**
 * Looks at one file: it is read only if its stamp is new, and parsed only if its content is.
 * @param known what was seen last time
 * @param now milliseconds since 1970
 * @returns undefined when there is no such file any more
 */
export function surveyFile(
  folder: string,
  file: string,
  known: FileEntry | undefined,
  now: number,
): Surveyed | undefined {
  let stamp: Stamp | undefined;
  try {
    stamp = stampOf(folder, file);
  } catch (cause) {
    // In a folder that may be listed but not entered.
    return {
      entry: faulty({ file, stamp: noStamp, isSettled: false, hash: "", faults: [unreadableFile(file, cause)] }, known),
    };
  }
  if (stamp === undefined) return undefined;
  if (known?.isSettled && isSameStamp(known.stamp, stamp)) return { entry: known };
  const bytes = readBytes(folder, file);
  const isSettled = now - Math.max(stamp.modified, stamp.changed) > coarsest;
  if (!(bytes instanceof Uint8Array)) {
    return { entry: faulty({ file, stamp, isSettled: false, hash: "", faults: [bytes] }, known) };
  }
  const hash = createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
  if (known?.hash === hash) return { entry: { ...known, stamp, isSettled } };
  return parseEntry(bytes, { file, stamp, isSettled, hash }, known);
}

function parseEntry(
  bytes: Buffer,
  read: { readonly file: string; readonly stamp: Stamp; readonly isSettled: boolean; readonly hash: string },
  known: FileEntry | undefined,
): Surveyed {
  const { document, faults } = parseBytes(read.file, bytes);
  if (document === undefined) return { entry: faulty({ ...read, faults }, known) };
  return { entry: { ...read, faults, served: read.hash }, document };
}

/** A fault keeps the last good version. */
function faulty(entry: FileEntry, known: FileEntry | undefined): FileEntry {
  if (known?.served === undefined) return entry;
  return { ...entry, faults: entry.faults.map((fault) => ({ ...fault, isEarlier: true })), served: known.served };
}
