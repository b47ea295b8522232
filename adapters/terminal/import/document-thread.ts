import { parentPort } from "node:worker_threads";
import { InputError } from "../../../src/index.ts";
import type { Page, Unconvertible } from "./page.ts";
import type { DocumentSource } from "./sources.ts";

/** The script of the thread that `ConversionThread` starts. */
parentPort?.on("message", async ({ kind, bytes }: { kind: DocumentSource["kind"]; bytes: Uint8Array }) => {
  parentPort?.postMessage(await convert(kind, bytes));
});

/** Converts a document. Only the libraries for its kind are loaded. */
async function convert(kind: DocumentSource["kind"], bytes: Uint8Array): Promise<Page | Unconvertible | undefined> {
  try {
    return kind === "pdf"
      ? await (await import("./pdf-page.ts")).pdfPage(bytes)
      : await (await import("./docx-page.ts")).docxPage(bytes);
  } catch (error) {
    // An error loses its class on the way to the other thread.
    if (error instanceof InputError) return { problem: error.message };
    if (error instanceof RangeError) return { problem: "its elements are nested too deeply; simplify the document" };
    throw error;
  }
}
