import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { modelFolder } from "../../support/embedder.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

describe("the end", () => {
  it("waits for what runs in the model, which would take the process along", async () => {
    const sections = Array.from({ length: 60 }, (_, at) => `## Ferry ${at}\n\nThe ferry ${at} leaves at noon.\n`);
    const folder = temporaryFolder({ "ferries.md": `# Ferries\n\n${sections.join("\n")}` });
    const program = fileURLToPath(new URL("../../../dist/test/programs/end-while-embedding.js", import.meta.url));
    const running = promisify(execFile)(process.execPath, [program, modelFolder, folder]);
    await expect(running).resolves.toEqual({ stdout: "", stderr: "" });
  });
});
