// Runs built programs one after another as if in new processes, except that the libraries are already loaded.
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

let runs = 0;

process.on("message", async ({ file, args, env, cwd, input }) => {
  const printed = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"]) {
    process[name].write = (chunk, ...rest) => {
      printed[name] += chunk;
      const callback = rest.find((one) => typeof one === "function");
      if (callback !== undefined) process.nextTick(callback);
      return true;
    };
  }
  process.argv = [process.argv[0], file, ...args];
  process.env = env;
  process.exitCode = undefined;
  process.chdir(cwd);
  standardInput(input);
  runs += 1;
  await import(`${file}?${runs}`);
  process.chdir("/");
  process.send({ status: process.exitCode ?? 0, ...printed });
});
process.on("disconnect", () => process.exit());

/** Replaces standard input by a file: after closing descriptor 0, the next opened file gets that number. */
function standardInput(text) {
  const folder = mkdtempSync(join(tmpdir(), "footnote-"));
  writeFileSync(join(folder, "input"), text);
  closeSync(0);
  openSync(join(folder, "input"), "r");
  rmSync(folder, { recursive: true });
}
