import { once } from "node:events";
import { setInterval } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Page, Unconvertible } from "./page.ts";
import type { DocumentSource } from "./sources.ts";

/** Most milliseconds of CPU time for one document; a handbook of a thousand pages takes less. */
const timeLimit = 45_000;
/** How many times the CPU time limit a document may take in all, since the machine may be busy with other things. */
const patience = 8;
/** Most that one document may take: of the heap, in MiB, and of the machine's memory in all, in bytes. */
const mostHeap = 1_024;
const mostMemory = 1_536 * 2 ** 20;
/** Milliseconds between checks of what the document took so far. */
const checkPause = 100;

/** Undefined for a document without text. */
type Conversion = Page | Unconvertible | undefined;

/**
 * Converts documents one after the other in a thread, which is ended when a document takes too much time or memory. Nothing
 * else in this process is busy meanwhile, so that the usage of the process is that of the thread.
 */
export class ConversionThread {
  private worker: Worker | undefined;

  /** @throws Error when the document cannot be read, with the reason that the library gives */
  async convert(kind: DocumentSource["kind"], bytes: Uint8Array): Promise<Conversion> {
    const worker = this.start();
    const ended = new AbortController();
    let isWhole = false;
    const converted = once(worker, "message", ended).then(([page]: Conversion[]) => {
      isWhole = true;
      return page;
    });
    const broken = once(worker, "exit", ended).then(() => ({ problem: "it cannot be read; save it anew" }));
    worker.postMessage({ kind, bytes });
    try {
      return await Promise.race([converted, broken, excess(ended.signal)]);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY") return tooMuch;
      throw error;
    } finally {
      ended.abort();
      if (!isWhole) await this.end();
    }
  }

  private start(): Worker {
    this.worker ??= new Worker(new URL("./document-thread.js", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: mostHeap },
      // Captured, so that messages of libraries are not printed between the faults.
      stdout: true,
      stderr: true,
    });
    return this.worker;
  }

  async end(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    worker?.on("error", () => undefined);
    await worker?.terminate();
  }
}

/** Waits until a document takes too much time or memory, and returns which. */
async function excess(signal: AbortSignal): Promise<Unconvertible> {
  const since = performance.now();
  const begun = process.cpuUsage();
  const before = process.memoryUsage.rss();
  for await (const _ of setInterval(checkPause, undefined, { signal })) {
    const { user, system } = process.cpuUsage(begun);
    if ((user + system) / 1_000 > timeLimit || performance.now() - since > patience * timeLimit) break;
    if (process.memoryUsage.rss() - before > mostMemory) return tooMuch;
  }
  return { problem: "it takes too long to read; divide it" };
}

const tooMuch = { problem: "it takes too much memory to read; divide it" };
