import { describe, expect, it } from "vitest";
import { hiddenHeads } from "../../knowledge/front-matter/audience-cases.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { run } from "./run.ts";

describe("check", () => {
  it("says that nothing is wrong", async () => {
    const { status, stdout } = await run("terminal/check", []);
    expect({ status, stdout }).toEqual({ status: 0, stdout: "knowledge: no faults (documents: 1, sections: 20)\n" });
  });

  it("names every fault of every file with its line and a remedy", async () => {
    const folder = temporaryFolder({
      "a.md": "---\npublished: someday\n---\n# A\n\nText.\n",
      "b.md": Buffer.from([0x23, 0x20, 0xff, 0xfe, 0x0a]),
      "c.md": "# Fine\n\nText.\n",
    });
    const { status, stdout, stderr } = await run("terminal/check", ["--knowledge", folder]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^a\.md:2: warning: .+; .+\nb\.md:1: .+; .+\n$/);
    expect(stderr).toMatch(/^faults in .+: 1; .+\n$/);
  });

  it("shows one of many faults of a kind and counts the others, the drafts and the files of other endings", async () => {
    const many = Object.fromEntries(
      ["a", "b", "c", "d"].map((name) => [`${name}.md`, `---\nupdated: soon\n---\n# A\n\nText ${name}.\n`]),
    );
    const others = {
      "e.rst": "A",
      "f.RST": "B",
      "g.png": "",
      Makefile: "",
      "draft.md": "---\ndraft: true\n---\n# A\n",
    };
    const folder = temporaryFolder({ ...many, ...others });
    const { status, stdout } = await run("terminal/check", ["--knowledge", folder]);
    expect(status).toBe(0);
    expect(stdout.split("\n")).toEqual([
      expect.stringMatching(/^a\.md:2: warning: updated /),
      "  and 3 more of this kind; --all lists them",
      expect.stringMatching(/^draft\.md:1: warning: the page is a draft; /),
      "files of other endings, passed over: 4 (2 .rst, 1 without one, 1 .png)",
      `${folder}: no faults (documents: 4, sections: 4, drafts left out: 1, warnings: 4)`,
      "",
    ]);
    const all = await run("terminal/check", ["--all", "--knowledge", folder]);
    expect(all.stdout.match(/warning: updated/g)).toHaveLength(4);
  });

  it("warns of what is passed over, which is no fault", async () => {
    const folder = temporaryFolder({ "a.md": "---\nupdated: soon\n---\n# A\n\nText.\n" });
    const { status, stdout } = await run("terminal/check", ["--knowledge", folder]);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^a\.md:2: warning: updated .+\n.+: no faults \(documents: 1, sections: 1, warnings: 1\)\n$/,
    );
  });

  it.each([
    ["[x](missing.md)", 'the link "missing.md" leads to nothing in the folder', "a page that is not there"],
    [`![x](${"p".repeat(300)}.png)`, 'p.png" is not there', "a name that no file can have"],
    ["![x](a%00b.png)", 'b.png" is not there', "a name with NUL"],
    ["[x](plan.pdf)", 'the link "plan.pdf" leads to nothing in the folder', "another file that is not there"],
    ["[x](b.md#nope)", 'the link "b.md#nope" leads to a heading', "a heading that is not on the page"],
    ["[x](#nope)", 'the link "#nope" leads to a heading', "a heading that is not on this page"],
    ["[[Nowhere]]", 'no page is named "Nowhere"', "a wiki's link to no page"],
    ["![x](no.png)", 'the picture "no.png" is not there', "a picture that is not there"],
    ["- a\n- b\n\n  [x](missing.md)", 'a.md:6: warning: the link "missing.md"', "a link further down in a list"],
    ["<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> other", "both sides of a conflict of Git", "an unresolved conflict"],
    ["[x]()", "the link has no address", "a link to nothing"],
    ["## B\n\nOne.\n\n## B\n\nTwo.", 'the section "B" has the heading of the section in line 3', "a heading twice"],
    ["```sh\nls\n\nMore text.", "the code fence is never closed", "a code fence without an end"],
  ])("warns of %j: %s", async (text, warning) => {
    const folder = temporaryFolder({
      "a.md": `# A\n\n${text}\n`,
      "b.md": "# B\n\n## Setup\n\nText.\n",
    });
    const { status, stdout } = await run("terminal/check", ["--knowledge", folder]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining(warning) });
    expect(stdout).toMatch(/^a\.md:\d+: warning: [^\n]+\n.+ warnings: 1\)\n$/);
  });

  it("warns of a copy of a page, but not of one in another folder", async () => {
    const page = "# A\n\nText.\n";
    const folder = temporaryFolder({ "a.md": page, "b.md": `---\ntitle: B\n---\n${page}`, "v2/a.md": page });
    const { stdout } = await run("terminal/check", ["--knowledge", folder]);
    expect(stdout).toMatch(/^b\.md:1: warning: the page is a copy of "a\.md"; .+\n.+ warnings: 1\)\n$/);
  });

  it("warns of a text that stands under two titles, which may be missing from both", async () => {
    const page = (title: string): string => `---\ntitle: ${title}\n---\n\nThis guide is looking for an author!\n`;
    const { stdout } = await run("terminal/check", [
      "--knowledge",
      temporaryFolder({ "json.md": page("JSON"), "slack.md": page("Slack") }),
    ]);
    expect(stdout).toContain(
      'slack.md:1: warning: the text is the same as that of "json.md", which has another title;',
    );
  });

  it("warns of a page without text", async () => {
    const folder = temporaryFolder({ "a.md": "# A\n", "b/index.md": "---\ntitle: B\n---\n", "c.md": "# C\n\nText.\n" });
    const { stdout } = await run("terminal/check", ["--knowledge", folder]);
    expect(stdout).toMatch(/^a\.md:1: warning: the page has no text; .+\n.+ warnings: 1\)\n$/);
  });

  it.each([
    ["[x](b.md#setup) [x](b.md#here) [x](c.md) ![x](p.png)", "what is there, with an anchor in HTML"],
    ["[x](/guide/) [x](../other/x.md) [x](plans) [x](b.html)", "what a site may serve from elsewhere"],
    ["[x](https://example.org/missing.md) [x](mailto:a@example.org)", "what is outside"],
    ["`[x](missing.md)` and\n\n    <<<<<<< HEAD\n    >>>>>>> other", "code"],
    ["[[B]] [[Title of B]] [x](b.md#L12) [x]({{ site }}/x.md)", "names, lines and templates"],
  ])("is content with %j: %s", async (text) => {
    const folder = temporaryFolder({
      "a.md": `# A\n\n${text}\n`,
      "b.md": '---\ntitle: Title of B\n---\n## Setup\n\nText. <a id="here"></a>\n',
      "c.md": "---\ndraft: true\n---\n# C\n",
      "p.png": "",
    });
    const { stdout } = await run("terminal/check", ["--knowledge", folder]);
    expect(stdout).not.toMatch(/the link|no page|the picture|conflict/);
  });

  it.each([
    [
      "publishDate: 2999-05-02",
      "a.md:1: warning: the page is not published yet (2999-05-02); it is served from then on",
      "the day",
    ],
    ["expiryDate: 2001-05-02T10:30:00Z", "a.md:1: warning: the page expired (2001-05-02T10:30Z); ", "the time"],
    [
      'author: Ana\ntitle: "Pay\ntags: [a, b',
      'a.md:3: warning: the front matter is not YAML: a " is never closed',
      "the line of an open quote",
    ],
  ])("names what %j is about", async (head, warning) => {
    const folder = temporaryFolder({ "a.md": `---\n${head}\n---\n# A\n\nText.\n`, "b.md": "# B\n\nText.\n" });
    const { stdout } = await run("terminal/check", ["--knowledge", folder]);
    expect(stdout).toContain(warning);
  });

  it("names each page that is hidden, since an audience may have been meant, in one line", async () => {
    const files = hiddenHeads.map(([, head], at) => [`page-${at}.md`, `${head}\n# Pay\n\nText.\n`]);
    const folder = temporaryFolder(Object.fromEntries(files));
    const { status, stdout } = await run("terminal/check", ["--knowledge", folder]);
    expect(status).toBe(1);
    const lines = stdout
      .split("\n")
      .filter((line) => line.includes("(hidden from all but those who may see everything)"));
    const names = lines.map((line) => /^(page-\d+\.md):\d+: /.exec(line)?.[1]);
    expect(names.sort()).toEqual(files.map(([name]) => name).sort());
  });

  it("is what --audience public sees nothing of, and who may see everything does", async () => {
    const folder = temporaryFolder({ "a.md": "---\naudience:internal\n---\n# Pay\n\nPay comes on Fridays.\n" });
    const ask = (...more: string[]) => run("terminal/search", ["--knowledge", folder, ...more, "pay"]);
    expect((await ask("--audience", "public")).stdout).not.toContain("Pay");
    expect((await ask()).stdout).toContain("a#pay");
  });
});
