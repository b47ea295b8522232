import { type Dirent, readdirSync } from "node:fs";
import { posix } from "node:path";
import type { Document } from "../knowledge/document.ts";
import { documentId, markdownName } from "../knowledge/markdown-name.ts";
import { readDocument } from "../knowledge/read-document.ts";

/**
 * Reads a document from its file again, when its stored bytes are damaged; undefined if the file is gone or faulty.
 * Looks only into the file's own folder, since somebody waits for the answer.
 */
export function rereadDocument(folder: string, id: string): Document | undefined {
  const own = posix.dirname(id);
  const [file] = entriesOf(posix.join(folder, own))
    .filter((entry) => !entry.isDirectory() && markdownName.test(entry.name))
    .map(({ name }) => posix.join(own, name))
    .filter((path) => documentId(path) === id)
    .sort();
  return file === undefined ? undefined : readDocument(folder, file).document;
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
