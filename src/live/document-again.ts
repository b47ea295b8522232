import type { Document } from "../knowledge/document.ts";
import { findKnowledge } from "../knowledge/load.ts";
import { documentId } from "../knowledge/parse-document.ts";
import { readDocument } from "../knowledge/read-document.ts";

/** Reads a document from the folder again, when what is stored of it is damaged. */
export function documentAgain(folder: string, id: string): Document | undefined {
  const file = findKnowledge(folder).files.find((one) => documentId(one) === id);
  return file === undefined ? undefined : readDocument(folder, file).document;
}
