import { Worker } from "node:worker_threads";
import { Footnote, type FootnoteOptions } from "../footnote.ts";
import { InputError } from "../input-error.ts";
import type { Document } from "../knowledge/document.ts";
import type { Progress } from "../knowledge/load.ts";
import { SectionIndex } from "../search/section-index.ts";
import { type Trouble, troubleOf } from "../trouble.ts";
import { Deferred } from "./deferred.ts";
import { leastSections } from "./open-snapshot.ts";
import { rereadDocument } from "./reread-document.ts";
import { SegmentReceiver, type SentSegment } from "./snapshot/sent-segments.ts";
import type { FromThread, KnowledgeChange, ThreadOptions, ToThread, TroubleSubject } from "./thread-messages.ts";
import { type LiveTimings, shippedLiveTimings } from "./timings.ts";

export interface LiveOptions extends Omit<FootnoteOptions, "mend"> {
  readonly folder: string;
  /** The folder for this knowledge's snapshot; without it no snapshot is kept. */
  readonly cache?: string;
  readonly timings?: LiveTimings;
  readonly leastSections?: number;
  /** The module that the thread runs. */
  readonly thread?: URL;
}

/** Callbacks about the state of the knowledge. */
export interface LiveListener {
  /** @param version the version of the knowledge that is answered from now on */
  onChange?(change: KnowledgeChange, version: string): void;
  /** Called when something does not work that somebody should know of; answering goes on. */
  onTrouble?(problem: string): void;
  /** Called when all troubles are over. */
  onWell?(): void;
  onProgress?: Progress;
}

/** Milliseconds until a thread that ended is started again, or knowledge that could not be used is read again. */
const restartPause = 2_000;

/** A Footnote over a folder that may change at any time. Reading and indexing happen in a thread. */
export class LiveKnowledge {
  readonly footnote: Footnote;
  private readonly thread: URL;
  private readonly threadOptions: ThreadOptions;
  private worker: Worker;
  private receiver = new SegmentReceiver();
  private restart: NodeJS.Timeout | undefined;
  private rereading: NodeJS.Timeout | undefined;
  private isReady = false;
  private isClosed = false;
  /** Whether the thread was asked for a new index because of damage, and has not sent it yet. */
  private isDamaged = false;
  private readonly listener: LiveListener;
  private readonly first = new Deferred<void>();
  private readonly all = new Deferred<KnowledgeChange>();
  private latest: KnowledgeChange | undefined;
  private readonly troubles = new Map<TroubleSubject | "thread" | "documents", Trouble>();

  constructor(
    { folder, cache, timings, thread, leastSections: least, ...options }: LiveOptions,
    listener: LiveListener = {},
  ) {
    this.listener = listener;
    this.footnote = new Footnote(new SectionIndex([]), { ...options, mend: (id) => this.mend(folder, id) });
    this.thread = thread ?? new URL("./thread.js", import.meta.url);
    this.threadOptions = {
      folder,
      ...(cache !== undefined && { cache }),
      leastSections: least ?? leastSections,
      timings: timings ?? shippedLiveTimings,
    };
    this.worker = this.start();
  }

  /**
   * Resolves when there is something to answer from: a snapshot, or part of the folder.
   * @throws InputError when there is nothing to answer from
   */
  get ready(): Promise<void> {
    return this.first.promise;
  }

  /**
   * Resolves when the whole folder was read; until then questions are answered from the parts read so far.
   * @throws InputError when there is nothing to answer from
   */
  get whole(): Promise<KnowledgeChange> {
    return this.all.promise;
  }

  /** The latest change; undefined until the whole folder was read. */
  get change(): KnowledgeChange | undefined {
    return this.latest;
  }

  /** The oldest trouble that is not over; undefined if there is none. */
  get trouble(): Trouble | undefined {
    const [oldest] = [...this.troubles.values()].sort((a, b) => a.since - b.since);
    return oldest;
  }

  /** Makes the thread look into the folder now. */
  look(): void {
    this.send({ kind: "look" });
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.restart);
    clearTimeout(this.rereading);
    await this.worker.terminate();
  }

  private start(): Worker {
    const worker = new Worker(this.thread, { workerData: this.threadOptions });
    let problem: Error | undefined;
    worker.on("message", (message: FromThread) => this.handle(message));
    worker.on("error", (error) => {
      problem = error;
    });
    worker.on("exit", (code) => this.onThreadEnd(problem ?? new Error(`its thread ended with ${code}`)));
    return worker;
  }

  /** Handles the end of the thread: unless nothing was ready yet, answering goes on and the thread is started again. */
  private onThreadEnd(problem: Error): void {
    if (this.isClosed) return;
    if (!this.isReady) {
      this.fail(problem);
      return;
    }
    this.setTrouble("thread", `the knowledge is read anew, since reading it failed (${problem.message})`);
    this.restart = setTimeout(() => {
      this.receiver = new SegmentReceiver();
      this.isDamaged = false;
      this.worker = this.start();
    }, restartPause).unref();
  }

  private handle(message: FromThread): void {
    switch (message.kind) {
      case "index":
        // A restarted thread first sends parts of the knowledge, which are less than what is already here.
        if (message.change === undefined && this.latest !== undefined) return;
        if (!this.swap(message.segments)) return;
        this.isReady = true;
        this.first.resolve();
        if (message.change === undefined) return;
        this.isDamaged = false;
        this.latest = message.change;
        this.listener.onChange?.(message.change, this.footnote.version);
        this.setTrouble("thread");
        this.setTrouble("documents", this.nothingServed(message.change));
        this.all.resolve(message.change);
        return;
      case "progress":
        this.listener.onProgress?.(message.done, message.all);
        return;
      case "trouble":
        this.setTrouble(message.about, message.problem);
        return;
      case "failed":
        if (this.isReady) this.setTrouble("thread", `${message.message}; the last one goes on answering`);
        else this.fail(new InputError(message.message));
    }
  }

  /**
   * Returns a problem if all files are faulty, so that nothing can be answered. A folder without files is another
   * trouble.
   */
  private nothingServed({ documents, faults }: KnowledgeChange): string | undefined {
    if (documents > 0 || faults.length === 0) return undefined;
    return `no file of the knowledge folder ${this.threadOptions.folder} can be served; mend the faults`;
  }

  private setTrouble(about: TroubleSubject | "thread" | "documents", problem?: string): void {
    const known = this.troubles.get(about);
    if (known?.problem === problem) return;
    this.troubles.delete(about);
    if (problem !== undefined) {
      this.troubles.set(about, troubleOf(problem));
      this.listener.onTrouble?.(problem);
    } else if (this.troubles.size === 0) {
      this.listener.onWell?.();
    }
  }

  private fail(error: Error): void {
    this.first.reject(error);
    this.all.reject(error);
  }

  /** Answers from sent segments from now on. If that fails, returns false, and the knowledge is read again later. */
  private swap(segments: readonly SentSegment[]): boolean {
    try {
      this.footnote.swap(this.receiver.receive(segments));
      return true;
    } catch (error) {
      this.setTrouble("thread", `the knowledge is read anew, since it cannot be used (${troubleOf(error).problem})`);
      this.rereading ??= setTimeout(() => {
        this.rereading = undefined;
        this.send({ kind: "damaged" });
      }, restartPause).unref();
      return false;
    }
  }

  private mend(folder: string, id: string): Document | undefined {
    // Each of these messages makes the thread read the whole folder.
    if (!this.isDamaged) this.send({ kind: "damaged" });
    this.isDamaged = true;
    return rereadDocument(folder, id);
  }

  private send(message: ToThread): void {
    this.worker.postMessage(message);
  }
}
