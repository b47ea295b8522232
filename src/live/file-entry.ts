import { statSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "../knowledge/fault.ts";

/** What is known of a file without reading it. */
export interface Stamp {
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
  readonly changed: number;
  /** Tells a file from another that was put in its place with the same times. */
  readonly inode: number;
}

/** A file of the knowledge as it was last read. */
export interface FileEntry {
  readonly file: string;
  readonly stamp: Stamp;
  /** Whether the same stamp means the same content: not when the file was written just before it was read. */
  readonly isSettled: boolean;
  /** Of the content; empty when it could not be read. */
  readonly hash: string;
  readonly faults: readonly Fault[];
  /** The hash of the content that is answered from: an earlier one when there are faults, none when it was never good. */
  readonly served?: string;
  /** Who may see what is answered from; of an earlier version, who may see the newer one as well. */
  readonly audience: readonly string[];
  /** When the file is to be read again, since it says so, in milliseconds since 1970. */
  readonly changesAt?: number;
}

/** Of a file of which the file system tells nothing, as in a folder that may be listed but not entered. */
const unknownStamp: Stamp = { size: 0, modified: 0, changed: 0, inode: 0 };

/** Undefined when the file is not there any more. */
export function stampOf(folder: string, file: string): Stamp | undefined {
  try {
    const stat = statSync(join(folder, file), { throwIfNoEntry: false });
    return stat && { size: stat.size, modified: stat.mtimeMs, changed: stat.ctimeMs, inode: stat.ino };
  } catch {
    return unknownStamp;
  }
}

function isSameStamp(a: Stamp, b: Stamp): boolean {
  return a.size === b.size && a.modified === b.modified && a.changed === b.changed && a.inode === b.inode;
}

/**
 * Whether the same document would be read from a file as when it was read last.
 * @param now milliseconds since 1970
 */
export function isAsItWas(entry: FileEntry, stamp: Stamp, now: number): boolean {
  return entry.isSettled && isSameStamp(entry.stamp, stamp) && !isDue(entry, now);
}

/** Whether the time has come at which a file says something else. */
export function isDue({ changesAt }: FileEntry, now: number): boolean {
  return changesAt !== undefined && now >= changesAt;
}
