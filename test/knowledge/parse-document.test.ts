import { describe, expect, it } from "vitest";
import { parseDocument } from "../../src/knowledge/parse-document.ts";

function ids(markdown: string, file = "a/b.md"): string[] | undefined {
  return parseDocument(file, markdown).document?.sections.map(({ id }) => id);
}

describe("section ids", () => {
  it.each([
    ["text before any heading is the lead section", "lead\n\n# Title\n\nx", ["a/b", "a/b#title"]],
    ["no lead section where there is no text", "\n\n# Title", ["a/b#title"]],
    ["repeats are numbered as GitHub does", "# A\n# A\n# A", ["a/b#a", "a/b#a-1", "a/b#a-2"]],
    ["a numbered repeat can meet a heading of its own", "# A\n# A 1\n# A", ["a/b#a", "a/b#a-1", "a/b#a-2"]],
    ["marks, code and links in a heading", "# The `clone()` of [Rust](x) *now*", ["a/b#the-clone-of-rust-now"]],
    ["setext headings", "Title\n=====\n\nSub\n---", ["a/b#title", "a/b#sub"]],
    ["a heading in a fence is code", "# A\n\n```\n# B\n```", ["a/b#a"]],
    ["a heading in a quote or a list is text", "# A\n\n> # B\n\n- # C", ["a/b#a"]],
    ["CRLF and a byte order mark", "\uFEFF# A\r\n\r\ntext\r\n## B\r\n", ["a/b#a", "a/b#b"]],
    ["letters of other scripts", "# Überblick über Öl", ["a/b#überblick-über-öl"]],
    ["an emoji leaves a slug behind it", "# 🚀 Launch", ["a/b#-launch"]],
    ["closing hashes do not count", "## B ##", ["a/b#b"]],
  ])("%s", (_reason, markdown, expected) => {
    expect(ids(markdown)).toEqual(expected);
  });

  it("take the file's path without its ending", () => {
    expect(ids("# X", "deep/dir.d/c#.md")).toEqual(["deep/dir.d/c##x"]);
  });
});

describe("heading paths", () => {
  it.each([
    ["nest", "# A\n## B\n### C\n## D", [["A"], ["A", "B"], ["A", "B", "C"], ["A", "D"]]],
    ["may skip a level", "# A\n### C\n## D", [["A"], ["A", "C"], ["A", "D"]]],
    ["may begin below the first", "## B\n# A", [["B"], ["A"]]],
  ])("%s", (_reason, markdown, expected) => {
    expect(parseDocument("x.md", markdown).document?.sections.map(({ headings }) => headings)).toEqual(expected);
  });
});

it("counts the lines of the front matter", () => {
  const { document } = parseDocument("x.md", "---\ntitle: T\n---\n\n# A\n\ntext\n\n## B\n");
  expect(document?.sections.map(({ lines }) => lines)).toEqual([
    { first: 5, last: 7 },
    { first: 9, last: 9 },
  ]);
});

describe("a document's title", () => {
  it.each([
    ["is the front matter's", "---\ntitle: From here\n---\n# Not this", "From here"],
    ["or else its first heading of level one", "## Two\n# One", "One"],
    ["or else comes from the file's name", "text", "Getting started"],
  ])("%s", (_reason, markdown, expected) => {
    expect(parseDocument("guide/getting-started.md", markdown).document?.title).toBe(expected);
  });
});

describe("front matter", () => {
  it("is read, and other people's keys are left alone", () => {
    const { document, faults } = parseDocument(
      "x.md",
      "---\nauthor: A\nurl: https://x.example/p\nupdated: 2026-01-02\ntags: one\naudience: [a, b]\nlayout: post\nsource:\naliases:\n  t: [why, how]\n---\n# T",
    );
    expect(faults).toEqual([]);
    expect(document).toMatchObject({
      author: "A",
      url: "https://x.example/p",
      updated: "2026-01-02",
      tags: ["one"],
      audience: ["a", "b"],
    });
    expect(document?.sections[0]?.aliases).toEqual(["why", "how"]);
  });

  it("lets everybody see what says nothing else", () => {
    expect(parseDocument("x.md", "# A").document?.audience).toEqual(["public"]);
  });

  it("may end in dots, and a rule at the top is none", () => {
    expect(parseDocument("x.md", "---\ntitle: T\n...\ntext").document?.title).toBe("T");
    expect(parseDocument("x.md", "---\n\ntext\n\n---\n").faults).toEqual([]);
  });

  it.each([
    ["YAML that is none", "---\ntitle: [\n---\n", 3],
    ["an end that is missing", "---\ntitle: T\n\n# A\n", 1],
    ["a date that does not exist", "---\ntitle: T\npublished: 2026-02-31\n---\n", 3],
    ["an address that is none", "---\nurl: here\n---\n", 2],
    ["an audience that is no name", "---\naudience: every one\n---\n", 2],
    ["a list for a key", "---\n- a\n---\n", 2],
    ["a misspelt key, since an audience must not be lost", "---\ntitle: T\naudiance: internal\n---\n", 3],
    ["aliases that are no map", "---\naliases: why\n---\n", 2],
  ])("leaves out a file with %s, and says the line", (_what, markdown, line) => {
    const { document, faults } = parseDocument("x.md", markdown);
    expect(document).toBeUndefined();
    expect(faults).toEqual([expect.objectContaining({ file: "x.md", line, served: false })]);
  });

  it("reports all faults of a file at once", () => {
    const { faults } = parseDocument("x.md", "---\nurl: x\npublished: y\n---\n");
    expect(faults.map(({ line }) => line)).toEqual([2, 3]);
  });

  it("serves a file whose aliases name a section that is gone, and says so", () => {
    const { document, faults } = parseDocument("x.md", "---\naliases:\n  gone: x\n---\n# Here");
    expect(document?.sections).toHaveLength(1);
    expect(faults).toEqual([expect.objectContaining({ line: 3, served: true })]);
  });
});
