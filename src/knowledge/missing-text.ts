import { posix } from "node:path";
import type { Document } from "./document.ts";
import type { Fault } from "./fault.ts";
import { isFolderPage } from "./folder-page.ts";
import { documentId } from "./markdown-name.ts";
import { navigationName } from "./navigation.ts";

/** Returns a warning for each page that holds no text. */
export function missingText(documents: readonly Document[]): Fault[] {
  return documents
    .filter(({ file, sections }) => !mayBeEmpty(file) && sections.every(({ text }) => text.trim() === ""))
    .map(({ file }) => ({
      file,
      line: 1,
      problem: "the page has no text",
      remedy: "write what it should say, or remove it",
      served: true,
      isWarning: true,
    }));
}

/** Whether a file often has no text of its own: the page of a folder, or a site's navigation. */
function mayBeEmpty(file: string): boolean {
  return isFolderPage(posix.basename(documentId(file))) || navigationName.test(file);
}
