import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { modelFolder } from "../../support/embedder.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { start } from "./run.ts";

test("a command that has nothing to serve ends, though the model was being loaded", async () => {
  const folder = temporaryFolder({ "a.md": "---\ndraft: true\n---\n\n# Bonus\n\nThere is one.\n" });
  const { status, stderr } = await start("terminal/ask", ["--knowledge", folder, "is there a bonus?"], {
    env: { EMBEDDINGS: modelFolder, CACHE_DIR: temporaryFolder() },
  });
  expect(status).toBe(1);
  expect(stderr).toContain("can be served");
});

test("the model's runtime keeps no telemetry, which it would send to its makers", async () => {
  const home = temporaryFolder();
  const { stdout } = await start("terminal/ask", ["--explain", "why is Rust slow to compile?"], {
    env: { HOME: home, XDG_CACHE_HOME: "", EMBEDDINGS: modelFolder, CACHE_DIR: temporaryFolder() },
  });
  // The question was searched by meaning.
  expect(stdout).toContain("meaning");
  expect(readdirSync(home, { recursive: true })).toEqual([]);
});
