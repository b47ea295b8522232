import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { temporaryFolder } from "./temporary-folder.ts";

type Thread = "src/live/thread" | "src/record/thread/record-thread" | "adapters/embedding/embedding-thread";

/** A thread as it is built: the runner's own does not read TypeScript everywhere. */
export function builtThread(name: Thread): URL {
  return new URL(`../../dist/${name}.js`, import.meta.url);
}

/**
 * The same, but the first time it ends a moment after it began; to be called within a test.
 * @param end the code that ends it
 */
export function doomedThread(name: Thread, end = "process.exit(1)"): URL {
  const folder = temporaryFolder({
    "doomed.mjs": `
      import { existsSync, writeFileSync } from "node:fs";
      const mark = new URL("began", import.meta.url);
      if (!existsSync(mark)) {
        writeFileSync(mark, "");
        setTimeout(() => { ${end}; }, 300);
      }
      await import("${builtThread(name)}");
    `,
  });
  return pathToFileURL(join(folder, "doomed.mjs"));
}
