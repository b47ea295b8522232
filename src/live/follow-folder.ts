import type { MessagePort } from "node:worker_threads";
import { InputError } from "../input-error.ts";
import { noMarkdown, type Progress } from "../knowledge/load.ts";
import { Debounce } from "./debounce.ts";
import { type KnownFolder, nothingKnown, type Refreshed, refresh } from "./refresh.ts";
import { codeVersion } from "./snapshot/code-version.ts";
import { SegmentSender } from "./snapshot/sent-segments.ts";
import { Snapshot, snapshotProblem } from "./snapshot/snapshot.ts";
import type { FromThread, ThreadOptions, ToThread, TroubleSubject } from "./thread-messages.ts";
import { FolderWatch } from "./watch-folders.ts";

/** Milliseconds between two progress messages. */
const progressEvery = 100;

/**
 * Keeps an index of a folder up to date, sends every new state of it to the port, and saves snapshots, until the port
 * closes. It blocks while it reads and indexes, so it needs a thread of its own.
 */
export function keepLive(options: ThreadOptions, port: MessagePort): void {
  const live = new LiveFolder(options, (message) => port.postMessage(message));
  port.on("message", (message: ToThread) => {
    if (message.kind === "damaged") live.startOver();
    live.look();
  });
  port.on("close", () => live.stop());
  live.start();
}

class LiveFolder {
  private readonly options: ThreadOptions;
  private readonly tell: (message: FromThread) => void;
  private readonly sender = new SegmentSender();
  private readonly watch: FolderWatch;
  private readonly debounce: Debounce;
  private readonly snapshot: Snapshot | undefined;
  private kept: KnownFolder = nothingKnown;
  private faults = "";
  private failures = 0;
  private isTold = false;
  private isUnsaved = false;
  private readonly troubles = new Map<TroubleSubject, string>();

  constructor(options: ThreadOptions, tell: (message: FromThread) => void) {
    this.options = options;
    this.tell = tell;
    this.debounce = new Debounce(options.timings, () => this.look());
    this.watch = new FolderWatch(() => this.debounce.event());
    this.snapshot = options.cache === undefined ? undefined : new Snapshot(options.cache, codeVersion());
  }

  start(): void {
    this.kept = this.snapshot?.loadOrNothing() ?? nothingKnown;
    this.look();
  }

  /** Reads what changed in the folder, and sends what is new. */
  look(): void {
    const start = performance.now();
    const refreshed = this.refresh();
    if (refreshed === undefined) return;
    this.failures = 0;
    const before = this.kept;
    this.kept = refreshed.kept;
    this.tellChange(refreshed, before, performance.now() - start);
    const { folder } = this.options;
    this.tellTrouble("folder", this.kept.entries.size === 0 ? noMarkdown(folder).message : undefined);
    const isMore = this.watch.follow(refreshed.folders);
    this.save(before);
    if (isMore) this.debounce.event();
    else this.debounce.wait(this.options.timings.poll);
  }

  startOver(): void {
    this.snapshot?.discard();
    this.kept = nothingKnown;
    this.isTold = false;
  }

  stop(): void {
    this.debounce.stop();
    this.watch.close();
  }

  private refresh(): Refreshed | undefined {
    // A folder that is being refilled is empty for a moment, so its documents count as gone only when a second look
    // finds none.
    const mayBeEmpty = this.kept !== nothingKnown && (this.failures > 0 || this.kept.entries.size === 0);
    try {
      return refresh(this.options.folder, this.kept, {
        now: Date.now(),
        mayBeEmpty,
        onProgress: throttled((done, all) => this.tell({ kind: "progress", done, all })),
        ...(!this.isTold && { onPart: (part) => this.tell({ kind: "index", segments: this.sender.send(part) }) }),
      });
    } catch (error) {
      const problem = error instanceof InputError ? error.message : `the knowledge cannot be read (${String(error)})`;
      this.failures++;
      this.watch.close();
      // A snapshot alone is not answered from: while the folder cannot be read, the audiences of its documents may have
      // changed.
      if (this.kept === nothingKnown || !this.isTold) this.tell({ kind: "failed", message: problem });
      else if (this.failures >= 2) this.tellTrouble("folder", `${problem}; the last one goes on answering`);
      this.debounce.wait(this.options.timings.missing);
      return undefined;
    }
  }

  private tellChange({ kept, faults, added, changed, removed }: Refreshed, before: KnownFolder, elapsed: number): void {
    const told = JSON.stringify(faults);
    if (this.isTold && kept.index === before.index && told === this.faults) return;
    this.faults = told;
    this.isTold = true;
    const documents = [...kept.index.documents()].length;
    const change = { added, changed, removed, faults, documents, sections: kept.index.size, elapsed };
    this.tell({ kind: "index", segments: this.sender.send(kept.index), change });
  }

  /** Sends a trouble, or its end, unless that was sent before. */
  private tellTrouble(about: TroubleSubject, problem?: string): void {
    if (this.troubles.get(about) === problem) return;
    if (problem === undefined) this.troubles.delete(about);
    else this.troubles.set(about, problem);
    this.tell({ kind: "trouble", about, ...(problem !== undefined && { problem }) });
  }

  private save(before: KnownFolder): void {
    const { snapshot, kept, options } = this;
    if (snapshot === undefined) return;
    // After a restart nothing may be answered from documents that are gone.
    const isGone = kept.entries.size === 0;
    if (!isGone && kept.index.size < options.leastSections) return;
    const isSame =
      kept.entries.size === before.entries.size &&
      [...kept.entries].every(([file, entry]) => before.entries.get(file) === entry);
    if (isSame && !this.isUnsaved) return;
    try {
      if (isGone) snapshot.discard();
      else snapshot.save(kept, Date.now());
      this.isUnsaved = false;
      this.tellTrouble("snapshot");
    } catch (error) {
      this.isUnsaved = true;
      this.tellTrouble("snapshot", snapshotProblem(error));
    }
  }
}

function throttled(progress: Progress): Progress {
  let last = performance.now();
  return (done, all) => {
    if (performance.now() - last < progressEvery) return;
    last = performance.now();
    progress(done, all);
  };
}
