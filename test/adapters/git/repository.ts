import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { temporaryFolder } from "../../support/temporary-folder.ts";

/** A bare repository, as on a server, to which authors push. */
export class Repository {
  readonly url: string;
  private current: string;

  constructor(files: Record<string, string>, branch = "main") {
    const folder = temporaryFolder();
    this.url = join(folder, "server.git");
    this.current = branch;
    git(folder, "init", "--quiet", "--bare", "--template=", `--initial-branch=${branch}`, this.url);
    this.commit(files);
  }

  /** Commits files, and deletes those whose content is null; returns the commit. */
  push(files: Record<string, string | null>): string {
    return this.commit(files, this.current);
  }

  /** Replaces the whole history by one commit with these files. */
  rewrite(files: Record<string, string>): string {
    return this.commit(files);
  }

  /** Creates a branch at the latest commit; further pushes go to that branch. */
  branch(name: string): void {
    git(this.url, "branch", name, this.current);
    this.current = name;
  }

  /** Commits with a single process; a working copy would need six. */
  private commit(files: Record<string, string | null>, parent?: string): string {
    const changes = Object.entries(files).map(([name, text]) =>
      text === null ? `D ${name}` : `M 100644 inline ${name}\n${data(text)}`,
    );
    const stream = [
      ...[`commit refs/heads/${this.current}`, "mark :1", "committer Author <author@example.org> now"],
      data("Change the knowledge"),
      ...(parent === undefined ? [] : [`from refs/heads/${parent}^0`]),
      ...changes,
      ...["get-mark :1", ""],
    ].join("\n");
    const args = ["fast-import", "--quiet", "--force", "--date-format=now"];
    return execFileSync("git", args, { cwd: this.url, input: stream, encoding: "utf8" }).trim();
  }
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`;
}

export function git(folder: string, ...args: readonly string[]): void {
  execFileSync("git", args, { cwd: folder, stdio: "pipe" });
}
