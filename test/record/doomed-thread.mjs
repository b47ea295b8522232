// The thread of a record that ends a moment after it began, the first time: `workerData.place.file` lies in a folder of the test.
import { existsSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { workerData } from "node:worker_threads";

const mark = `${dirname(workerData.place.file)}/began`;
if (!existsSync(mark)) {
  writeFileSync(mark, "");
  setTimeout(() => process.exit(1), 300);
}
await import("../../dist/src/record/record-thread.js");
