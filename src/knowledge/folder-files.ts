import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** The files of the knowledge folder, of whatever type, by their paths below it. */
export interface FolderFiles {
  readonly has: (path: string) => boolean;
  /** The text of a file; empty if it cannot be read. */
  readonly text: (path: string) => string;
}

/** Gives access to the files below a folder. A path that no file can have, such as one that is too long, names none. */
export function filesOf(folder: string): FolderFiles {
  return {
    has(path) {
      try {
        return statSync(join(folder, path), { throwIfNoEntry: false }) !== undefined;
      } catch {
        return false;
      }
    },
    text(path) {
      try {
        return readFileSync(join(folder, path), "utf8");
      } catch {
        return "";
      }
    },
  };
}
