import { parentPort, workerData } from "node:worker_threads";

/** Milliseconds between two requests. */
const pause = 20;

/** A thread that requests `/health` again and again, and reports how many milliseconds each response took. */
const { port } = workerData as { readonly port: number };
for (;;) {
  const started = performance.now();
  const response = await fetch(`http://127.0.0.1:${port}/health`);
  await response.arrayBuffer();
  parentPort?.postMessage(performance.now() - started);
  await new Promise((resolve) => setTimeout(resolve, pause));
}
