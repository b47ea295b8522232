import { once } from "node:events";
import { SHARE_ENV, Worker } from "node:worker_threads";
import { LRUCache } from "lru-cache";
import {
  type Meaning,
  type QuestionVectors,
  type SectionIndex,
  type SegmentContent,
  SegmentSender,
  type Trouble,
  VectorSet,
} from "../../src/index.ts";
import type { StoredDetails } from "./stored-details.ts";
import type { EmbeddingThreadOptions, FromEmbeddingThread, SentVectors, ToEmbeddingThread } from "./thread-messages.ts";

/** Most milliseconds that an answer waits for the vectors of its question; after that, sections are found by words alone. */
const shippedPatience = 1_000;
/** Milliseconds until a thread that ended is started again. */
const restartPause = 5_000;
/**
 * Milliseconds that the thread has to end by itself before it is terminated: a termination within native code would end the
 * whole process.
 */
const endLimit = 10_000;
/** How many questions' vectors are cached, about 5 kB each. */
const questionCount = 1_000;

export interface MeaningOptions extends EmbeddingThreadOptions {
  /** Most milliseconds that an answer waits for the vectors of its question. */
  readonly patience?: number;
  /** The script of the thread; the file beside this one if missing. */
  readonly thread?: URL;
}

export interface MeaningListener {
  /** The model is loaded. */
  onReady?(model: string, runtime: string): void;
  /** @param done how many of `all` sections were processed */
  onProgress?(done: number, all: number): void;
  /** All sections of the current knowledge were processed. */
  onWhole?(sections: number): void;
  /** Sections are found by words alone for now; called once until the model works again. */
  onFailure?(problem: string): void;
  /** The model works again. */
  onWell?(): void;
  /** A problem that somebody should know of; the work goes on. */
  onTrouble?(problem: string): void;
}

/** The state of the vectors. */
export interface MeaningState {
  /** Whether questions are answered with vectors. */
  readonly isUsed: boolean;
  /** How many of `all` sections were processed. */
  readonly done: number;
  readonly all: number;
  readonly model?: string;
  readonly trouble?: Trouble;
}

/** Makes vectors in a thread of its own. */
export class ThreadedMeaning implements Meaning {
  readonly vectors: VectorSet;
  private readonly options: EmbeddingThreadOptions;
  private readonly patience: number;
  private readonly thread: URL;
  private readonly listener: MeaningListener;
  private details: StoredDetails | undefined;
  private begun: Promise<void> | undefined;
  private readonly sender = new SegmentSender();
  private readonly questions = new LRUCache<string, QuestionVectors>({ max: questionCount });
  private readonly pending = new Map<number, (vectors: QuestionVectors | undefined) => void>();
  private index: SectionIndex | undefined;
  private contents: ReadonlyMap<number, SegmentContent> = new Map();
  private worker: Worker | undefined;
  private count = 0;
  private knowledgeNumber = 0;
  private state: MeaningState = { isUsed: false, done: 0, all: 0 };
  private isClosed = false;
  private settle: (() => void) | undefined;

  constructor({ patience, thread, ...options }: MeaningOptions, listener: MeaningListener = {}) {
    this.options = options;
    this.patience = patience ?? shippedPatience;
    this.thread = thread ?? new URL("./embedding-thread.js", import.meta.url);
    this.listener = listener;
    this.vectors = new VectorSet((key) => this.details?.read(key));
  }

  /** Starts the thread that embeds what `follow` is given; does nothing if it was started before. */
  start(): void {
    this.begun ??= this.begin();
  }

  private async begin(): Promise<void> {
    // The module that reads the disk is loaded now, so that the first answer does not wait for it.
    const { StoredDetails } = await import("./stored-details.ts");
    if (this.isClosed) return;
    this.details ??= new StoredDetails();
    this.startThread();
  }

  private startThread(): void {
    // The thread shares the process's environment, since native code sees no other, and the thread sets variables for it.
    const worker = new Worker(this.thread, { workerData: this.options, env: SHARE_ENV });
    // The thread does not keep the process alive; only a wait for vectors does.
    worker.unref();
    let problem: Error | undefined;
    worker.on("message", (message: FromEmbeddingThread) => this.take(message));
    worker.on("error", (error) => {
      problem = error;
    });
    worker.on("exit", (code) => this.startAgain(problem ?? new Error(`its thread ended with ${code}`)));
    this.worker = worker;
    this.sendKnowledge();
  }

  follow(index: SectionIndex): void {
    this.index = index;
    this.sendKnowledge();
  }

  /** Resolves when all sections have been processed, or when that has failed; see `health`. */
  async settled(): Promise<void> {
    await this.begun;
    if (this.state.isUsed || this.state.trouble !== undefined) return;
    this.worker?.ref();
    await new Promise<void>((resolve) => {
      this.settle = resolve;
    });
    this.worker?.unref();
  }

  get health(): MeaningState {
    return this.state;
  }

  async ofQuestion(text: string): Promise<QuestionVectors | undefined> {
    const { worker } = this;
    if (worker === undefined || !this.state.isUsed) return undefined;
    const known = this.questions.get(text);
    if (known !== undefined) return known;
    const number = this.count++;
    worker.ref();
    const vectors = await new Promise<QuestionVectors | undefined>((resolve) => {
      const timer = setTimeout(() => {
        this.fail(`the model took more than ${this.patience} ms for a question`);
        resolve(undefined);
      }, this.patience);
      this.pending.set(number, (found) => {
        clearTimeout(timer);
        resolve(found);
      });
      this.send({ kind: "question", number, text });
    });
    this.pending.delete(number);
    if (this.pending.size === 0) worker.unref();
    if (vectors !== undefined) this.questions.set(text, vectors);
    return vectors;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.endThread();
    this.details?.close();
  }

  private async endThread(): Promise<void> {
    const { worker } = this;
    if (worker === undefined) return;
    const timer = setTimeout(() => void worker.terminate(), endLimit);
    const ended = once(worker, "exit");
    this.send({ kind: "end" });
    await ended;
    clearTimeout(timer);
  }

  private take(message: FromEmbeddingThread): void {
    switch (message.kind) {
      case "ready": {
        const { identity, runtime, file } = message;
        this.details?.open(file);
        this.state = { ...this.state, model: identity.model };
        this.listener.onReady?.(identity.model, runtime);
        return;
      }
      case "vectors":
        for (const sent of message.sections) this.put(sent);
        return;
      case "progress":
        if (message.number !== this.knowledgeNumber) return;
        this.state = { ...this.state, done: message.done, all: message.all };
        this.listener.onProgress?.(message.done, message.all);
        return;
      case "whole":
        if (message.number !== this.knowledgeNumber) return;
        this.recover();
        this.state = { ...this.state, isUsed: true };
        this.listener.onWhole?.(this.state.all);
        this.settle?.();
        return;
      case "question":
        // A question without vectors says nothing about the model: it may not be loaded, or not know the language.
        if (message.vectors !== undefined) this.recover();
        else if (message.problem !== undefined) this.fail(message.problem);
        this.pending.get(message.number)?.(message.vectors);
        return;
      case "failed":
        this.fail(message.problem);
        this.settle?.();
        return;
      case "trouble":
        this.listener.onTrouble?.(message.problem);
    }
  }

  private put({ segment, section, ...vectors }: SentVectors): void {
    const content = this.contents.get(segment);
    if (content !== undefined) this.vectors.put(content, section, vectors);
  }

  private sendKnowledge(): void {
    const { index, worker } = this;
    if (index === undefined || worker === undefined) return;
    const segments = this.sender.send(index);
    this.contents = new Map(index.segments.map(({ content }, at) => [segments[at]?.key ?? -1, content]));
    this.send({ kind: "knowledge", number: ++this.knowledgeNumber, segments });
  }

  private fail(problem: string): void {
    if (this.state.trouble === undefined) this.listener.onFailure?.(problem);
    const since = this.state.trouble?.since ?? Date.now();
    this.state = { ...this.state, trouble: { problem, since } };
  }

  private recover(): void {
    const { trouble, ...rest } = this.state;
    if (trouble === undefined) return;
    this.state = rest;
    this.listener.onWell?.();
  }

  /** Restarts the thread after a pause; until it works, sections are found by words alone. */
  private startAgain(problem: Error): void {
    if (this.isClosed) return;
    this.worker = undefined;
    this.fail(`the model ended (${problem.message})`);
    this.settle?.();
    for (const resolve of this.pending.values()) resolve(undefined);
    setTimeout(() => {
      if (!this.isClosed) this.startThread();
    }, restartPause).unref();
  }

  private send(message: ToEmbeddingThread): void {
    this.worker?.postMessage(message);
  }
}
