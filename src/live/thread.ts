import { parentPort, workerData } from "node:worker_threads";
import { keepLive } from "./keep-live.ts";
import type { ThreadOptions } from "./messages.ts";

/** What runs in the thread of `LiveKnowledge`. */
if (parentPort !== null) keepLive(workerData as ThreadOptions, parentPort);
