import { setTimeout as wait } from "node:timers/promises";
import {
  DocumentReader,
  EmbeddingFault,
  embedIndex,
  embedQuestion,
  isKnownLanguage,
  type PlacedVectors,
  reasonOf,
  type SectionIndex,
  type SegmentContent,
  SegmentReceiver,
} from "../../src/index.ts";
import { DiskVectorCache } from "./kept-vectors.ts";
import { type OpenedEmbedder, openEmbedder } from "./open-embedder.ts";
import type { EmbeddingThreadOptions, FromEmbeddingThread, SentVectors, ToEmbeddingThread } from "./thread-messages.ts";

/** Milliseconds from a failure to the next try, doubled after each further failure, up to the longest. */
const firstPause = 2_000;
const longestPause = 5 * 60_000;

interface Opened extends OpenedEmbedder {
  readonly keeping: DiskVectorCache;
}

/** Does the work of the embedding thread: embeds the sections of the newest knowledge, and questions in between. */
export class EmbeddingService {
  private readonly options: EmbeddingThreadOptions;
  private readonly tell: (message: FromEmbeddingThread) => void;
  private readonly receiver = new SegmentReceiver();
  private readonly reader = new DocumentReader();
  private opened: Opened | undefined;
  private readonly ending = new AbortController();
  private current = new AbortController();
  private work: Promise<void>;
  private readonly answering = new Set<Promise<void>>();

  constructor(options: EmbeddingThreadOptions, tell: (message: FromEmbeddingThread) => void) {
    this.options = options;
    this.tell = tell;
    this.work = this.persist(() => this.open(), this.ending.signal);
  }

  take(message: Exclude<ToEmbeddingThread, { kind: "end" }>): void {
    switch (message.kind) {
      case "question": {
        const answering = this.answer(message);
        this.answering.add(answering);
        void answering.finally(() => this.answering.delete(answering));
        return;
      }
      case "knowledge":
        this.embedNext(message);
    }
  }

  /** Starts nothing more; resolves when nothing runs in the model. */
  async end(): Promise<void> {
    this.ending.abort();
    await Promise.allSettled([this.work, ...this.answering]);
  }

  /** Cancels the embedding of the previous knowledge, which may be outdated, and embeds this knowledge. */
  private embedNext({ number, segments }: Extract<ToEmbeddingThread, { kind: "knowledge" }>): void {
    const index = this.receiver.receive(segments);
    const keys = new Map(index.segments.map(({ content }, at) => [content, segments[at]?.key ?? -1]));
    this.current.abort();
    this.current = new AbortController();
    const signal = AbortSignal.any([this.current.signal, this.ending.signal]);
    this.work = this.work.then(() => this.persist(() => this.embed(number, index, keys, signal), signal));
  }

  private async open(): Promise<void> {
    const opened = await openEmbedder(this.options.source);
    const { identity, longestText } = opened.embedder;
    const keeping = new DiskVectorCache(this.options.cache, identity, (problem) =>
      this.tell({ kind: "trouble", problem }),
    );
    this.opened = { ...opened, keeping };
    const { runtime } = opened;
    this.tell({
      kind: "ready",
      identity,
      longestText,
      runtime,
      ...(keeping.file !== undefined && { file: keeping.file }),
    });
  }

  private async embed(
    number: number,
    index: SectionIndex,
    segmentKeys: ReadonlyMap<SegmentContent, number>,
    signal: AbortSignal,
  ): Promise<void> {
    if (this.opened === undefined) return;
    const { embedder, atOnce, keeping } = this.opened;
    const keys: Uint8Array[] = [];
    await embedIndex(index, {
      reader: this.reader,
      embedder,
      keeping,
      atOnce,
      signal,
      onVectors: (placed) => {
        for (const { key } of placed) keys.push(key);
        this.tell({ kind: "vectors", sections: placed.flatMap((one) => toSent(one, segmentKeys, keeping)) });
      },
      onProgress: (done, all) => this.tell({ kind: "progress", number, done, all }),
    });
    if (signal.aborted) return;
    this.tell({ kind: "whole", number });
    keeping.retain(keys);
  }

  /** Retries an action until it succeeds or is aborted; each failure is reported to the main thread. */
  private async persist(act: () => Promise<void>, signal: AbortSignal): Promise<void> {
    for (let pause = firstPause; !signal.aborted; pause = Math.min(2 * pause, longestPause)) {
      try {
        await act();
        return;
      } catch (error) {
        const isLasting = error instanceof EmbeddingFault && error.isLasting;
        this.tell({ kind: "failed", problem: reasonOf(error) });
        await wait(isLasting ? longestPause : pause, undefined, { signal, ref: false }).catch(() => undefined);
      }
    }
  }

  private async answer({ number, text }: Extract<ToEmbeddingThread, { kind: "question" }>): Promise<void> {
    try {
      const embedder = this.opened?.embedder;
      const isKnown = embedder !== undefined && (await isKnownLanguage(text, embedder.languages));
      const vectors = isKnown ? await embedQuestion(text, embedder) : undefined;
      this.tell({ kind: "question", number, ...(vectors !== undefined && { vectors }) });
    } catch (error) {
      this.tell({ kind: "question", number, problem: reasonOf(error) });
    }
  }
}

function toSent(
  { content, section, key, vector, details }: PlacedVectors,
  segmentKeys: ReadonlyMap<SegmentContent, number>,
  keeping: DiskVectorCache,
): SentVectors[] {
  if (vector === undefined) return [];
  const isRead = keeping.file !== undefined && details !== undefined && keeping.isWriting;
  const sent = { segment: segmentKeys.get(content) ?? -1, section, key, vector };
  return [details === undefined || isRead ? sent : { ...sent, details }];
}
