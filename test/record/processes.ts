import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { RecordPlace } from "../../src/record/record-options.ts";

const child = fileURLToPath(new URL("../../dist/test/programs/write-record.js", import.meta.url));

/** Starts a process that works on a record; see `child.ts`. */
export function startChild(place: RecordPlace, work: string, number = 0): ChildProcess {
  return spawn(process.execPath, [child, JSON.stringify(place), work, String(number)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Returns everything that a process prints until it ends, for whatever reason it ends. */
export async function outputOf(process: ChildProcess): Promise<{ readonly stdout: string; readonly stderr: string }> {
  let stdout = "";
  let stderr = "";
  process.stdout?.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  process.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  await new Promise((resolve) => process.on("close", resolve));
  return { stdout, stderr };
}
