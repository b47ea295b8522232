/**
 * Loaded into a program with `--import` and `--expose-gc`: answers every message with the memory in use after garbage
 * collection.
 */
import { setTimeout as wait } from "node:timers/promises";

process.on("message", async () => {
  for (let collection = 0; collection < 3; collection++) {
    globalThis.gc?.();
    await wait(50);
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  process.send?.({ heapUsed, arrayBuffers });
});
