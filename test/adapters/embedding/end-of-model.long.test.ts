import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { modelFolder } from "../../support/embedder.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

describe("the end", () => {
  it("waits for what runs in the model, which would take the process along", async () => {
    const sections = Array.from({ length: 60 }, (_, at) => `## Ferry ${at}\n\nThe ferry ${at} leaves at noon.\n`);
    const folder = temporaryFolder({ "ferries.md": `# Ferries\n\n${sections.join("\n")}` });
    const built = (path: string): string => new URL(`../../../dist/${path}`, import.meta.url).href;
    const program = `
      import { ThreadedMeaning } from "${built("adapters/embedding/threaded-meaning.js")}";
      import { loadKnowledge } from "${built("src/index.js")}";
      import { indexDocuments } from "${built("src/search/index-documents.js")}";
      const end = async () => { await meaning.close(); process.exit(0); };
      const meaning = new ThreadedMeaning(
        { source: { kind: "folder", folder: ${JSON.stringify(modelFolder)} } },
        { onProgress: (done) => { if (done > 0) void end(); } },
      );
      meaning.follow(indexDocuments(loadKnowledge(${JSON.stringify(folder)}).documents));
      meaning.start();
      setInterval(() => undefined, 1_000);
    `;
    const file = join(temporaryFolder({ "end.mjs": program }), "end.mjs");
    await expect(promisify(execFile)(process.execPath, [file])).resolves.toEqual({ stdout: "", stderr: "" });
  });
});
