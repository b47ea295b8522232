import { parentPort, workerData } from "node:worker_threads";
import { createBirpc } from "birpc";
import type { RecordOptions } from "../record-options.ts";
import type { SqlRecord } from "../sql/sql-store.ts";
import { RecordService } from "./record-service.ts";

/** Answers the calls of `ThreadedRecord`, in the record's thread. */
function serve(port: NonNullable<typeof parentPort>): void {
  const service = new RecordService(workerData as RecordOptions);
  const functions = { open: () => service.open(), close: () => service.close() };
  createBirpc(functions, {
    post: (data) => port.postMessage(data),
    on: (listener) => port.on("message", listener),
    resolver: (name, own) => own ?? service.act(name as keyof SqlRecord),
  });
}

if (parentPort !== null) serve(parentPort);
