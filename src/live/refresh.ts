import type { Document } from "../knowledge/document.ts";
import type { Fault } from "../knowledge/fault.ts";
import { findKnowledge, noMarkdown, type Progress, sameName } from "../knowledge/load.ts";
import { documentId } from "../knowledge/parse-document.ts";
import { readDocument } from "../knowledge/read-document.ts";
import { isIntact, openDocument, recordAt } from "../knowledge/stored-documents.ts";
import { changeIndex, withoutDocumentsOf } from "../search/change-index.ts";
import { termAt } from "../search/dictionary.ts";
import { SectionIndex } from "../search/section-index.ts";
import { Additions } from "./additions.ts";
import { type FileEntry, isUnchanged, type Stamp, stampOf } from "./file-entry.ts";
import { inBlocks } from "./snapshot/segment-block.ts";
import { type Surveyed, surveyFile } from "./survey.ts";

/** The state of a folder at one moment: its files and the index of their documents. */
export interface KnownFolder {
  readonly entries: ReadonlyMap<string, FileEntry>;
  readonly index: SectionIndex;
}

export const nothingKnown: KnownFolder = { entries: new Map(), index: new SectionIndex([]) };

/** The outcome of reading a folder. */
export interface Refreshed {
  readonly kept: KnownFolder;
  readonly faults: readonly Fault[];
  /** The full paths of the folders in which something may change. */
  readonly folders: readonly string[];
  /** The ids of new documents. */
  readonly added: readonly string[];
  /** The ids of documents with other content or another audience. */
  readonly changed: readonly string[];
  /** The ids of documents that are gone. */
  readonly removed: readonly string[];
}

export interface RefreshOptions {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Whether a folder without Markdown is accepted as one whose documents were deleted. */
  readonly mayBeEmpty?: boolean;
  readonly onProgress?: Progress;
  /**
   * Called with what may be answered from until all is done: first, before anything is read, the documents of unchanged
   * files; then these and what is indexed so far. Documents of files that may have changed are left out.
   */
  readonly onPart?: (part: SectionIndex) => void;
}

/**
 * Brings the kept state up to date with a folder: only files with new content are parsed, and only their documents are
 * indexed. A file with a fault keeps its last good version, for those who may see both this and the new one. Of two
 * files with the same document id the first counts.
 * @throws InputError when the folder cannot be read, or holds no Markdown and `mayBeEmpty` is not set
 */
export function refresh(
  folder: string,
  kept: KnownFolder,
  { now, mayBeEmpty, onProgress, onPart }: RefreshOptions,
): Refreshed {
  const { files, folders, faults: linkFaults } = findKnowledge(folder);
  if (files.length === 0 && mayBeEmpty !== true) throw noMarkdown(folder);
  const before = owners(kept.entries.values());
  const entries = new Map<string, FileEntry>();
  const after = new Map<string, FileEntry>();
  const faults = [...linkFaults];
  const stamps = new Map(files.map((file) => [file, stampOf(folder, file)]));
  const additions = new Additions(onPart && withEachPart(withoutChanged(kept, before, stamps, now), onPart));
  for (const [at, file] of files.entries()) {
    additions.tellInTime();
    const stamp = stamps.get(file);
    if (stamp !== undefined) take(surveyFile(folder, file, stamp, kept.entries.get(file), now));
    onProgress?.(at + 1, files.length);
  }
  const removed = [...before.keys()].filter((id) => !after.has(id));
  const put = [...after.keys()].filter((id) => !isSame(before.get(id), after.get(id)));
  const segments = additions.segments();
  const index =
    removed.length + put.length === 0 ? kept.index : inBlocks(changeIndex(kept.index, [...removed, ...put], segments));
  return {
    kept: { entries, index },
    faults,
    folders,
    added: put.filter((id) => !before.has(id)),
    changed: put.filter((id) => before.has(id)),
    removed,
  };

  function take({ entry, document }: Surveyed): void {
    const { file, served } = entry;
    const id = documentId(file);
    const owner = after.get(id);
    faults.push(...entry.faults);
    entries.set(file, entry);
    if (served === undefined) return;
    if (owner !== undefined) {
      faults.push(sameName(file, owner.file));
    } else if (isSame(before.get(id), entry)) {
      after.set(id, entry);
    } else {
      const isEarlier = document === undefined && before.get(id)?.file === file && before.get(id)?.served === served;
      const parsed = isEarlier
        ? withAudience(kept.index, id, entry.audience)
        : (document ?? readDocument(folder, file, now).document);
      if (parsed === undefined) {
        entries.delete(file);
        return;
      }
      additions.add(parsed);
      after.set(id, entry);
    }
  }
}

/** Maps document ids to the entries of the files that they are answered from. */
function owners(entries: Iterable<FileEntry>): Map<string, FileEntry> {
  const owning = new Map<string, FileEntry>();
  for (const entry of entries) {
    const id = documentId(entry.file);
    if (entry.served !== undefined && !owning.has(id)) owning.set(id, entry);
  }
  return owning;
}

function isSame(a: FileEntry | undefined, b: FileEntry | undefined): boolean {
  return a?.file === b?.file && a?.served === b?.served && a?.audience.join() === b?.audience.join();
}

/** Returns the index without the documents of files that may have changed. */
function withoutChanged(
  { index }: KnownFolder,
  owning: ReadonlyMap<string, FileEntry>,
  stamps: ReadonlyMap<string, Stamp | undefined>,
  now: number,
): SectionIndex {
  const doubtful = [...owning].filter(([, entry]) => {
    const stamp = stamps.get(entry.file);
    return stamp === undefined || !isUnchanged(entry, stamp, now);
  });
  return withoutDocumentsOf(
    index,
    doubtful.map(([id]) => id),
  );
}

/**
 * Wraps `onPart` so that each part comes together with `index`; calls it with `index` alone at once, unless this is
 * empty.
 */
function withEachPart(index: SectionIndex, onPart: (part: SectionIndex) => void): (part: SectionIndex) => void {
  if (index.size > 0) onPart(index);
  return (part) => onPart(new SectionIndex([...index.segments, ...part.segments]));
}

/** Returns an indexed document with a smaller audience; undefined if its stored bytes are damaged. */
function withAudience(index: SectionIndex, id: string, audience: readonly string[]): Document | undefined {
  for (const { content, number } of index.documents()) {
    if (termAt(content.documentIds, number) !== id) continue;
    return isIntact(recordAt(content.documents, number))
      ? { ...openDocument(content.documents, number), audience }
      : undefined;
  }
  return undefined;
}
