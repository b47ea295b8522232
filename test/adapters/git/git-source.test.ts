import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { type GitConfig, GitSource } from "../../../adapters/git/git-source.ts";
import { KeepPulled } from "../../../adapters/git/keep-pulled.ts";
import { withoutCredentials } from "../../../adapters/git/without-credentials.ts";
import { openLog } from "../../../adapters/process/log.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { git, Repository } from "./repository.ts";
import { slowGit } from "./slow-git.ts";

const tea = { "tea.md": "# Tea\n\nAt four.\n" };

function sourceOf(url: string, more: Partial<GitConfig> = {}): { source: GitSource; folder: string } {
  const folder = join(temporaryFolder(), "clone");
  return { source: new GitSource({ url, folder, ...more }, process.env), folder: more.folder ?? folder };
}

/** Returns the files that are visible to a reader of the folder. */
function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => name !== ".git");
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

/** Returns the branch that is checked out, such as `refs/heads/main`. */
function branchOf(clone: string): string {
  return readFileSync(join(clone, ".git/HEAD"), "utf8").replace("ref: ", "").trim();
}

describe("a pull", () => {
  it("brings what is new, changed and gone, and says whether there was anything", async () => {
    const repository = new Repository({ ...tea, "old.md": "# Old\n" });
    const { source, folder } = sourceOf(repository.url);
    expect(await source.pull()).toMatchObject({ isNew: true });
    expect(await source.pull()).toMatchObject({ isNew: false });
    const commit = repository.push({ "tea.md": "# Tea\n\nAt five.\n", "old.md": null, "new.md": "# New\n" });
    expect(await source.pull()).toEqual({ commit, isNew: true });
    expect(filesIn(folder)).toEqual({ "tea.md": "# Tea\n\nAt five.\n", "new.md": "# New\n" });
  });

  it.each([
    ["a path", (url: string) => url],
    ["an address", (url: string) => `file://${url}`],
  ])("takes %s", async (_, form) => {
    const { source, folder } = sourceOf(form(new Repository(tea).url));
    await source.pull();
    expect(filesIn(folder)).toEqual(tea);
  });

  it("follows a branch, whatever the repository's default is called", async () => {
    const repository = new Repository(tea, "trunk");
    repository.branch("next");
    repository.push({ "next.md": "# Next\n" });
    const trunk = sourceOf(repository.url);
    const next = sourceOf(repository.url, { branch: "next" });
    await Promise.all([trunk.source.pull(), next.source.pull()]);
    expect(Object.keys(filesIn(trunk.folder))).toEqual(["tea.md"]);
    expect(Object.keys(filesIn(next.folder))).toEqual(["next.md", "tea.md"]);
  });

  it("follows a branch whose history was written anew", async () => {
    const repository = new Repository(tea);
    const { source, folder } = sourceOf(repository.url);
    await source.pull();
    const commit = repository.rewrite({ "coffee.md": "# Coffee\n" });
    expect(await source.pull()).toEqual({ commit, isNew: true });
    expect(filesIn(folder)).toEqual({ "coffee.md": "# Coffee\n" });
  });

  it("undoes what somebody did in the folder", async () => {
    const { source, folder } = sourceOf(new Repository(tea).url);
    await source.pull();
    writeFileSync(join(folder, "tea.md"), "# Mine\n");
    await source.pull();
    expect(filesIn(folder)).toEqual(tea);
    rmSync(join(folder, "tea.md"));
    await source.pull();
    expect(filesIn(folder)).toEqual(tea);
  });

  it.each([
    ["that wrote the index", () => "index.lock"],
    ["that moved HEAD", () => "HEAD.lock"],
    ["that moved the branch", (folder: string) => `${branchOf(folder)}.lock`],
  ])("goes on after a process was killed %s", async (_, lockOf) => {
    const repository = new Repository(tea);
    const { source, folder } = sourceOf(repository.url);
    await source.pull();
    const lock = join(folder, ".git", lockOf(folder));
    writeFileSync(lock, "");
    utimesSync(lock, new Date(0), new Date(0));
    repository.push({ "tea.md": "# Green tea" });
    await expect(source.pull()).resolves.toMatchObject({ isNew: true });
    expect(filesIn(folder)).toMatchObject({ "tea.md": "# Green tea" });
  });

  it("goes on after a process was killed while it made the clone", async () => {
    const folder = temporaryFolder();
    git(folder, "init", "--quiet");
    await sourceOf(new Repository(tea).url, { folder }).source.pull();
    expect(filesIn(folder)).toEqual(tea);
  });

  it("never touches a folder that is somebody's", async () => {
    const notes = temporaryFolder({ "notes.md": "mine" });
    await expect(sourceOf(new Repository(tea).url, { folder: notes }).source.pull()).rejects.toThrow(
      /holds files that were not pulled; name an empty folder as KNOWLEDGE_DIR/,
    );
    expect(filesIn(notes)).toEqual({ "notes.md": "mine" });
    const checkout = temporaryFolder();
    git(checkout, "clone", "--quiet", new Repository(tea).url, ".");
    writeFileSync(join(checkout, "tea.md"), "unsaved work");
    await expect(sourceOf(new Repository(tea).url, { folder: checkout }).source.pull()).rejects.toThrow(/not pulled/);
    expect(filesIn(checkout)).toEqual({ "tea.md": "unsaved work" });
  });
});

describe("a pull that fails", () => {
  it.each([
    ["no repository is there", () => ({ url: join(temporaryFolder(), "nowhere.git") }), /nowhere\.git/],
    ["the branch is not there", () => ({ url: new Repository(tea).url, branch: "nope" }), /\(nope\): couldn't find/],
  ])("says in a line that %s", async (_, config, message) => {
    const { url, ...more } = config() as { url: string; branch?: string };
    const failure = await sourceOf(url, more)
      .source.pull()
      .catch((error: Error) => error.message);
    expect(failure).toMatch(message);
    expect(failure).not.toContain("\n");
  });

  it("says that git is missing", async () => {
    const folder = join(temporaryFolder(), "clone");
    const source = new GitSource({ url: "/docs.git", folder }, { PATH: temporaryFolder() });
    await expect(source.pull()).rejects.toThrow(/: the command git is missing; check/);
  });

  it("keeps what there is", async () => {
    const repository = new Repository(tea);
    const { source, folder } = sourceOf(repository.url);
    await source.pull();
    rmSync(repository.url, { recursive: true });
    await expect(source.pull()).rejects.toThrow(/cannot be pulled/);
    expect(filesIn(folder)).toEqual(tea);
  });

  it("never tells the credentials of an address, nor writes them down", async () => {
    const server = createServer((_, response) => response.writeHead(403, { "x-said": "no" }).end("no"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const { source, folder } = sourceOf(`http://bot:hunter22@127.0.0.1:${port}/docs.git`);
    const failure = await source.pull().catch((error: Error) => error.message);
    expect(failure).toContain(`http://127.0.0.1:${port}/docs.git`);
    expect(failure).not.toMatch(/hunter22|bot:/);
    for (const name of ["config", "FETCH_HEAD"]) {
      const file = join(folder, ".git", name);
      expect(existsSync(file) ? readFileSync(file, "utf8") : "").not.toContain("hunter22");
    }
  });
});

describe("credentials are taken out of", () => {
  it.each([
    ["https://bot:secret1@host/x.git", "https://host/x.git", "a name and a password"],
    ["https://ghp_token1@host/x.git", "https://host/x.git", "a token alone"],
    ["https://a:p@ss@host/x.git", "https://host/x.git", "a password with a sign that ends it elsewhere"],
    ["https://host/x.git?token=secret1", "https://host/x.git", "what follows a question mark"],
    ["ssh://git@host/x.git and http://u:p@h/y", "ssh://host/x.git and http://h/y", "several"],
    ["git@host:docs.git", "git@host:docs.git", "nothing, since there is none"],
    ["/srv/docs.git", "/srv/docs.git", "a path, which has none"],
  ])("%s: %s (%s)", (text, shown) => expect(withoutCredentials(text)).toBe(shown));

  it("a message that repeats one by itself, decoded or not", () => {
    const address = "https://bot:pa%2Fss1@host/x.git";
    expect(withoutCredentials("denied for pa/ss1 (pa%2Fss1)", address)).toBe("denied for *** (***)");
  });
});

describe("keeping a folder pulled", () => {
  function keep(source: GitSource): { keeper: KeepPulled; lines: Record<string, unknown>[] } {
    const lines: Record<string, unknown>[] = [];
    const log = openLog("info", { write: (line: string) => void lines.push(JSON.parse(line)) });
    const keeper = new KeepPulled(source, log);
    onTestFinished(() => keeper.stop());
    return { keeper, lines };
  }

  it("starts from an earlier pull when there is no network, and says so in one line", async () => {
    const repository = new Repository(tea);
    const { source, folder } = sourceOf(repository.url);
    await source.pull();
    rmSync(repository.url, { recursive: true });
    const { keeper, lines } = keep(source);
    await keeper.start(0);
    expect(filesIn(folder)).toEqual(tea);
    expect(lines).toEqual([expect.objectContaining({ event: "knowledge not pulled", level: 40 })]);
  });

  it("does not start when nothing could ever be pulled", async () => {
    const { keeper } = keep(sourceOf(join(temporaryFolder(), "nowhere.git")).source);
    await expect(keeper.start(0)).rejects.toThrow(/cannot be pulled/);
  });

  it("pulls when asked, once more for all who ask meanwhile, and logs what is new alone", async () => {
    const repository = new Repository(tea);
    const { source, folder } = sourceOf(repository.url);
    const { keeper, lines } = keep(source);
    await keeper.start(0);
    const first = keeper.pull();
    const commit = repository.push({ "new.md": "# New\n" });
    await Promise.all([first, keeper.pull(), keeper.pull(), keeper.pull()]);
    expect(Object.keys(filesIn(folder))).toEqual(["new.md", "tea.md"]);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatchObject({ event: "knowledge pulled", commit });
  });

  it("runs one git at a time when it is asked while it starts", async () => {
    const slow = slowGit();
    const folder = join(temporaryFolder(), "clone");
    const { keeper } = keep(new GitSource({ url: new Repository(tea).url, folder }, slow.environment));
    await Promise.all([keeper.pull(), keeper.start(0), keeper.pull()]);
    expect(filesIn(folder)).toEqual(tea);
    expect(slow.steps().join(" ")).toMatch(/^(?:begin (?:fetch )?end ?)+$/);
  });

  it("lets a pull finish when it is stopped, and begins no other", async () => {
    const repository = new Repository(tea);
    const slow = slowGit();
    const folder = join(temporaryFolder(), "clone");
    const { keeper, lines } = keep(new GitSource({ url: repository.url, folder }, slow.environment));
    await keeper.start(0);
    repository.push({ "new.md": "# New\n" });
    void keeper.pull();
    void keeper.pull();
    await keeper.stop();
    expect(Object.keys(filesIn(folder))).toEqual(["new.md", "tea.md"]);
    expect(lines.filter(({ event }) => event === "knowledge pulled")).toHaveLength(2);
    expect(slow.steps().at(-1)).toBe("end");
    expect(slow.steps().filter((step) => step === "fetch")).toHaveLength(2);
  });

  it("pulls at an interval", async () => {
    const repository = new Repository(tea);
    const { source, folder } = sourceOf(repository.url);
    await keep(source).keeper.start(50);
    repository.push({ "new.md": "# New\n" });
    await expect.poll(() => Object.keys(filesIn(folder))).toContain("new.md");
  });
});
