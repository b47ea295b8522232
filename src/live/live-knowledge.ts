import { Worker } from "node:worker_threads";
import { Footnote, type FootnoteOptions } from "../footnote.ts";
import { InputError } from "../input-error.ts";
import type { Document } from "../knowledge/document.ts";
import type { Progress } from "../knowledge/load.ts";
import { SectionIndex } from "../search/section-index.ts";
import { Deferred } from "./deferred.ts";
import { documentAgain } from "./document-again.ts";
import type { FromThread, KnowledgeChange, ThreadOptions, ToThread } from "./messages.ts";
import { leastSections } from "./open-kept.ts";
import { type LivePace, shippedLivePace } from "./pace.ts";
import { SegmentReceiver, type SentSegment } from "./sent-segments.ts";

export interface LiveOptions extends Omit<FootnoteOptions, "mend"> {
  readonly folder: string;
  /** The folder for this knowledge's snapshot; none is kept without it. */
  readonly cache?: string;
  readonly pace?: LivePace;
  readonly leastSections?: number;
  /** The code of the thread. */
  readonly thread?: URL;
}

/** Whoever wants to know what becomes of the knowledge. */
export interface LiveListener {
  onChange?(change: KnowledgeChange): void;
  /** Something that somebody should know; answering goes on. */
  onTrouble?(problem: string): void;
  onProgress?: Progress;
}

/** A Footnote over a folder that may change at any time. Reading and indexing happen in a thread. */
export class LiveKnowledge {
  readonly footnote: Footnote;
  private readonly worker: Worker;
  private readonly receiver = new SegmentReceiver();
  private readonly listener: LiveListener;
  private readonly first = new Deferred<void>();
  private readonly all = new Deferred<KnowledgeChange>();
  private latest: KnowledgeChange | undefined;

  constructor(
    { folder, cache, pace, thread, leastSections: least, ...options }: LiveOptions,
    listener: LiveListener = {},
  ) {
    this.listener = listener;
    this.footnote = new Footnote(new SectionIndex([]), { ...options, mend: (id) => this.mend(folder, id) });
    const workerData: ThreadOptions = {
      folder,
      ...(cache !== undefined && { cache }),
      leastSections: least ?? leastSections,
      pace: pace ?? shippedLivePace,
    };
    this.worker = new Worker(thread ?? new URL("./thread.js", import.meta.url), { workerData });
    this.worker.on("message", (message: FromThread) => this.take(message));
    this.worker.on("error", (error) => {
      this.fail(error);
      listener.onTrouble?.(`the knowledge is not watched any more (${error.message}); start again`);
    });
  }

  /**
   * Done when there is something to answer from: a snapshot, or a part of the folder.
   * @throws InputError when there is nothing
   */
  get ready(): Promise<void> {
    return this.first.promise;
  }

  /**
   * Done when the whole folder was looked into; until then questions are answered from what is there.
   * @throws InputError when there is nothing to answer from
   */
  get whole(): Promise<KnowledgeChange> {
    return this.all.promise;
  }

  /** What happened last. */
  get change(): KnowledgeChange | undefined {
    return this.latest;
  }

  /** Looks into the folder now. */
  look(): void {
    this.send({ kind: "look" });
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private take(message: FromThread): void {
    switch (message.kind) {
      case "index":
        this.swap(message.segments);
        this.first.resolve();
        if (message.change === undefined) return;
        this.latest = message.change;
        this.listener.onChange?.(message.change);
        this.all.resolve(message.change);
        return;
      case "progress":
        this.listener.onProgress?.(message.done, message.all);
        return;
      case "trouble":
        this.listener.onTrouble?.(message.problem);
        return;
      case "failed":
        this.fail(new InputError(message.message));
    }
  }

  private fail(error: Error): void {
    this.first.reject(error);
    this.all.reject(error);
  }

  private swap(segments: readonly SentSegment[]): void {
    try {
      this.footnote.swap(this.receiver.receive(segments));
    } catch {
      this.send({ kind: "damaged" });
    }
  }

  private mend(folder: string, id: string): Document | undefined {
    this.send({ kind: "damaged" });
    return documentAgain(folder, id);
  }

  private send(message: ToThread): void {
    this.worker.postMessage(message);
  }
}
