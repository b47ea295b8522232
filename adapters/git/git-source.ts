import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../../src/index.ts";
import { type BareAddress, bareAddress } from "./address-credentials.ts";
import { git, longestCommand } from "./git.ts";
import { ProcessGroups } from "./process-group.ts";
import { withoutCredentials } from "./without-credentials.ts";

export interface GitConfig {
  /** What git can fetch from: an address or a path. */
  readonly url: string;
  /** The branch; the repository's default if missing. */
  readonly branch?: string;
  /** The folder of the clone, which is the knowledge folder. */
  readonly folder: string;
}

export interface Pulled {
  /** The commit that the folder holds now. */
  readonly commit: string;
  readonly isNew: boolean;
}

/** The setting in the git configuration of a folder which says that Footnote made the folder and may change it. */
const mark = "footnote.pulled";

/**
 * Makes a folder equal to a branch of a repository, whatever happened to the branch or the folder in between. The address may
 * hold credentials: it is written nowhere, and no process is given them in its arguments.
 */
export class GitSource {
  private readonly config: GitConfig;
  private readonly environment: NodeJS.ProcessEnv;
  private readonly groups = new ProcessGroups();

  constructor(config: GitConfig, environment: NodeJS.ProcessEnv) {
    this.config = config;
    this.environment = environment;
  }

  /** Whether an earlier pull succeeded, so that there is something to answer from. */
  async isPulled(): Promise<boolean> {
    return (await this.isOurs()) && (await this.commit()) !== undefined;
  }

  /** Returns why nothing can be pulled into the folder, if it holds something that an earlier pull did not bring. */
  async obstacle(): Promise<string | undefined> {
    const { folder } = this.config;
    if (await this.isOurs()) return undefined;
    // A clone without a commit may be left by a process that was killed while it made the clone.
    const others = existsSync(folder) ? readdirSync(folder).filter((name) => name !== ".git") : [];
    if (others.length === 0 && (await this.commit()) === undefined) return undefined;
    return `${folder} holds files that were not pulled; name an empty folder as KNOWLEDGE_DIR beside KNOWLEDGE_GIT_URL`;
  }

  /**
   * Pulls the branch into the folder.
   * @throws InputError, in one line without credentials, when the pull fails; the folder is as it was
   */
  async pull(): Promise<Pulled> {
    try {
      const bare = bareAddress(this.config.url, this.environment);
      await this.prepare();
      return await this.fetch(bare);
    } catch (error) {
      if (error instanceof InputError) throw error;
      const { url, branch, folder } = this.config;
      const from = branch === undefined ? url : `${url} (${branch})`;
      const what = `the knowledge cannot be pulled into ${folder} from ${from}: ${(error as Error).message}`;
      // Git's own error is not passed on as a cause, since it holds the address.
      throw new InputError(`${withoutCredentials(what, url)}; check KNOWLEDGE_GIT_URL and the way there`);
    }
  }

  /** Ends all git processes and starts no more; resolves when none is left. */
  end(): Promise<void> {
    return this.groups.end();
  }

  private async fetch({ address, environment }: BareAddress): Promise<Pulled> {
    const { branch } = this.config;
    const before = await this.commit();
    const ref = branch === undefined ? "HEAD" : `refs/heads/${branch}`;
    const what = ["fetch", "--quiet", "--depth=1", "--no-tags", "--force", "--", address, ref];
    await git(this.config.folder, what, { groups: this.groups, environment });
    await this.git("reset", "--quiet", "--hard", "FETCH_HEAD");
    const commit = (await this.commit()) ?? "";
    return { commit, isNew: commit !== before };
  }

  /** Makes the folder an empty clone unless Footnote made it one before. */
  private async prepare(): Promise<void> {
    const { folder } = this.config;
    if (await this.isOurs()) return this.removeStaleLocks();
    const obstacle = await this.obstacle();
    if (obstacle !== undefined) throw new InputError(obstacle);
    mkdirSync(folder, { recursive: true });
    await this.git("init", "--quiet", "--template=");
    await this.git("config", mark, "true");
  }

  /**
   * Removes locks that are older than any running command: a process that is killed leaves its locks, and git fails while there
   * is one.
   */
  private removeStaleLocks(): void {
    const own = join(this.config.folder, ".git");
    // The lock of a branch lies beside it, in a folder below.
    const names = readdirSync(own, { recursive: true, encoding: "utf8" });
    for (const name of names.filter((name) => name.endsWith(".lock"))) {
      const lock = join(own, name);
      const touched = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
      if (touched !== undefined && Date.now() - touched > longestCommand) rmSync(lock, { force: true });
    }
  }

  private isOurs(): Promise<boolean> {
    return this.git("config", "--local", "--get", mark).then(
      (value) => value === "true",
      () => false,
    );
  }

  /** Returns the commit that the folder holds; undefined before the first pull. */
  private commit(): Promise<string | undefined> {
    return this.git("rev-parse", "--verify", "--quiet", "HEAD").catch(() => undefined);
  }

  private git(...args: string[]): Promise<string> {
    return git(this.config.folder, args, { groups: this.groups, environment: this.environment });
  }
}
