import { existsSync, type FSWatcher, statSync, watch } from "node:fs";

/** Watches folders, each by itself: what lies below them is watched when it is found. */
export class FolderWatch {
  /** By folder, each by what it is and not by its name alone. */
  private watchers: ReadonlyMap<string, FSWatcher> = new Map();
  private readonly onEvent: () => void;

  /** @param onEvent called for everything that happens in one of the folders, as often as it happens */
  constructor(onEvent: () => void) {
    this.onEvent = onEvent;
  }

  /**
   * Watches these folders and no others. All are watched anew, since a folder may have gone and come back under its name.
   * @returns whether some were not watched before or are gone, so that something has happened since they were looked into
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

  /** None for a folder that is gone, or when the system allows no more; it is looked into from time to time all the same. */
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
