import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { InputError } from "../../src/input-error.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { readDocument } from "../../src/knowledge/read-document.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

function documents(folder: string): string[] {
  return loadKnowledge(folder).documents.map(({ id }) => id);
}

it("reads Markdown at any depth, in the order of paths, and nothing else", () => {
  const folder = temporaryFolder({
    "b.md": "# B",
    "a/z.markdown": "# Z",
    "a/deep/er/x.MD": "# X",
    "notes.txt": "no",
    "c.qmd": "# Quarto",
    "d.mkd": "# D",
    ".git/HEAD.md": "# hidden",
    "node_modules/p/README.md": "# package",
  });
  expect(documents(folder)).toEqual(["a/deep/er/x", "a/z", "b", "c", "d"]);
});

it("leaves out what is not UTF-8 and names the line", () => {
  const folder = temporaryFolder({ "good.md": "# Good", "bad.md": Buffer.from("# A\n\ncaf\xe9\n", "latin1") });
  const { documents: served, faults } = loadKnowledge(folder);
  expect(served.map(({ id }) => id)).toEqual(["good"]);
  expect(faults).toEqual([expect.objectContaining({ file: "bad.md", line: 3, served: false })]);
});

it("reports the faults of all files at once and serves what can be served", () => {
  const folder = temporaryFolder({ "a.md": "---\nurl: x\n---\n", "b.md": Buffer.from([0xff]), "c.md": "# C" });
  const { documents: served, faults } = loadKnowledge(folder);
  expect(served.map(({ id }) => id)).toEqual(["a", "c"]);
  expect(faults.map(({ file, line }) => `${file}:${line}`)).toEqual(["a.md:2", "b.md:1"]);
});

it("does not take two files for one document", () => {
  const { documents: served, faults } = loadKnowledge(temporaryFolder({ "a.markdown": "# 1", "a.md": "# 2" }));
  expect(served).toHaveLength(1);
  expect(faults).toEqual([expect.objectContaining({ file: "a.md", served: false })]);
});

it("follows links that stay in the folder once, and none that leave it or lead nowhere", () => {
  const outside = temporaryFolder({ "secret.md": "# Secret" });
  const folder = temporaryFolder({ "real.md": "# Real" });
  symlinkSync(join(folder, "real.md"), join(folder, "again.md"));
  symlinkSync(join(outside, "secret.md"), join(folder, "secret.md"));
  symlinkSync(outside, join(folder, "more"));
  symlinkSync(join(folder, "nowhere.md"), join(folder, "broken.md"));
  mkdirSync(join(folder, "sub"));
  symlinkSync(folder, join(folder, "sub", "up"));
  const { documents: served, faults } = loadKnowledge(folder);
  expect(served.map(({ id }) => id)).toEqual(["real"]);
  expect(faults.map(({ file }) => file).sort()).toEqual(["broken.md", "more", "secret.md"]);
});

it("makes a fault of a link or a file that is no page, without waiting for it, and serves the rest", () => {
  const folder = temporaryFolder({ "good.md": "# Good", "sub/more.md": "# More" });
  execFileSync("mkfifo", [join(folder, "pipe.md"), join(folder, "..pipe")]);
  symlinkSync(join(folder, "..pipe"), join(folder, "to-pipe.md"));
  symlinkSync("/dev/null", join(folder, "device.md"));
  symlinkSync(join(folder, "loop.md"), join(folder, "loop.md"));
  symlinkSync(join(folder, "good.md", "below"), join(folder, "through-a-file.md"));
  const { documents: served, faults } = loadKnowledge(folder);
  expect(served.map(({ id }) => id)).toEqual(["good", "sub/more"]);
  expect(Object.fromEntries(faults.map(({ file, problem }) => [file, problem]))).toEqual({
    "pipe.md": "this is no regular file but a pipe, a socket or a device",
    "to-pipe.md": "the symbolic link leads to what is neither a file nor a folder",
    "device.md": "the symbolic link leaves the knowledge folder",
    "loop.md": "the symbolic link leads back to itself",
    "through-a-file.md": "the symbolic link leads nowhere",
  });
});

it("makes a fault of a folder that cannot be read, and serves the rest", () => {
  // A path longer than the system allows cannot be read by anybody, not even by root.
  const folder = temporaryFolder({ "good.md": "# Good" });
  const deepest = makeDeepFolder(folder);
  const { documents: served, faults } = loadKnowledge(folder);
  execFileSync("rm", ["-r", folder]);
  expect(served.map(({ id }) => id)).toEqual(["good"]);
  expect(faults).toEqual([
    {
      file: deepest,
      line: 1,
      problem: "the folder cannot be read (ENAMETOOLONG)",
      remedy: expect.any(String),
      served: false,
    },
  ]);
});

it("does not wait for a pipe that took the place of a file after it was found", () => {
  const folder = temporaryFolder();
  execFileSync("mkfifo", [join(folder, "a.md")]);
  expect(readDocument(folder, "a.md").faults).toEqual([
    expect.objectContaining({ problem: "this is no regular file", served: false }),
  ]);
  expect(readDocument(folder, "gone.md").faults).toEqual([
    expect.objectContaining({ problem: "the file was taken away while it was being read", served: false }),
  ]);
});

it("follows no link to what is hidden, on whatever way it gets there", () => {
  const folder = temporaryFolder({
    "real.md": "# Real",
    ".secret.md": "# Secret",
    ".git/config": "# Address\n\nhttps://user:password@git.example",
    ".git/notes.md": "# Notes",
    "sub/.GIT/notes.md": "# Notes",
    ".hidden/deep/notes.md": "# Notes",
  });
  const links = {
    "git.md": ".git/config",
    "git-notes.md": ".git/notes.md",
    repository: ".git",
    "upper.md": "sub/.GIT/notes.md",
    "hidden.md": ".secret.md",
    "sub/deep": ".hidden/deep",
    "by-way.md": "git.md",
    "way-round": "sub/../.hidden",
  };
  for (const [name, target] of Object.entries(links)) symlinkSync(join(folder, target), join(folder, name));
  const { documents: served, faults } = loadKnowledge(folder);
  expect(served.map(({ id }) => id)).toEqual(["real"]);
  expect(faults.map(({ file }) => file).sort()).toEqual(Object.keys(links).sort());
  for (const { problem } of faults) expect(problem).toBe("the symbolic link leads to what is hidden");
});

it("reads a mounted volume, whose files are links into a folder that begins with two dots", () => {
  const folder = temporaryFolder({ "..2026_11_23_10_00_00.1/real.md": "# Real" });
  symlinkSync("..2026_11_23_10_00_00.1", join(folder, "..data"));
  symlinkSync("..data/real.md", join(folder, "real.md"));
  expect(documents(folder)).toEqual(["real"]);
});

it("reads a file of 5 MB", () => {
  const text = `# Big\n\n${"word ".repeat(20)}\n\n`.repeat(50_000);
  expect(text.length).toBeGreaterThan(5e6);
  const [document] = loadKnowledge(temporaryFolder({ "big.md": text })).documents;
  expect(document?.sections).toHaveLength(50_000);
  expect(document?.sections.at(-1)).toMatchObject({ id: "big#big-49999", lines: { first: 199_997, last: 199_999 } });
});

it("makes a fault of Markdown nested beyond reading", () => {
  const { faults } = loadKnowledge(temporaryFolder({ "ok.md": "# Ok", "deep.md": ">".repeat(20_000) }));
  expect(faults).toEqual([expect.objectContaining({ file: "deep.md", served: false })]);
});

it.each([
  ["is missing", "/no/such/folder"],
  ["is empty", undefined],
])("says so when the folder %s", (_what, folder) => {
  expect(() => loadKnowledge(folder ?? temporaryFolder())).toThrow(InputError);
});

it("tells how far it is", () => {
  const seen: [number, number][] = [];
  loadKnowledge(temporaryFolder({ "a.md": "# A", "b.md": "# B" }), (done, all) => seen.push([done, all]));
  expect(seen).toEqual([
    [1, 2],
    [2, 2],
  ]);
});

/** Nests folders beyond the longest path; returns the relative path of the first folder that is too deep to be read. */
function makeDeepFolder(folder: string): string {
  const name = "d".repeat(200);
  const script = 'cd "$1"; while [ "$i" != 22 ]; do mkdir "$2"; cd -P "./$2"; i=$((i + 1)); done';
  execFileSync("bash", ["-c", `i=0; ${script}`, "bash", folder, name]);
  const depth = Math.ceil((4_096 - folder.length) / (name.length + 1));
  return Array.from({ length: depth }, () => name).join("/");
}
