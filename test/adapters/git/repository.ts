import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { temporaryFolder } from "../../support/temporary-folder.ts";

/** A bare repository as a server has it, and a working copy of an author who pushes to it. */
export class Repository {
  readonly url: string;
  private readonly work: string;

  constructor(files: Record<string, string>, branch = "main") {
    const folder = temporaryFolder();
    this.url = join(folder, "server.git");
    this.work = join(folder, "author");
    git(folder, "init", "--quiet", "--bare", `--initial-branch=${branch}`, this.url);
    git(folder, "clone", "--quiet", this.url, this.work);
    git(this.work, "checkout", "--quiet", "-B", branch);
    this.push(files);
  }

  /** Commits files, null for those that go, and pushes them; returns the commit. */
  push(files: Record<string, string | null>, ...options: string[]): string {
    for (const [name, text] of Object.entries(files)) {
      const path = join(this.work, name);
      mkdirSync(dirname(path), { recursive: true });
      if (text === null) rmSync(path);
      else writeFileSync(path, text);
    }
    git(this.work, "add", "--all");
    git(this.work, "commit", "--quiet", "--allow-empty", "-m", "Change the knowledge");
    git(this.work, "push", "--quiet", ...options, "origin", "HEAD");
    return git(this.work, "rev-parse", "HEAD");
  }

  /** As if nothing had ever been there but these files. */
  rewrite(files: Record<string, string>): string {
    const branch = git(this.work, "branch", "--show-current");
    git(this.work, "checkout", "--quiet", "--orphan", "fresh");
    git(this.work, "rm", "--quiet", "-rf", ".");
    git(this.work, "branch", "--quiet", "-D", branch);
    git(this.work, "branch", "--quiet", "-m", branch);
    return this.push(files, "--force");
  }

  branch(name: string): void {
    git(this.work, "checkout", "--quiet", "-b", name);
  }
}

export function git(folder: string, ...args: string[]): string {
  const identity = [
    "-c",
    "user.name=Author",
    "-c",
    "user.email=author@example.org",
    "-c",
    "protocol.file.allow=always",
  ];
  return execFileSync("git", [...identity, ...args], { cwd: folder, encoding: "utf8", stdio: "pipe" }).trim();
}
