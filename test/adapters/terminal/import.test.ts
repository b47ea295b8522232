import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convertAll } from "../../../adapters/terminal/import/convert.ts";
import { htmlPage } from "../../../adapters/terminal/import/html-page.ts";
import { DistinctNames, pathName } from "../../../adapters/terminal/import/names.ts";
import { readSource } from "../../../adapters/terminal/import/sources.ts";
import { textPage } from "../../../adapters/terminal/import/text-page.ts";
import { toFile } from "../../../adapters/terminal/import/write-page.ts";
import { loadKnowledge } from "../../../src/index.ts";
import { containerMarks } from "../../../src/knowledge/dialects/container-marks.ts";
import { inlineMarks } from "../../../src/knowledge/dialects/inline-marks.ts";
import { parseDocument } from "../../../src/knowledge/parse-document.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { bring, pages } from "./bring.ts";
import { run } from "./run.ts";

const pageFiles = new Map<string, string>();

/** Returns the file that a page is converted to. */
async function fileOf(name: string): Promise<string> {
  const known = pageFiles.get(name);
  if (known !== undefined) return known;
  const [converted] = await convertAll(readSource(join(pages, name), new Map()));
  if (converted === undefined || "problem" in converted.page) throw new Error(`${name} became nothing`);
  const file = toFile(converted.page);
  pageFiles.set(name, file);
  return file;
}

describe("import of a saved page", () => {
  it("tells title, author, source, address and day", async () => {
    const { status, stderr, files } = await bring(["saved-article.html"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(files["how-the-tide-gates-work.md"]).toMatch(
      /^---\ntitle: How the Tide Gates Work\nauthor: Ines Okafor\nsource: Harbour Notes\nurl: https:\/\/harbour\.example\/articles\/tide-gates\/\npublished: 2025-04-09\n---\n\n# How the Tide Gates Work\n/,
    );
  });

  it.each([
    ["navigation", /Home|About the harbour/],
    ["the switch of languages", /Deutsch|Français/],
    ["what shares it", /Share on|Copy link/],
    ["comments and their form", /Great article|Your name|Post comment/],
    ["what is related", /Related|Dredging/],
    ["the footer", /Privacy/],
    ["scripts and styles", /dataLayer|display: flex/],
    ["a picture that was saved beside it", /gate\.jpg/],
    ["the author's line, which is front matter", /By \[?Ines/],
  ])("leaves out %s", async (_, pattern) => expect(await fileOf("saved-article.html")).not.toMatch(pattern));

  it.each([
    ["a list in a list", "1. Warn the boats in the lock:\n   - by radio on channel 12, and\n   - with two long"],
    ["a table", "| Gate  | Lowest | Highest |\n| ----- | ------ | ------- |\n| North | 0.4 m  | 5.1 m   |"],
    ["code with its language", '```python\nimport gauges\n\nlevel = gauges.read("north")\nif level < 0.4:\n    raise'],
    ["emphasis", "_two hours before_"],
    ["a link, by its whole address", "[gauges](https://harbour.example/articles/gauges/)"],
    ["a caption", "The north gate at low water"],
  ])("keeps %s", async (_, text) => expect(await fileOf("saved-article.html")).toContain(text));

  it("can be asked at once", async () => {
    const { folder } = await bring(["saved-article.html"]);
    const { stdout } = await run("terminal/ask", ["--knowledge", folder, "how are boats in the lock warned?"]);
    expect(stdout).toContain("by radio on channel 12");
  });
});

describe("import of a page of documentation", () => {
  it("takes the heading for the title, and the numbers of lines and the signs of links out", async () => {
    const file = await fileOf("documentation-page.html");
    expect(file).toMatch(/^---\ntitle: Retries\nurl: .*\n---\n\n# Retries\n/);
    expect(file).toContain("## Configure them\n");
    expect(file).toContain("```ts\nconst client = new Lantern({\n  retries: 5,\n");
    expect(file).not.toMatch(/Install|Guides|helpful|Edit this page/);
  });
});

describe("import of HTML that is no page", () => {
  it.each(["", "<html>", "<frameset><frame src=a></frameset>", "<svg><title>x</title></svg>", "<nav>Home</nav>"])(
    "makes nothing of %j",
    (html) => expect(htmlPage(html, () => undefined)).toBeUndefined(),
  );

  it.each([
    ["only words", "Tea is at four.", "Tea is at four."],
    ["a body alone", "<body><pre>make tea</pre></body>", "```\nmake tea\n```"],
    ["deep nesting", `${"<div>".repeat(200)}Tea is at four.${"</div>".repeat(200)}`, "Tea is at four."],
  ])("reads %s", (_, html, body) => expect(htmlPage(html, () => undefined)?.body).toBe(body));
});

describe("import of an export folder", () => {
  it("keeps a wiki's pages together, links among them, and what the wiki adds out", async () => {
    const { status, files } = await bring(["wiki-export"]);
    expect(status).toBe(0);
    expect(Object.keys(files)).toEqual(["wiki-export/index.md", "wiki-export/restarting-the-queue.md"]);
    const page = files["wiki-export/restarting-the-queue.md"];
    expect(page).toMatch(/^---\ntitle: Restarting the queue\nauthor: Mira Lund\n---\n\n# Restarting the queue\n\nWhen/);
    expect(page).toContain("look at [the overview](index.md).");
    expect(page).toContain("```bash\nsystemctl restart broker\n```");
    expect(page).not.toMatch(/Attachments|generated by/);
  });

  it("takes the ids off the names of Markdown pages, and leaves their text alone", async () => {
    const { files } = await bring(["notes-export"]);
    expect(files["notes-export/onboarding.md"]).toContain("[first day](onboarding/first-day.md)");
    expect(files["notes-export/onboarding/first-day.md"]).toBe(
      "---\ntitle: First day\n---\n\n# First day\n\nBring a passport. The desk is on the *second* floor.\n",
    );
  });
});

describe("import of plain text", () => {
  it("finds headings, lists and code, and lets nothing become Markdown by chance", async () => {
    const file = await fileOf("plain-page.txt");
    const { document } = parseDocument("closing-the-observatory.md", file);
    expect(document?.sections.map(({ headings }) => headings.at(-1))).toEqual([
      "Closing the Observatory",
      "1. Before You Leave",
      "1.1 At Night",
    ]);
    expect(document?.sections[1]?.text).toContain("Park the telescope facing *north*.");
    expect(file).toContain("```\ndome close --confirm\n```");
  });

  it("gives back every word of any text", () => {
    const line = fc.stringMatching(
      /^[a-z*_#>`<\-+=~|[\]()!&\\.0-9{}%$:^/?]{1,12}(?: [a-z*_#>`<\-+=~|[\]()!&\\.0-9{}%$:^/?]{1,12}){0,4}$/,
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        const page = textPage(`A title\n\n${lines.map((one) => `word ${one} end.`).join("\n\n")}`);
        const { document } = parseDocument("a.md", page === undefined ? "" : toFile(page));
        const shown = document?.sections.map(({ text }) => text).join("\n") ?? "";
        for (const one of lines) expect(shown).toContain(`word ${one} end.`);
      }),
    );
  });

  it.each([...inlineMarks, ...containerMarks].map(({ example }) => example))("gives back %s", (example) => {
    const lines = [`It reads ${example} here.`, example, `It ends with ${example}`, `${example}${example}`];
    const page = textPage(`A title\n\n${lines.join("\n\n")}`);
    const { document } = parseDocument("a.md", page === undefined ? "" : toFile(page));
    const shown = document?.sections.flatMap(({ headings, text }, at) => [
      ...(at === 0 ? [] : headings.slice(-1)),
      text,
    ]);
    // A line that looks like an item or a heading becomes one, without losing words.
    expect(shown?.filter((one) => one !== "").join("\n")).toBe(lines.map((line) => line.replace(/^- /, "")).join("\n"));
  });
});

describe("import of standard input", () => {
  it.each([
    ["HTML", "<h1>Tea</h1><p>Tea is served at four.</p>", "tea.md", "# Tea\n\nTea is served at four.\n"],
    ["Markdown", "# Tea\n\nTea is served at **four**.\n", "tea.md", "# Tea\n\nTea is served at **four**.\n"],
    ["plain text", "Tea\n\nTea is served at four.\n", "tea.md", "# Tea\n\nTea is served at four.\n"],
  ])("reads %s", async (_, input, name, text) => {
    const { status, files } = await bring(["-"], input);
    expect(status).toBe(0);
    expect(files).toEqual({ [name]: `---\ntitle: Tea\n---\n\n${text}` });
  });
});

describe("import", () => {
  it("never writes over a file without --force", async () => {
    const folder = temporaryFolder({ "tea.md": "# Mine\n" });
    const refused = await bring(["-"], "Tea\n\nAt four.\n", folder);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(/^standard input: .*tea\.md is there already; rename it, or use --force/);
    expect(refused.files["tea.md"]).toBe("# Mine\n");
    const forced = await bring(["--force", "-"], "Tea\n\nAt four.\n", folder);
    expect(forced.status).toBe(0);
    expect(forced.files["tea.md"]).toContain("At four.");
  });

  it("brings in the rest when one page is empty, and names it", async () => {
    const source = temporaryFolder({
      "empty.html": "<html><body><nav>Home</nav></body></html>",
      "b.txt": "B\n\nText.",
    });
    const { status, stderr, files } = await bring([source]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/empty\.html: there is no text in it; .*\nbrought in 1 of 2; see the lines above\n$/);
    expect(Object.keys(files)).toHaveLength(1);
  });

  it("keeps the lists of a plain text: numbers, letters, and those directly below their introduction", () => {
    const page = textPage(
      "Gates\n\n1) Warn boats\n   by radio\n2) Close\n\nBring:\n- rope\n- lamp\n\na) one\nb) two\n\n7. Go\n8. Stay\n\nIn 2026\n1) it was once",
    );
    expect(page?.body).toBe(
      "1. Warn boats\n   by radio\n2. Close\n\nBring:\n\n- rope\n- lamp\n\n* a) one\n* b) two\n\n7. Go\n8. Stay\n\nIn 2026\n1\\) it was once",
    );
  });

  it("brings in the rest when something that is named is no page, and counts what a folder holds besides", async () => {
    const source = temporaryFolder({
      "a.png": "",
      "b.txt": "B\n\nText.",
      "more/c.html": "<h1>C</h1><p>Text.</p>",
      "more/d.csv": "1",
    });
    const names = ["a.png", "b.txt", "gone.txt", "more"].map((name) => join(source, name));
    const { status, stderr, files } = await bring(names);
    expect(status).toBe(1);
    expect(stderr.split("\n")).toEqual([
      expect.stringMatching(/a\.png: it is no page; /),
      expect.stringMatching(/gone\.txt: it is not there; /),
      "files of other endings, passed over: 1 (1 .csv)",
      "brought in 2 of 4; see the lines above",
      "",
    ]);
    expect(Object.keys(files)).toHaveLength(2);
  });

  it("reads what old Windows programs wrote without naming their encoding", async () => {
    const page = Buffer.from("<h1>Pay</h1><p>It costs \x80 5 \x96 no \x93more\x94, caf\xe9.</p>", "latin1");
    const folder = temporaryFolder();
    writeFileSync(join(folder, "pay.html"), page);
    const { files } = await bring([join(folder, "pay.html")]);
    expect(files["pay.md"]).toContain("It costs € 5 – no “more”, café.");
  });

  it.each([
    ['<div class="cookie">We use cookies.</div>', false, "a notice by its class"],
    ['<section id="cookie-law"><p>Our cookies are good.</p></section>', false, "a notice by its id"],
    ['<div class="cookie"><p>Bake them at noon.</p></div>', true, "something else of the name"],
    [
      `<div class="consent-law"><p>${"Cookies need consent, says the law. ".repeat(60)}</p></div>`,
      true,
      "a text of them",
    ],
  ])("%#: %s stays: %s", async (html, stays) => {
    const page = await htmlPage(
      `<body>${html}<h1>Pay</h1><p>It is paid in May by the port to all who work here.</p></body>`,
      () => undefined,
    );
    expect(/cookies|bake/i.test(page?.body ?? "")).toBe(stays);
  });

  it("tells what the knowledge's own parser finds wrong with the result", async () => {
    const warned = await bring(["-"], "---\npublished: yesterday\n---\n\n# Tea\n\nAt four.\n");
    expect(warned.status).toBe(0);
    expect(warned.stderr).toMatch(/^tea\.md:2: warning: published must be a date/);
    const faulty = await bring(["-"], "---\naudience:internal\n---\n\n# Tea\n\nAt four.\n");
    expect(faulty.status).toBe(1);
    expect(faulty.stderr).toMatch(/^tea\.md:2: the line may be meant to say who may see the page/);
  });

  it.each([
    ["nothing of the name", "nowhere.html", /nowhere\.html: it is not there; name a file/],
    ["another kind of file", "wiki-export/attachments/graph.png", /graph\.png: it is no page; pages end in \.html/],
    ["a folder without pages", "wiki-export/attachments", /holds no page/],
  ])("says what to do about %s", async (_, source, message) => {
    const { status, stderr, files } = await bring([source]);
    expect({ status, files }).toEqual({ status: 1, files: {} });
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^[^\n]+\n$/);
  });

  it("reads other encodings as they say they are", async () => {
    const html =
      '<html><head><meta charset="iso-8859-2"><title>Žluť</title></head><body><p>Dům je žlutý.</p></body></html>';
    const bytes = Buffer.from(
      html.replace("Ž", "\u00ae").replaceAll("ž", "\u00be").replaceAll("ů", "\u00f9"),
      "latin1",
    );
    const latin2 = Buffer.from(bytes.toString("latin1").replace("ť", "\u00bb"), "latin1");
    const source = temporaryFolder();
    writeFileSync(join(source, "page.html"), latin2);
    const { files } = await bring([join(source, "page.html")]);
    expect(Object.values(files).join()).toContain("Dům je žlutý.");
  });

  it("reads UTF-16 with Windows' line ends", async () => {
    const source = temporaryFolder();
    const text = "\ufeff# Rota\r\n\r\nAna is on call.\r\nBo is next.\r\n";
    writeFileSync(join(source, "rota.md"), Buffer.from(text, "utf16le"));
    const { files } = await bring([join(source, "rota.md")]);
    expect(Object.values(files).join()).toContain("Ana is on call.\nBo is next.\n");
    expect(Object.values(files).join()).not.toContain("\r");
  });
});

describe("names of files", () => {
  it.each([
    ["Onboarding 0f1e2d3c4b5a69788796a5b4c3d2e1f0.md", "onboarding", "Notion's id"],
    ["Restarting-the-queue_65601.html", "restarting-the-queue", "Confluence's number"],
    ["Q&A: What's new?.html", "qa-whats-new", "signs"],
    ["Über uns.html", "über-uns", "letters of other languages stay"],
    ["release_2025.md", "release_2025", "a year stays"],
  ])("%s becomes %s (%s)", (name, expected) => expect(pathName(name)).toBe(expected));

  it("are never the same twice", () => {
    const names = new DistinctNames();
    expect(["a", "a", "a-2", "a"].map((name) => names.distinct(name))).toEqual(["a", "a-2", "a-2-2", "a-3"]);
  });
});

it("what it brings has no fault, all of it", async () => {
  const { folder } = await bring(["saved-article.html", "documentation-page.html", "wiki-export", "plain-page.txt"]);
  const { documents, faults } = loadKnowledge(folder);
  expect(faults).toEqual([]);
  expect(documents).toHaveLength(5);
});
