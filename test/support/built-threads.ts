import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { temporaryFolder } from "./temporary-folder.ts";

type Thread = "src/live/thread" | "src/record/thread/record-thread" | "adapters/embedding/embedding-thread";

/** Returns the address of a thread's built file: worker threads started by the test runner cannot always load TypeScript. */
export function builtThread(name: Thread): URL {
  return new URL(`../../dist/${name}.js`, import.meta.url);
}

interface DoomedThread {
  readonly thread: URL;
  readonly end: () => void;
}

/**
 * Returns a thread that ends once `end` is called; a thread started after that does not end. Must be called within a test.
 * @param end the code that ends the thread
 */
export function doomedThread(name: Thread, end = "process.exit(1)"): DoomedThread {
  const folder = temporaryFolder({
    "doomed.mjs": `
      import { existsSync } from "node:fs";
      const word = new URL("end", import.meta.url);
      if (!existsSync(word)) {
        const watch = setInterval(() => {
          if (!existsSync(word)) return;
          clearInterval(watch);
          ${end};
        }, 5);
        watch.unref();
      }
      await import("${builtThread(name)}");
    `,
  });
  return {
    thread: pathToFileURL(join(folder, "doomed.mjs")),
    end: () => writeFileSync(join(folder, "end"), ""),
  };
}
