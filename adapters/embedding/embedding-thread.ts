import { parentPort, workerData } from "node:worker_threads";
import { EmbeddingService } from "./embedding-service.ts";
import type { EmbeddingThreadOptions, ToEmbeddingThread } from "./thread-messages.ts";

/** The script of the thread that `ThreadedMeaning` starts. */
if (parentPort !== null) {
  const port = parentPort;
  const service = new EmbeddingService(workerData as EmbeddingThreadOptions, (message) => port.postMessage(message));
  port.on("message", async (message: ToEmbeddingThread) => {
    if (message.kind !== "end") return service.take(message);
    await service.end();
    port.close();
  });
}
