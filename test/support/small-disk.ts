import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

const megabyte = 1 << 20;

/** Whether this machine lets its tests have a disk of their own: Linux does, for root. */
export const mayMount = canMount();

/** A disk that is small enough to be filled; it goes when the test is over. To be called within a test. */
export class SmallDisk {
  readonly folder = mkdtempSync(join(tmpdir(), "footnote-disk-"));

  constructor(megabytes = 4) {
    if (!mount(this.folder, megabytes)) throw new Error("no disk can be mounted");
    onTestFinished(() => {
      unmount(this.folder);
      rmSync(this.folder, { recursive: true, force: true });
    });
  }

  /** Leaves no byte free. */
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

function canMount(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), "footnote-disk-"));
  const isMounted = mount(folder, 1);
  if (isMounted) unmount(folder);
  rmSync(folder, { recursive: true, force: true });
  return isMounted;
}

function mount(folder: string, megabytes: number): boolean {
  const args = ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder];
  return spawnSync("mount", args, { stdio: "ignore" }).status === 0;
}

function unmount(folder: string): void {
  spawnSync("umount", ["--lazy", folder], { stdio: "ignore" });
}
