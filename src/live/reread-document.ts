import type { Document } from "../knowledge/document.ts";
import { findKnowledge } from "../knowledge/load.ts";
import { documentId } from "../knowledge/parse-document.ts";
import { readDocument } from "../knowledge/read-document.ts";

/** Reads a document from its file again, when its stored bytes are damaged; undefined if the file is gone or faulty. */
export function rereadDocument(folder: string, id: string): Document | undefined {
  const file = findKnowledge(folder).files.find((one) => documentId(one) === id);
  return file === undefined ? undefined : readDocument(folder, file).document;
}
