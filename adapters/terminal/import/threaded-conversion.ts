import { Worker } from "node:worker_threads";
import type { Page, Unconvertible } from "./page.ts";
import type { DocumentSource } from "./sources.ts";

/** Milliseconds of the processor for one document: a handbook of a thousand pages takes less. */
const timeLimit = 45_000;
/** What one document may take of the heap, in MiB, and of the machine's memory in all, in bytes. */
const mostHeap = 1_024;
const mostMemory = 1_536 * 2 ** 20;
/** Milliseconds between looks at what it took so far. */
const look = 100;

/**
 * Converts a document in a thread of its own, which is ended when it takes too long or too much. Nothing else of this
 * process is busy meanwhile, so what the process takes is what the thread takes.
 * @throws Error when the document cannot be read, with the reason that the library gives
 */
export function convertInThread(
  kind: DocumentSource["kind"],
  bytes: Uint8Array,
): Promise<Page | Unconvertible | undefined> {
  const worker = new Worker(new URL("./document-thread.js", import.meta.url), {
    workerData: { kind, bytes },
    resourceLimits: { maxOldGenerationSizeMb: mostHeap },
    stdout: true,
    stderr: true,
  });
  const begun = process.cpuUsage();
  const before = process.memoryUsage.rss();
  let outcome: Page | Unconvertible | undefined = { problem: "it cannot be read; save it anew" };
  let fault: Error | undefined;
  const end = (result: Page | Unconvertible | undefined): void => {
    outcome = result;
    void worker.terminate();
  };
  const watch = setInterval(() => {
    const { user, system } = process.cpuUsage(begun);
    if ((user + system) / 1_000 > timeLimit) end({ problem: "it takes too long to read; divide it" });
    else if (process.memoryUsage.rss() - before > mostMemory) end(tooMuch);
  }, look);
  worker.once("message", end);
  worker.once("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "ERR_WORKER_OUT_OF_MEMORY") outcome = tooMuch;
    else fault = error;
  });
  return new Promise((resolve, reject) => {
    worker.once("exit", () => {
      clearInterval(watch);
      if (fault === undefined) resolve(outcome);
      else reject(fault);
    });
  });
}

const tooMuch = { problem: "it takes too much memory to read; divide it" };
