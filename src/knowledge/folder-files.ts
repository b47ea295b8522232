import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** The files of the knowledge folder, of whatever type, by their paths below it. */
export interface FolderFiles {
  readonly has: (path: string) => boolean;
  /** The text of a file; empty if it cannot be read. */
  readonly text: (path: string) => string;
}

export function filesOf(folder: string): FolderFiles {
  return {
    has: (path) => statSync(join(folder, path), { throwIfNoEntry: false }) !== undefined,
    text(path) {
      try {
        return readFileSync(join(folder, path), "utf8");
      } catch {
        return "";
      }
    },
  };
}
