import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { mount, unmount } from "./mount-disk.ts";

const megabyte = 1 << 20;

/** A disk small enough to be filled, which is unmounted when the test is over. Must be created within a test. */
export class SmallDisk {
  readonly folder = mkdtempSync(join(tmpdir(), "footnote-disk-"));

  constructor(megabytes = 4) {
    if (!mount(this.folder, megabytes)) throw new Error("no disk can be mounted");
    onTestFinished(() => {
      unmount(this.folder);
      rmSync(this.folder, { recursive: true, force: true });
    });
  }

  /** Fills the disk to the last byte. */
  fill(): void {
    for (let size = megabyte; size >= 1; size = size / 2) {
      for (let isFree = true; isFree; ) isFree = this.append(Buffer.alloc(Math.floor(size)));
    }
  }

  free(): void {
    rmSync(join(this.folder, "filler"), { force: true });
  }

  private append(bytes: Buffer): boolean {
    try {
      writeFileSync(join(this.folder, "filler"), bytes, { flag: "a" });
      return true;
    } catch {
      return false;
    }
  }
}
