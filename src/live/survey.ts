import { createHash } from "node:crypto";
import type { Document } from "../knowledge/document.ts";
import type { Fault } from "../knowledge/fault.ts";
import { readAudience } from "../knowledge/parse-document.ts";
import { readBytes, readHead } from "../knowledge/read-bytes.ts";
import { parseBytes } from "../knowledge/read-document.ts";
import { type FileEntry, isDue, isUnchanged, type Stamp } from "./file-entry.ts";

/** Milliseconds: the coarsest time resolution of file systems, so two writes this close may have the same stamp. */
const coarsest = 2_000;

export interface Surveyed {
  readonly entry: FileEntry;
  /** The document, only if the file was parsed just now and has no faults. */
  readonly document?: Document;
}

/**
 * Surveys one file: it is read only if its stamp changed, and parsed only if its content changed.
 * @param stamp the file's stamp from before this call, so from before the file is read
 * @param known the entry from the last survey
 * @param now milliseconds since 1970
 */
export function surveyFile(
  folder: string,
  file: string,
  stamp: Stamp,
  known: FileEntry | undefined,
  now: number,
): Surveyed {
  if (known !== undefined && isUnchanged(known, stamp, now)) return { entry: known };
  const bytes = readBytes(folder, file);
  const isSettled = now - Math.max(stamp.modified, stamp.changed) > coarsest;
  if (!(bytes instanceof Uint8Array)) {
    const head = readHead(folder, file);
    const audience = head && readAudience(head.toString("utf8"));
    return { entry: faulty({ file, stamp, isSettled: false, hash: "", faults: [bytes] }, known, audience) };
  }
  const hash = createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
  if (known?.hash === hash && !isDue(known, now)) return { entry: { ...known, stamp, isSettled } };
  const { document, faults, audience, isDraft, changesAt } = parseBytes(file, bytes, now);
  const read = { file, stamp, isSettled, hash, faults, ...(changesAt !== undefined && { changesAt }) };
  if (document === undefined) return { entry: faulty(read, isDraft ? undefined : known, audience) };
  return { entry: { ...read, served: hash, audience: document.audience }, document };
}

/**
 * Returns the entry of a faulty file, which keeps the last good version for those who may see both it and the new one.
 * @param audience the audience of the new version; undefined if it could not be read
 */
function faulty(
  entry: Omit<FileEntry, "served" | "audience">,
  known: FileEntry | undefined,
  audience?: readonly string[],
): FileEntry {
  if (known?.served === undefined) return { ...entry, audience: [] };
  const both = audience === undefined ? known.audience : known.audience.filter((one) => audience.includes(one));
  const faults = entry.faults.map((fault): Fault => {
    return { ...fault, isEarlier: true, ...(both.length === 0 && { isHidden: true }) };
  });
  return { ...entry, faults, served: known.served, audience: both };
}
