import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { type BirpcReturn, createBirpc } from "birpc";
import { InputError } from "../../input-error.ts";
import { openClaims } from "../open-record.ts";
import type { OpenRecord, RecordOptions } from "../record-options.ts";
import type { SqlRecord } from "../sql/sql-store.ts";
import { type Claims, LocalClaims } from "./local-claims.ts";
import type { RecordService } from "./record-service.ts";

export interface ThreadedOptions extends Omit<RecordOptions, "now" | "replica"> {
  /** The module that the thread runs. */
  readonly thread?: URL;
}

/** Milliseconds that closing waits for the thread. */
const longestClose = 1_000;

type Remote = BirpcReturn<SqlRecord & Pick<RecordService, "open" | "close">>;

/** An open record, and the object that makes its claims. */
export interface RecordParts {
  readonly record: SqlRecord;
  readonly claims: Claims;
}

/**
 * A record in a thread of its own, so that writing and encrypting do not delay answers. Only claims are made in the
 * main thread.
 */
export class ThreadedRecord {
  private readonly options: ThreadedOptions;
  private worker: Worker | undefined;
  private remote: Remote | undefined;
  private near: Promise<OpenRecord> | undefined;
  private isClosed = false;
  private readonly replica = randomUUID();

  constructor(options: ThreadedOptions) {
    this.options = options;
  }

  /**
   * Opens the record unless it is open, in a new thread if there is none or it has ended.
   * @throws InputError when the record can be reached but not used
   */
  async open(): Promise<RecordParts> {
    this.refuseIfClosed();
    const record = this.remote ?? this.start();
    const problem = await record.open();
    if (problem !== undefined) throw new InputError(problem);
    const { store } = await this.openNear();
    return { record, claims: new LocalClaims(store, record) };
  }

  /** Closes the record for good. The thread is ended in any case, since it would keep the process running. */
  async close(): Promise<void> {
    this.isClosed = true;
    try {
      const near = await this.near?.catch(() => undefined);
      await near?.close();
      // A thread that waits for a lock or a server does not answer until the wait is over.
      await Promise.race([this.remote?.close(), wait(longestClose, undefined, { ref: false })]);
    } finally {
      await this.worker?.terminate();
    }
  }

  private refuseIfClosed(): void {
    if (this.isClosed) throw new Error("the record is closed");
  }

  private openNear(): Promise<OpenRecord> {
    this.refuseIfClosed();
    this.near ??= openClaims({ ...this.options, replica: this.replica }).catch((error) => {
      this.near = undefined;
      throw error;
    });
    return this.near;
  }

  private start(): Remote {
    const { thread = new URL("./record-thread.js", import.meta.url), ...options } = this.options;
    const worker = new Worker(thread, { workerData: { ...options, replica: this.replica } });
    const remote: Remote = createBirpc(
      {},
      {
        post: (data) => worker.postMessage(data),
        on: (listener) => worker.on("message", listener),
        // Callers have their own time limits.
        timeout: -1,
      },
    );
    const end = (error: Error): void => {
      remote.$close(error);
      // A thread that fails reports an error before it ends, and by then a new thread may have replaced it.
      if (this.remote === remote) this.remote = undefined;
    };
    worker.once("error", end);
    worker.once("exit", () => end(new Error("the record's thread has ended")));
    this.worker = worker;
    this.remote = remote;
    return remote;
  }
}
