import { Footnote, type FootnoteOptions } from "../footnote.ts";
import type { Fault } from "../knowledge/fault.ts";
import type { Progress } from "../knowledge/load.ts";
import { type KnownFolder, nothingKnown, refresh } from "./refresh.ts";
import { rereadDocument } from "./reread-document.ts";
import { codeVersion } from "./snapshot/code-version.ts";
import { Snapshot, snapshotProblem } from "./snapshot/snapshot.ts";

/**
 * The least number of sections for which a snapshot is kept: smaller knowledge is read faster than its snapshot would
 * be.
 */
export const leastSections = 2_000;

export interface OpenOptions extends Omit<FootnoteOptions, "mend"> {
  /** The folder for this knowledge's snapshot; without it no snapshot is kept. */
  readonly cache?: string;
  readonly leastSections?: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onProgress?: Progress;
}

export interface Opened {
  readonly footnote: Footnote;
  readonly faults: readonly Fault[];
  readonly documents: number;
  /** Why the snapshot could not be written; missing if it was written or not needed. */
  readonly problem?: string;
}

/**
 * Opens a folder once, in this thread, from its snapshot and the files that changed since.
 * @throws InputError when the folder cannot be read or holds no Markdown
 */
export function openSnapshot(
  folder: string,
  { cache, now, onProgress, leastSections: least, ...options }: OpenOptions,
): Opened {
  const snapshot = cache === undefined ? undefined : new Snapshot(cache, codeVersion());
  const before = snapshot?.loadOrNothing() ?? nothingKnown;
  const { kept, faults } = refresh(folder, before, { now, ...(onProgress && { onProgress }) });
  const isNew = kept.index !== before.index && kept.index.size >= (least ?? leastSections);
  const problem = isNew ? save(snapshot, kept, now) : undefined;
  const mend = (id: string) => {
    snapshot?.discard();
    return rereadDocument(folder, id);
  };
  return {
    footnote: new Footnote(kept.index, { ...options, mend }),
    faults,
    documents: [...kept.index.documents()].length,
    ...(problem !== undefined && { problem }),
  };
}

function save(snapshot: Snapshot | undefined, kept: KnownFolder, now: number): string | undefined {
  try {
    snapshot?.save(kept, now);
    return undefined;
  } catch (error) {
    return snapshotProblem(error);
  }
}
