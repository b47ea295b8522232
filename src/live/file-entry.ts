import { statSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "../knowledge/fault.ts";

/** What the file system says about a file; compared to detect changes without reading the file. */
export interface Stamp {
  readonly size: number;
  /** When the content was modified, in milliseconds since 1970. */
  readonly modified: number;
  /** When the file's inode was changed, in milliseconds since 1970. */
  readonly changed: number;
  /** Distinguishes the file from another one that replaced it with the same times. */
  readonly inode: number;
}

/** A file of the knowledge as of its last reading. */
export interface FileEntry {
  readonly file: string;
  readonly stamp: Stamp;
  /** Whether an unchanged stamp proves unchanged content; false if the file was written just before it was read. */
  readonly isSettled: boolean;
  /** A hash of the content; empty if the file could not be read. */
  readonly hash: string;
  readonly faults: readonly Fault[];
  /**
   * The hash of the version that is answered from: an earlier one if the file has faults; missing if there was never a
   * good one.
   */
  readonly served?: string;
  /**
   * The audiences that may see the served version; for an earlier version, only those that may also see the newer one.
   */
  readonly audience: readonly string[];
  /**
   * When the file has to be read again because its front matter says so (publication or expiry), in milliseconds since
   * 1970.
   */
  readonly changesAt?: number;
}

/** The stamp of a file about which the file system says nothing, as in a folder that may be listed but not entered. */
const unknownStamp: Stamp = { size: 0, modified: 0, changed: 0, inode: 0 };

/** Returns a file's stamp, or undefined if the file is gone. */
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
 * Whether reading a file again would give the same document as the last time.
 * @param now milliseconds since 1970
 */
export function isUnchanged(entry: FileEntry, stamp: Stamp, now: number): boolean {
  return entry.isSettled && isSameStamp(entry.stamp, stamp) && !isDue(entry, now);
}

/** Whether the file has to be read again now, although it did not change (see `FileEntry.changesAt`). */
export function isDue({ changesAt }: FileEntry, now: number): boolean {
  return changesAt !== undefined && now >= changesAt;
}
