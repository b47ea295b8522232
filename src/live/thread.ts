import { parentPort, workerData } from "node:worker_threads";
import { keepLive } from "./follow-folder.ts";
import type { ThreadOptions } from "./thread-messages.ts";

/** Runs in the thread of `LiveKnowledge`. */
if (parentPort !== null) keepLive(workerData as ThreadOptions, parentPort);
