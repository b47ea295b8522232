import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { run } from "./run.ts";

/** The folder of the pages; imports run in it, so that tests name pages without a path. */
export const pages = fileURLToPath(new URL("pages/", import.meta.url));

/** Imports sources into a new folder with the command; returns the resulting files by name. */
export async function bring(sources: readonly string[], input?: string, folder = temporaryFolder()) {
  const standardInput = input === undefined ? {} : { input };
  const done = await run("terminal/import", ["--knowledge", folder, ...sources], { ...standardInput, cwd: pages });
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));
  const files = Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), "utf8")]));
  return { ...done, folder, files };
}
