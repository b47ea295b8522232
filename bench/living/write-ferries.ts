import { workerData } from "node:worker_threads";
import { writeFerry } from "./ferries.ts";

/** A thread that writes made-up files. */
const { folder, fileCount, edition } = workerData as {
  readonly folder: string;
  readonly fileCount: number;
  readonly edition: number;
};
for (let number = 0; number < fileCount; number++) writeFerry(folder, number, edition);
