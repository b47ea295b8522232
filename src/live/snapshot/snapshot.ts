import { randomUUID } from "node:crypto";
import { closeSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import { type Bytes, bytesInFile, bytesInMemory } from "../../knowledge/bytes.ts";
import { SectionIndex } from "../../search/section-index.ts";
import type { Segment, Totals } from "../../search/segment.ts";
import { troubleOf } from "../../trouble.ts";
import type { FileEntry } from "../file-entry.ts";
import { type KnownFolder, nothingKnown } from "../refresh.ts";
import { readBlock, SnapshotFault } from "./read-block.ts";
import { blockOf, fromBlock } from "./segment-block.ts";
import { openBlock, packBlock, sealBlock, sealOf } from "./shared-block.ts";

/**
 * The data of the main file. The changing arrays of each segment are in the same file; the segments' contents have
 * files of their own.
 */
interface Contents {
  /** The version of the code that wrote the snapshot (see `codeVersion`). */
  readonly maker: string;
  readonly entries: readonly FileEntry[];
  readonly segments: readonly { readonly name: string; readonly totals: Totals }[];
}

const mainName = "knowledge.snapshot";
/** Milliseconds after which an unused file that was not modified is no longer being written by any process. */
const abandonedAfter = 10 * 60_000;

/**
 * An index on disk, with the entries of the files that it was made from. Each file is written under a temporary name
 * and renamed, the main file last, so whenever the process dies there is either the old snapshot or the new one.
 * Several processes may share the folder: a segment's file is named by its checksum, so none overwrites another's.
 */
export class Snapshot {
  private readonly cache: string;
  private readonly maker: string;

  /**
   * @param cache the folder to write to, for this knowledge alone
   * @param maker the version of the code; snapshots of another version are not used
   */
  constructor(cache: string, maker: string) {
    this.cache = cache;
    this.maker = maker;
  }

  /** @throws SnapshotFault when there is no usable snapshot */
  load(): KnownFolder {
    const { data, arrays } = openBlock<Contents>(readBlock(join(this.cache, mainName)));
    if (data.maker !== this.maker) throw new SnapshotFault("is of another version");
    const segments = data.segments.map(({ name, totals }, at): Segment => {
      const own = (kind: string): Uint32Array => arrays[`${kind}.${at}`] as Uint32Array;
      return {
        content: this.loadContent(name),
        totals,
        live: own("live"),
        liveDocuments: own("liveDocuments"),
        frequencies: own("frequencies"),
      };
    });
    return { entries: new Map(data.entries.map((entry) => [entry.file, entry])), index: new SectionIndex(segments) };
  }

  /** Returns what the snapshot holds; nothing if there is no usable snapshot. */
  loadOrNothing(): KnownFolder {
    try {
      return this.load();
    } catch (error) {
      if (error instanceof SnapshotFault) return nothingKnown;
      throw error;
    }
  }

  private loadContent(name: string): Segment["content"] {
    const path = join(this.cache, name);
    const block = readBlock(path);
    return fromBlock(block, (length) => {
      if (statSync(path).size !== block.length + length) throw new SnapshotFault("is truncated");
      return bytesInFile(path, block.length, length);
    });
  }

  /**
   * @param now milliseconds since 1970
   * @throws the file system's error when nothing can be written to the folder
   */
  save({ entries, index }: KnownFolder, now: number): void {
    mkdirSync(this.cache, { recursive: true });
    const segments = index.segments.map((segment) => ({ name: this.saveContent(segment), totals: segment.totals }));
    const contents: Contents = { maker: this.maker, entries: [...entries.values()], segments };
    const arrays = index.segments.flatMap(({ live, liveDocuments, frequencies }, at) => [
      [`live.${at}`, live],
      [`liveDocuments.${at}`, liveDocuments],
      [`frequencies.${at}`, frequencies],
    ]);
    const main = packBlock(contents, Object.fromEntries(arrays));
    sealBlock(main);
    this.write(mainName, [bytesInMemory(main)]);
    this.clear(new Set(segments.map(({ name }) => name)), now);
  }

  /** Removes the main file, so that the snapshot is not loaded again. */
  discard(): void {
    rmSync(join(this.cache, mainName), { force: true });
  }

  private saveContent({ content }: Segment): string {
    const block = blockOf(content);
    sealBlock(block);
    const name = `${sealOf(block).slice(0, 32)}.segment`;
    const stored = content.documents.bytes;
    const size = statSync(join(this.cache, name), { throwIfNoEntry: false })?.size;
    if (size !== block.length + stored.length) this.write(name, [bytesInMemory(block), stored]);
    return name;
  }

  private write(name: string, parts: readonly Bytes[]): void {
    const temporary = join(this.cache, `${name}.${randomUUID()}.tmp`);
    const file = openSync(temporary, "wx");
    try {
      for (const part of parts) copyTo(file, part);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, join(this.cache, name));
  }

  /** Removes files that no snapshot needs, and temporary files of processes that died. */
  private clear(used: ReadonlySet<string>, now: number): void {
    for (const name of readdirSync(this.cache)) {
      if (used.has(name) || !/\.(?:segment|tmp)$/.test(name)) continue;
      const path = join(this.cache, name);
      const touched = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now;
      if (now - touched > abandonedAfter) rmSync(path, { force: true });
    }
  }
}

/** Returns what to tell people of an error of `save`. */
export function snapshotProblem(error: unknown): string {
  return `the snapshot cannot be written (${troubleOf(error).problem}); the next start takes longer`;
}

const pieceSize = 2 ** 22;

function copyTo(file: number, bytes: Bytes): void {
  for (let start = 0; start < bytes.length; ) {
    const piece = bytes.read(start, Math.min(start + pieceSize, bytes.length));
    for (let at = 0; at < piece.length; ) at += writeSync(file, piece, at);
    start += piece.length;
  }
}
