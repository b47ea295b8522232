import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { readVersion } from "../../src/answer/question/asked-version.ts";
import { Footnote, type FootnoteOptions } from "../../src/footnote.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const question = "what is the default request size?";

function limits(size: string, frontMatter = ""): string {
  const head = frontMatter === "" ? "" : `---\n${frontMatter}\n---\n`;
  return `${head}# Limits\n\n## Request size\n\nBy default a request may be ${size} MiB large. Raise it with \`--max-request-bytes\`.\n`;
}

function opened(files: Record<string, string>, options: FootnoteOptions = {}): Footnote {
  return new Footnote(loadKnowledge(temporaryFolder(files)).documents, options);
}

/** Returns the files of the quoted sections, and the labels of the other versions that are mentioned. */
function told(answer: Answer): { files: string[]; others: string[] } | undefined {
  if (answer.kind !== "answer") return undefined;
  const others = (answer.otherVersions ?? []).map(({ label }) => label);
  return { files: answer.excerpts.map(({ citation }) => citation.file), others };
}

/** Returns one file for each folder; each states a different limit, which shows which file was quoted. */
function versions(...folders: readonly string[]): Record<string, string> {
  return Object.fromEntries(folders.map((folder, at) => [`${folder}/limits.md`, limits(`1.${at}`)]));
}

describe("versions of a page", () => {
  it.each([
    ["numbers by their size, not as text", ["v1.9", "v1.10", "v1.2"], "v1.10"],
    ["without a letter", ["3.4", "3.5"], "3.5"],
    ["with an x for the rest", ["4x", "10x", "5x"], "10x"],
    ["with a word before them", ["release-1.2", "release-1.3"], "release-1.3"],
    ["at any depth", ["docs/v1/guide", "docs/v2/guide"], "docs/v2/guide"],
    ["latest before numbers", ["latest", "v9"], "latest"],
    ["stable before numbers", ["v9", "stable"], "stable"],
    ["main before numbers", ["v9", "main"], "main"],
    ["what is not released behind what is", ["next", "v1"], "v1"],
    ["a candidate behind what is released", ["v2.0-rc1", "v1.9"], "v1.9"],
    ["years", ["2025", "2026"], "2026"],
    ["quarters", ["2025-q4", "2026-q1", "2025-q3"], "2026-q1"],
    ["years of a budget", ["FY25", "FY26"], "FY26"],
    ["years over two", ["2024-25", "2025-26"], "2025-26"],
    ["what is put away behind all", ["archive", "handbook"], "handbook"],
    [
      "of what is put away the newest",
      ["docs_archived/v2", "docs_archived/v3", "docs_archived/v1"],
      "docs_archived/v3",
    ],
    ["Docusaurus' versions", ["versioned_docs/version-1.x", "docs", "versioned_docs_archived/version-0.x"], "docs"],
    ["Docusaurus' versions of another part", ["faq_versioned_docs/version-1.x", "faq"], "faq"],
  ])("the newest is quoted: %s", async (_reason, folders, newest) => {
    const answer = told(await opened(versions(...folders)).ask(question));
    expect(answer?.files).toEqual([`${newest}/limits.md`]);
    expect(answer?.others).toHaveLength(folders.length - 1);
  });

  it.each([
    ["the front matter's version", "version: '1.9'", "version: '1.10'"],
    ["the date", "updated: 2025-03-01", "updated: 2026-01-05"],
  ])("of copies elsewhere the newest is quoted by %s", async (_reason, old, recent) => {
    const text =
      "It is checked before anything else is read, and the sender is told how large it was and what the limit is. " +
      "Streams are not checked as a whole but by frame, batches by the entry; proxies in between may have limits of " +
      "their own, which the administrator of the cluster sets beside the timeout of idle connections.";
    const files = {
      "a/limits.md": `${limits("1.1", old)}${text}`,
      "b/limits.md": `${limits("1.2", recent)}${text}`,
    };
    expect(told(await opened(files).ask(question))?.files).toEqual(["b/limits.md"]);
  });

  it.each([
    ["numbers behind the name", ["limits-v9.md", "limits-v10.md"], "limits-v10.md"],
    ["numbers with dots", ["limits_1.9.md", "limits_1.10.md"], "limits_1.10.md"],
    ["years", ["limits 2025.md", "limits 2026.md"], "limits 2026.md"],
    ["a file without a number before those with one", ["limits-v2.md", "limits.md"], "limits.md"],
    ["a number in brackets", ["limits (v1).md", "limits (v2).md"], "limits (v2).md"],
  ])("of files beside one another the newest is quoted: %s", async (_reason, names, newest) => {
    const answer = told(
      await opened(Object.fromEntries(names.map((name, at) => [name, limits(`1.${at}`)]))).ask(question),
    );
    expect(answer?.files).toEqual([newest]);
    expect(answer?.others).toHaveLength(1);
  });

  it.each([
    ["a number", "limits-v1", "Limits v1", "limits-v2", "Limits v2", "v1"],
    ["a number in brackets", "limits-v1", "Limits (v1)", "limits-v2", "Limits (v2)", "v1"],
    ["a year", "limits-2025", "Limits 2025", "limits-2026", "Limits 2026", "2025"],
  ])("pages whose headings bear %s are versions of one", async (_reason, old, oldTitle, recent, title, version) => {
    const footnote = opened({
      [`${old}.md`]: limits("1.1").replace("# Limits", `# ${oldTitle}`),
      [`${recent}.md`]: limits("1.2").replace("# Limits", `# ${title}`),
    });
    expect(told(await footnote.ask(question))).toEqual({ files: [`${recent}.md`], others: [version] });
    expect(told(await footnote.ask(`${question.slice(0, -1)} in ${version}?`))?.files).toEqual([`${old}.md`]);
  });

  it.each([
    ["the front matter's versions", "version: '3'", "version: '4'"],
    ["the dates", "updated: 2025-03-01", "updated: 2026-01-05"],
  ])("of pages beside one another with the same title the newest is quoted by %s", async (_reason, old, recent) => {
    const files = { "b.md": limits("1.1", old), "a.md": limits("1.2", recent), "c.md": "# Limits of ropes\n\nNone.\n" };
    expect(told(await opened(files).ask(question))?.files).toEqual(["a.md"]);
  });

  it("pages with numbers at the end of their names that say different things are different pages", async () => {
    const files = {
      "moving-to-v2.md": "# Moving\n\n## Steps\n\nUnpack the new harbour program and run it.\n",
      "moving-to-v3.md": "# Moving\n\n## Steps\n\nTie all ropes anew before the first boat comes.\n",
    };
    expect(told(await opened(files).ask("what do I unpack?"))?.files).toEqual(["moving-to-v2.md"]);
  });

  it("the newest alone is browsed", () => {
    expect(opened(versions("v1", "v2")).topics()).toMatchObject([{ id: "v2/limits" }]);
  });

  it("a setting says which counts in the place of the newest", async () => {
    const footnote = opened(versions("v1", "v2", "v3"), { version: "v2" });
    expect(told(await footnote.ask(question))?.files).toEqual(["v2/limits.md"]);
  });

  it.each([
    ["what is the default request size in v1?", "v1.0"],
    ["in version 2, what is the default request size?", "v2.1"],
    ["what is the default request size (2.0)?", "v2.0"],
    ["v2: default request size", "v2.1"],
    ["what is the default request size in 2.1?", "v2.1"],
    ["what is the default request size with v1.0 and v2.0?", undefined],
    ["what is the default request size in v7?", undefined],
  ])("%s", async (asked, version) => {
    const answer = told(await opened(versions("v1.0", "v2.0", "v2.1", "v3")).ask(asked));
    expect(answer?.files).toEqual(version === undefined ? undefined : [`${version}/limits.md`]);
  });

  it.each([
    ["how do I restore a 2.0 GiB backup?", undefined],
    ["does it take 2.0 seconds?", undefined],
    ["what is new in 2.0?", "2.0"],
    ["what is new in the latest version?", "latest"],
    ["what was new in Q3 2025?", "Q3 2025"],
    ["what was new in Q4 2025?", undefined],
    ["which bread is the latest?", undefined],
  ])("of a number only what names a version: %s", (asked, version) => {
    expect(readVersion(asked, new Set(["v2.0", "latest", "2025-q3"])).version).toBe(version);
  });

  it("nothing is said of versions that say the same", async () => {
    const files = Object.fromEntries(["v1", "v2", "v3"].map((version) => [`${version}/limits.md`, limits("1.5")]));
    expect(told(await opened(files).ask(question))).toEqual({ files: ["v3/limits.md"], others: [] });
  });

  it("a page that the newest version has no more is found still", async () => {
    const files = { ...versions("v1", "v2"), "v1/quota.md": "# Quota\n\nThe quota is refilled every Friday.\n" };
    expect(told(await opened(files).ask("when is the quota refilled?"))?.files).toEqual(["v1/quota.md"]);
  });

  it("of Docusaurus' versions a section that has gone from the newest is not quoted", async () => {
    const files = {
      ...versions("docs"),
      "versioned_docs/version-1.x/limits.md": "# Limits\n\n## Quota\n\nIt is refilled every Friday.\n",
    };
    expect(told(await opened(files).ask("when is the quota refilled?"))).toBeUndefined();
  });

  it("pages of different years that share their name alone are two pages", async () => {
    const files = {
      "2025/retreat.md": "# Retreat\n\n## Place\n\nWe met at the lake near Ghent and slept in tents.\n",
      "2026/retreat.md": "# Retreat\n\n## Place\n\nThe castle of Almourol is booked for all teams.\n",
    };
    expect(told(await opened(files).ask("who slept in tents at the lake?"))?.files).toEqual(["2025/retreat.md"]);
  });
});

describe("copies of a page", () => {
  const copies = Object.fromEntries(
    ["a", "b", "c", "d", "e", "f"].map((folder) => [`${folder}/limits.md`, limits("1.5")]),
  );

  it("answer as one does", async () => {
    const one = await opened({ "a/limits.md": limits("1.5") }).ask(question);
    expect(one.kind).toBe("answer");
    expect(await opened(copies).ask(question)).toEqual(one);
  });

  it("are shown once among the closest, in a search and while somebody types", async () => {
    const footnote = opened(copies);
    expect(await footnote.ask(question, { threshold: 1 })).toMatchObject({
      kind: "closest",
      sections: [{ id: "a/limits#request-size" }],
    });
    expect(footnote.search("request size", { limit: 10 }).map(({ id }) => id)).toEqual(["a/limits#request-size"]);
    expect(footnote.suggest("request", 10)).toHaveLength(1);
    expect(await footnote.suggestedQuestions(10)).toEqual(["What should I know about Request size?"]);
  });

  it("that wait for their translation are quoted from what they are to be made from", async () => {
    const files = { "docs/bn/limits.md": limits("1.5"), "docs/limits.md": limits("1.5") };
    expect(told(await opened(files).ask(question))?.files).toEqual(["docs/limits.md"]);
    const beside = { "docs/bn/limits.md": limits("1.5"), "docs/en/limits.md": limits("1.5") };
    expect(told(await opened(beside).ask(question))?.files).toEqual(["docs/en/limits.md"]);
  });

  it("of different titles are different sections", async () => {
    const parking = (city: string) => `# ${city}\n\n## Parking\n\nAsk at the front desk for a permit.\n`;
    const footnote = opened({ "lisbon.md": parking("Lisbon"), "oslo.md": parking("Oslo") });
    expect(told(await footnote.ask("parking in Oslo?"))?.files).toEqual(["oslo.md"]);
    expect(told(await footnote.ask("parking in Lisbon?"))?.files).toEqual(["lisbon.md"]);
  });

  it("that may not be seen neither count nor hide what may", async () => {
    const files = { ...versions("v1", "v2"), "v3/limits.md": limits("1.9", "audience: internal") };
    const { ["v3/limits.md"]: _, ...open } = files;
    for (const asked of [question, `${question.slice(0, -1)} in v3?`, "how wide may a request be?"]) {
      const outside = await opened(files).ask(asked, { audiences: ["public"] });
      expect(outside).toEqual(await opened(open).ask(asked, { audiences: ["public"] }));
      expect(JSON.stringify(outside)).not.toMatch(/v3\/|1\.9/);
    }
    expect(told(await opened(files).ask(question))?.files).toEqual(["v3/limits.md"]);
  });

  it("answer what was taught of an older one from the newest", async () => {
    const footnote = opened(versions("v1", "v2"));
    footnote.learn([{ section: "v1/limits#request-size", phrase: "how big may a payload get?", audiences: [] }]);
    expect(told(await footnote.ask("how big may a payload get?"))?.files).toEqual(["v2/limits.md"]);
  });
});

describe("ten versions of a site", () => {
  const article = readFileSync("knowledge/rust-in-production.md", "utf8");
  const questions = readFileSync("test/judged/natural-questions.jsonl", "utf8")
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { question: string }).question);

  it("answer as the newest alone does", async () => {
    // In every twentieth line one word differs, in other lines for each version.
    const edited = (version: number): string =>
      article
        .split("\n")
        .map((line, at) => (at % 20 === version ? line.replace(/(?<=^[A-Z][^\n]{30,}) (\w+)/, " former $1") : line))
        .join("\n");
    const ten = Object.fromEntries(
      Array.from({ length: 10 }, (_, at) => [`v1.${at + 1}/rust-in-production.md`, at === 9 ? article : edited(at)]),
    );
    const site = opened(ten);
    const alone = opened({ "v1.10/rust-in-production.md": article });
    for (const asked of [...questions.slice(0, 40), "what does Zorblax say of Rust?", "how warm is Rome?"]) {
      const { otherVersions: _, ...answer } = { otherVersions: undefined, ...(await site.ask(asked)) };
      expect(answer).toEqual(await alone.ask(asked));
    }
  });
});
