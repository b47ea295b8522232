import { existsSync, type FSWatcher, statSync, watch } from "node:fs";

/** Watches folders, not recursively: each subfolder needs a watcher of its own. */
export class FolderWatch {
  /** By path, inode and time of creation, so that a folder replaced under its name counts as another. */
  private watchers: ReadonlyMap<string, FSWatcher> = new Map();
  private readonly onEvent: () => void;

  /** @param onEvent called for each event in any of the folders */
  constructor(onEvent: () => void) {
    this.onEvent = onEvent;
  }

  /**
   * Watches these folders and no others. All watchers are opened anew, since a folder may have been replaced under its
   * name.
   * @returns whether a folder was not watched before or is gone, so that something may have changed since it was last
   * read
   */
  follow(folders: readonly string[]): boolean {
    const before = this.watchers;
    this.watchers = new Map(folders.flatMap((folder) => this.open(folder)));
    for (const watcher of before.values()) watcher.close();
    const isNew = [...this.watchers.keys()].some((folder) => !before.has(folder));
    return isNew || !folders.every((folder) => existsSync(folder));
  }

  close(): void {
    this.follow([]);
  }

  /**
   * Opens a watcher; returns none if the folder is gone or the system allows no more. The folder is polled in any case.
   */
  private open(folder: string): [string, FSWatcher][] {
    try {
      const { ino, birthtimeMs } = statSync(folder);
      const watcher = watch(folder, { persistent: false }, this.onEvent);
      watcher.on("error", this.onEvent);
      return [[`${folder} ${ino} ${birthtimeMs}`, watcher]];
    } catch {
      return [];
    }
  }
}
