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
    [
      "have the page's title for the value that stands for it",
      "---\ntitle: Plan\n---\n# {{ page.title }}\n## B",
      [["Plan"], ["Plan", "B"]],
    ],
    ["the same in ERB", "---\ntitle: Plan\n---\n# <%= current_page.data.title %>", [["Plan"]]],
    ["of a script above the text have nothing", "---js\nlet draft = { a: 1 };\n---\n# A", [["A"]]],
    ["leave out headings without words", "# A\n## B\n\nb\n\n###\n\nc\n\n## {{ item }}\n\nd", [["A"], ["A", "B"]]],
    [
      "leave out links back to the contents",
      "# A\n## B [[toc](#contents)]\n## C [↑](#top)",
      [["A"], ["A", "B"], ["A", "C"]],
    ],
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
    ["may be in braces, which is no YAML", "---\ntitle: {@html ...}\n---\n# Not this", "{@html ...}"],
    ["or else its first heading of level one", "## Two\n# One", "One"],
    ["or else what a list of all pages calls it", "---\nsidebar_label: First steps\n---\ntext", "First steps"],
    ["or else comes from the file's name", "text", "Getting started"],
    ["is no heading that stands below others", "## Two\n## Headings\n# An example", "Getting started"],
  ])("%s", (_reason, markdown, expected) => {
    expect(parseDocument("guide/getting-started.md", markdown).document?.title).toBe(expected);
  });
});

it.each([
  ["with words between hyphens", "guides/getting-started.md", "Getting started"],
  ["that stands for its folder", "guides/README.md", "Guides"],
  ["that stands for its folder in Hugo", "guides/_index.md", "Guides"],
  ["with a number for the order", "guides/02_install-it.md", "Install it"],
  ["with a number and a dot, in a folder with one", "1.guides/index.md", "Guides"],
  ["with a number that is a word", "30-days.md", "30 days"],
  ["with the day of a post", "_posts/2024-03-04-how-we-work.md", "How we work"],
  ["that is a day", "2024-03-04.md", "2024 03 04"],
  ["with Notion's id", "Team handbook 8446adaab828460b8c072a6fe4b5d568.md", "Team handbook"],
  ["in a language", "guides/install.pt-BR.md", "Install"],
  ["that stands for its folder in a language", "guides/index.de.md", "Guides"],
  ["with a dot", "node.js.md", "Node.js"],
  ["that is made into another", "guides/index.html.md.erb", "Guides"],
  ["in other signs", "Team%20rules.md", "Team rules"],
  ["with a hyphen of its own, in Azure DevOps", "Scale%2Dout-guide.md", "Scale-out guide"],
  ["with a percent sign that stands for itself", "100%25 or 5%FF.md", "100%25 or 5%FF"],
  ["of a page in a page in Logseq", "pages/team___rules.md", "Team/rules"],
])("titles a page without a title by its file, %s", (_what, file, title) => {
  expect(parseDocument(file, "Text").document?.title).toBe(title);
});

it("takes the number of a version for no title where the page tells of several", () => {
  expect(parseDocument("CHANGELOG.md", "# 2.0.0 (2026)\n\na\n\n# 1.9.1\n\nb").document?.title).toBe("CHANGELOG");
  expect(parseDocument("x.md", "# 2.0 is out\n\na").document?.title).toBe("2.0 is out");
});

describe("a value of the page's own front matter", () => {
  const head =
    "---\ntitle: Pay\ndesc: 'When it\n  is paid'\nlevel: 3\nparams: {env: live}\nsubstitutions: {app: Tern}\n---\n";
  it.each([
    ["Dendron", "It is {{fm.desc}}.", "It is When it is paid."],
    ["Jekyll and MkDocs", "{{ page.title }}, {{ page.meta.level }}", "Pay, 3"],
    ["VitePress and Markdoc", "{{ $frontmatter.title }}, {% $markdoc.frontmatter.title %}", "Pay, Pay"],
    ["Hugo and Quarto", "{{< param env >}}, {{< meta title >}}", "live, Pay"],
    ["Middleman", "On <%= current_page.data.title %>", "On Pay"],
    ["MyST", "{{ app }} and {{ title }}", "Tern and …"],
    ["one that is not there", "{{ page.author }} says", "… says"],
    ["code", "Write `{{ page.title }}`.\n\n```\n{{ page.title }}\n```", "Write {{ page.title }}.\n{{ page.title }}"],
  ])("stands where the text refers to it: %s", (_tool, text, expected) => {
    const { document } = parseDocument("x.md", head + text);
    expect(document?.sections.map((section) => section.text)).toEqual([expected]);
    expect(document?.sections[0]?.sourceLine).toBe(9);
  });

  it.each([
    ["a long value", 60_000],
    ["many references", 900],
  ])("does not make a page much larger: %s", (_reason, length) => {
    const page = `---\ndesc: ${"d".repeat(length)}\n---\nPay is due. ${"{{ page.desc }} ".repeat(20_000)}`;
    const { document } = parseDocument("x.md", page);
    expect(document?.sections.map(({ text }) => text.length < 300_000)).toEqual([true]);
  });
});

it.each([
  ["plan.html.md", "plan"],
  ["v1.2.html.md.erb", "v1.2"],
  ["pods.builtin.html.md", "pods.builtin.html"],
])("the id of %s is %s", (file, id) => {
  expect(parseDocument(file, "text").document?.id).toBe(id);
});

it.each([
  ["Starlight", "sidebar:\n  label: Pay"],
  ["Eleventy", "eleventyNavigation:\n  key: Pay\n  parent: Money"],
  ["a title of the browser's window", "pageTitle: Pay"],
])("a page without headings has the name in the navigation: %s", (_tool, yaml) => {
  expect(parseDocument("x.md", `---\n${yaml}\n---\ntext`).document?.title).toBe("Pay");
});
