import { parentPort, workerData } from "node:worker_threads";
import { InputError } from "../../../src/index.ts";
import { docxPage } from "./docx-page.ts";
import type { Page, Unconvertible } from "./page.ts";
import { pdfPage } from "./pdf-page.ts";
import type { DocumentSource } from "./sources.ts";

/** What runs in the thread of `convertInThread`. */
if (parentPort !== null) {
  const { kind, bytes } = workerData as { readonly kind: DocumentSource["kind"]; readonly bytes: Uint8Array };
  parentPort.postMessage(await convert(kind, bytes));
}

async function convert(kind: DocumentSource["kind"], bytes: Uint8Array): Promise<Page | Unconvertible | undefined> {
  try {
    return await (kind === "pdf" ? pdfPage(bytes) : docxPage(bytes));
  } catch (error) {
    // An error loses its class on the way to the other thread.
    if (error instanceof InputError) return { problem: error.message };
    if (error instanceof RangeError) return { problem: "its elements are nested too deeply; simplify the document" };
    throw error;
  }
}
