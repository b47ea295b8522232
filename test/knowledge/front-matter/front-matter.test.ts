import { describe, expect, it } from "vitest";
import { parseDocument } from "../../../src/knowledge/parse-document.ts";

describe("front matter", () => {
  it("takes the names of tags that are maps", () => {
    const { document, faults } = parseDocument(
      "x.md",
      "---\ntags:\n  - beta\n  - tag: news\n    primary: true\n---\ntext",
    );
    expect([document?.tags, faults]).toEqual([["beta", "news"], []]);
  });

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
    ["YAML that is none", "title: [\nauthor: A", 3, {}],
    ["a date that does not exist", "author: A\npublished: 2026-02-31", 3, {}],
    ["an address that is none", "url: here\nauthor: A", 2, {}],
    ["a map for a text", "title: {a: b}\nauthor: A", 2, {}],
    ["phrases that are none", "author: A\naliases:\n  t: {}", 4, {}],
    ["a misspelt key", "titles: T\nauthor: A", 2, {}],
    ["a key with two letters turned", "soucre: T\nauthor: A", 2, {}],
    ["a language that does not exist", "author: A\nlang: xx", 3, { lang: "xx" }],
    ["a title that YAML does not allow", "title: @T\nauthor: A", 2, { title: "@T" }],
    ["a title with a colon", "author: A\ntitle: T: the first", 3, { title: "T: the first" }],
    ["a title with its quote in it", "author: A\ntitle: 'What's new'", 3, { title: "What's new" }],
    ["a title whose quote is never closed", 'author: A\ntitle: "The plan', 3, { title: "The plan" }],
    ["a title with words behind its quotes", 'author: A\ntitle: "A" or B', 3, { title: '"A" or B' }],
    ["a title with words behind brackets", "author: A\ntitle: [Old] Plan", 3, { title: "[Old] Plan" }],
  ])("warns of %s, which costs its key alone, and says the line", (_what, yaml, line, values) => {
    const { document, faults } = parseDocument("x.md", `---\n${yaml}\n---\n# Heading`);
    expect(document).toMatchObject({ title: "Heading", author: "A", ...values });
    expect(document?.sections[0]?.lines.first).toBe(5 + yaml.split("\n").length - 2);
    expect(faults).toEqual([expect.objectContaining({ file: "x.md", line, served: true, isWarning: true })]);
  });

  it.each([
    ["a date with its time", "published: 2026-02-03T04:05:06Z", { published: "2026-02-03T04:05:06Z" }],
    ["several authors", "author: [Ana, Bo]", { author: "Ana, Bo" }],
    ["a key with a capital letter", "Title: T", { title: "T" }],
    ["a number", "title: 1984", { title: "1984" }],
    ["a truth", "title: true", { title: "true" }],
    ["a date with slashes", "updated: 2026/5/4", { updated: "2026-05-04" }],
    ["a date with the month's name", "updated: May 4, 2026", { updated: "2026-05-04" }],
    ["a date with the day before the month", "updated: 4 May 2026", { updated: "2026-05-04" }],
    ["a date with dots", "updated: 4.5.2026", { updated: "2026-05-04" }],
    ["a date without marks", "updated: 20260504", { updated: "2026-05-04" }],
    [
      "a date whose day can be no month",
      "updated: 13/5/2026\npublished: 5/13/2026",
      { updated: "2026-05-13", published: "2026-05-13" },
    ],
    ["a date in German", "updated: 4. März 2026", { updated: "2026-03-04" }],
    ["a date in Spanish", "updated: 4 de diciembre de 2026", { updated: "2026-12-04" }],
    ["a date in Japanese", "updated: 2026年5月4日", { updated: "2026-05-04" }],
    [
      "the day and who in a map, of Docusaurus",
      "last_update:\n  date: 2026-05-04\n  author: Ana",
      { updated: "2026-05-04" },
    ],
    ["what Starlight says of the day", "lastUpdated: 2026-05-04", { updated: "2026-05-04" }],
    ["maps of Hugo", "params:\n  author: Ana\n  description: How", { author: "Ana", description: "How" }],
    ["what the page is about, of Dendron", "desc: How it works", { description: "How it works" }],
    [
      "what the page is about, of GitHub",
      "intro: How it works\nversions:\n  fpt: '*'",
      { description: "How it works" },
    ],
    ["a version whose last digit is zero", "version: 1.10", { version: "1.10" }],
    [
      "days whose keys are written with hyphens or blanks",
      "last-updated: 2026-05-04\ndate created: 2026-05-03",
      { updated: "2026-05-04", published: "2026-05-03" },
    ],
    ["tags of which one is empty", "tags: [a, null, 2]", { tags: ["a", "2"] }],
    ["a blank", "description: ' '", {}],
    ["what a page is filed under", "categories: [hr]\ntopics: [leave]\ntags: [a]", { tags: ["a", "hr", "leave"] }],
    ["keys in other languages", "titel: Der Plan\nautor: Ana", { title: "Der Plan", author: "Ana" }],
    ["the language by another name", "language: de", { lang: "de" }],
    ["a title with a tag", "title: About {% data variables.product %}", { title: "About …" }],
    ["a title that is but a tag", 'title: "{{ name }}"', { title: "Heading" }],
    ["what Jekyll says of a page that is served", "published: true\nurl: /leave/", {}],
    ["what Wiki.js says of a page that is served", "published: 1", {}],
    ["a title over several lines", "title: |\n  The\n  plan", { title: "The plan" }],
    ["addresses that were the page's", "aliases: [/old/]", {}],
    ["nothing", 'published: ""\ntags: ""\nsource:', { tags: [] }],
    ["keys of other tools", "authors: [a]\npublish: true\npage: 3\ntable: x\nalias: a\nstage: b\nfile: c", {}],
  ])("reads, without a word, %s", (_what, yaml, values) => {
    const { document, faults } = parseDocument("x.md", `---\n${yaml}\n---\n# Heading`);
    expect(document).toMatchObject(values);
    expect(faults).toEqual([]);
  });

  it.each([
    ["TOML", '+++\ntitle = "T"\nupdated = 2026-01-02\ntags = ["a"]\n[extra]\nx = 1\n+++\n# Heading'],
    [
      "TOML with tables after blank lines",
      '+++\ntitle = "T"\nupdated = 2026-01-02\ntags = ["a"]\n\n[extra]\nx = 1\n\n[[extra.y]]\n+++  \n# Heading',
    ],
    ["JSON", '{\n  "title": "T",\n  "updated": "2026-01-02",\n  "tags": ["a"]\n}\n\n# Heading'],
    ["YAML after a blank line", "\n---\ntitle: T\nupdated: 2026-01-02\ntags: [a]\n---\n# Heading"],
    ["YAML after a comment", "<!-- x -->\n---\ntitle: T\nupdated: 2026-01-02\ntags: [a]\n---\n# Heading"],
  ])("may be %s", (_what, markdown) => {
    const { document, faults } = parseDocument("x.md", markdown);
    expect(faults).toEqual([]);
    expect(document).toMatchObject({ title: "T", updated: expect.stringMatching(/^2026-01-02/), tags: ["a"] });
    expect(document?.sections.map(({ headings }) => headings)).toEqual([["Heading"]]);
    expect(document?.sections[0]?.lines.first).toBe(markdown.split("\n").length);
  });

  it.each([
    [
      "Pelican's and MultiMarkdown's header",
      "Title: The plan\nDate: 2999-01-05 10:20\nAuthors: Ana, Bo\nTags: hr, team\n\nText",
      { title: "The plan", published: "2999-01-05", author: "Ana, Bo", tags: ["hr", "team"] },
      "Text",
    ],
    ["the same in small letters", "title: The plan\nauthor: Ana\n\nText", { title: "The plan", author: "Ana" }, "Text"],
    [
      "Logseq's properties, but for those that it shows",
      "title:: The plan\ntags:: hr, [[on call]]\nowner:: Ana\n\n- Text",
      { title: "The plan", tags: ["hr", "on call"] },
      "owner: Ana\nText",
    ],
    ["comments for Confluence", "<!-- Space: HR -->\n<!-- Title: The plan -->\n\nText", { title: "The plan" }, "Text"],
    [
      "MultiMarkdown's header with values that go on",
      "Title:   The plan\nAuthors: Ana\n         Bo\nSummary: What we\n    do\n\nText",
      { title: "The plan", author: "Ana, Bo", description: "What we do" },
      "Text",
    ],
    [
      "Pandoc's title",
      "% The plan\n% Ana; Bo\n% May 4, 2025\n\nText",
      { title: "The plan", author: "Ana, Bo", published: "2025-05-04" },
      "Text",
    ],
    [
      "Hexo's, which begins without a fence",
      "title: The plan\ndate: 2025/05/04 20:46:25\ntags:\n- hr\n---\n\nText",
      { title: "The plan", published: "2025-05-04", tags: ["hr"] },
      "Text",
    ],
    [
      "who holds the rights alone",
      "---\n# SPDX-License-Identifier: CC0\n---\n# The plan\n\nText",
      { title: "The plan" },
      "Text",
    ],
  ])("may be %s", (_what, markdown, values, text) => {
    const { document, faults } = parseDocument("x.md", markdown, Date.UTC(2026, 4, 1));
    expect(faults).toEqual([]);
    expect(document).toMatchObject(values);
    expect(document?.sections.map((section) => section.text.trim()).join("\n")).toBe(text);
  });

  it.each([
    ["a text that begins with a word and a colon", "Title: a play\n\nText"],
    ["several such lines of a text", "Status: accepted\nDate: 2026-01-05\n\nText"],
    ["a property that a text begins with", "owner:: Ana\n\nText"],
    ["a heading that looks like a key", "title: a play\n---\n\nText"],
    ["two comments of MyST", "% one\n% two\n\nText"],
  ])("is not %s", (_what, markdown) => {
    const { document } = parseDocument("x.md", markdown);
    expect(document).toMatchObject({ title: "X", sections: [{ lines: { first: 1 } }] });
  });

  it.each([
    ["a header", "Title: A\nDate: 2026-01-05\nAudience: internal\n\nText"],
    ["properties", "title:: A\naudience:: internal\n\nText"],
    ["front matter without its first fence", "title: A\ndate: 2025-01-02\naudience: [internal\n---\n\nText"],
    ["comments", "<!-- Title: A -->\n<!-- Space: B -->\n<!-- Audience: internal -->\n\nText"],
  ])("hides a page whose audience stands in %s, where it cannot be told for sure", (_what, markdown) => {
    expect(parseDocument("x.md", markdown).document?.audience).not.toContain("public");
  });

  it.each([
    ["Hugo", "draft: true"],
    ["YAML of the first version", "draft: yes"],
    ["Wiki.js", "published: 0"],
    ["Jekyll", "published: false"],
    ["Obsidian", "publish: false"],
    ["Docusaurus", "unlisted: true"],
    ["text for a truth", 'draft: "True"'],
    ["ReadMe", "hidden: true"],
    ["Retype", "visibility: private"],
    ["Hugo, of what becomes no page", "build:\n  render: never"],
  ])("keeps a draft of %s out, and says so", (_tool, line) => {
    const { document, faults } = parseDocument("x.md", `---\n${line}\n---\n# Heading`);
    expect(document).toBeUndefined();
    expect(faults).toEqual([expect.objectContaining({ file: "x.md", isWarning: true, served: false })]);
  });

  it.each([
    ["a map", "js", "{\n  title: 'Plan',\n  draft: true,\n}"],
    ["variables", "javascript", "const draft = true;"],
    ["CoffeeScript", "coffee", "published: false"],
  ])("keeps a draft out that a script says is one: %s", (_what, language, script) => {
    const { document, faults } = parseDocument("x.md", `---${language}\n${script}\n---\n# Heading`);
    expect(document).toBeUndefined();
    expect(faults).toEqual([expect.objectContaining({ isDraft: true })]);
  });

  it("warns of a script, which is not run", () => {
    const { document, faults } = parseDocument("x.md", "---js\n{ title: 'Plan' }\n---\n# Heading");
    expect(document?.title).toBe("Heading");
    expect(faults).toEqual([expect.objectContaining({ line: 2, served: true, isWarning: true })]);
  });

  it.each([
    ["not published yet", "publishDate: 2026-05-02", true],
    ["dated after today, as Hugo and Jekyll read it", "date: 2026-05-02T00:00:00Z", true],
    ["expired", "expiryDate: 2026-04-30", true],
    ["published by now", "publishDate: 2026-04-30", false],
    ["to expire later", "expiryDate: 2026-05-02", false],
  ])("at a given time keeps out what is %s, and nothing where no time is given", (_what, line, isLeftOut) => {
    const text = `---\n${line}\n---\n# Heading`;
    const { document, faults } = parseDocument("x.md", text, Date.UTC(2026, 4, 1));
    expect(document === undefined).toBe(isLeftOut);
    expect(faults).toHaveLength(isLeftOut ? 1 : 0);
    expect(parseDocument("x.md", text).document).toBeDefined();
  });

  it("keeps Jekyll's folder of drafts out", () => {
    expect(parseDocument("blog/_drafts/plan.md", "# Plan").faults).toEqual([
      expect.objectContaining({ isDraft: true, isWarning: true, served: false }),
    ]);
    expect(parseDocument("blog/drafts/plan.md", "# Plan").document).toBeDefined();
  });

  it("takes what other tools call the same, and our own key first", () => {
    const yaml =
      "authors:\n  - name: Ana\n  - Bo\nkeywords: [hr]\ntags: [leave]\nsummary: How leave works\ndate: 2025-01-02\nlastmod: 2025-03-04\nupdated: 2025-05-06";
    const { document, faults } = parseDocument("x.md", `---\n${yaml}\n---\n# Heading`);
    expect(faults).toEqual([]);
    expect(document).toMatchObject({
      author: "Ana, Bo",
      tags: ["leave", "hr"],
      description: "How leave works",
      published: "2025-01-02",
      updated: "2025-05-06",
    });
  });

  it.each([
    ["the lead section", "Text", "x"],
    ["the first section where no text stands before it", "# Heading\n\nText", "x#heading"],
  ])("takes a list of aliases for phrases of %s", (_which, text, id) => {
    const { document, faults } = parseDocument("x.md", `---\naliases: [Time off, Vacation]\n---\n${text}`);
    expect(faults).toEqual([]);
    expect(document?.sections[0]).toMatchObject({ id, aliases: ["Time off", "Vacation"] });
  });

  it("takes names with commas between them, and Obsidian's other key, for several", () => {
    const { document } = parseDocument("x.md", "---\nalias: Time off, Vacation\n---\nText");
    expect(document?.sections[0]?.aliases).toEqual(["Time off", "Vacation"]);
  });

  it("serves a file whose aliases name a section that is gone, and says so", () => {
    const { document, faults } = parseDocument("x.md", "---\naliases:\n  gone: x\n---\n# Here");
    expect(document?.sections).toHaveLength(1);
    expect(faults).toEqual([expect.objectContaining({ line: 3, served: true })]);
  });
});

it("a fault names the line of an alias in TOML, and not that of a longer alias", () => {
  const { faults } = parseDocument("x.md", '+++\n[aliases]\nlamps = ["a"]\nlamp = ["b"]\n+++\n\n# Tea\n');
  expect(faults.map(({ line }) => line)).toEqual([3, 4]);
});

it("front matter with more references than anybody writes is parsed line by line", () => {
  const page = `---\ntitle: T\nx: &a [b]\n${Array.from({ length: 200 }, (_, at) => `k${at}: *a\n`).join("")}---\n\n# Tea\n`;
  const { document, faults } = parseDocument("x.md", page);
  expect(document?.title).toBe("T");
  expect(faults).toMatchObject([{ problem: "the front matter is not YAML: it has more than 100 aliases" }]);
});
