import { parentPort, workerData } from "node:worker_threads";

/** Milliseconds. */
const pause = 20;

/** A thread that asks how the bot is, again and again, and tells how many milliseconds each answer took. */
const { port } = workerData as { readonly port: number };
for (;;) {
  const started = performance.now();
  const response = await fetch(`http://127.0.0.1:${port}/health`);
  await response.arrayBuffer();
  parentPort?.postMessage(performance.now() - started);
  await new Promise((resolve) => setTimeout(resolve, pause));
}
