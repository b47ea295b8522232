import { describe, expect, it } from "vitest";
import { prepareSection } from "../../src/answer/prepared-section.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { childrenOf, isListOfSections, parentOf } from "../../src/knowledge/section-tree.ts";
import { rows, scaled } from "../support/scale.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const goodFiles = Object.fromEntries(
  Array.from({ length: 100 }, (_, number) => [`good/${number}.md`, `# Good ${number}\n\nTea is served at four.\n`]),
);

/** Loads one file together with 100 good ones. */
function loadBeside(text: string) {
  return loadKnowledge(temporaryFolder({ ...goodFiles, "hostile.md": text }));
}

const start = "---\ntitle: Hostile\n---\n\n# Hostile\n\n";
/** The line on which the text after `start` begins. */
const line = 7;

/** The first rows represent nesting, growth, time and size. */
const faulty: readonly (readonly [string, string, number | undefined, RegExp])[] = [
  ["quotes in quotes", "> ".repeat(20_000), line, /nested more than 64 levels/],
  ["short rows under a long header", wideTable(500, 5_000), line, /rows are far shorter/],
  [
    "a section that takes long, in a file that does not",
    `Good.\n\nhttp://a.b/${"&a;".repeat(20_000)}`,
    line + 2,
    /takes too long/,
  ],
  ["a line of 20 MB", "tea ".repeat(5_000_000), 1, /too large: 20 MiB, and 8 MiB/],
  ["lists in lists", `${"- ".repeat(20_000)}a`, line, /nested more than 64 levels/],
  ["lists in quotes, after good text", `Good.\n\n${"> - ".repeat(5_000)}a`, line + 2, /nested more than 64 levels/],
  ["footnotes in footnotes", "[^a]: ".repeat(5_000), line, /nested more than 64 levels/],
  ["emphasis in emphasis", `${"*a ".repeat(5_000)}${" b*".repeat(5_000)}`, line, /nested more than 64 levels/],
  ["emphasis in the third item", `- a\n- b\n- ${"*a ".repeat(500)}${"b* ".repeat(500)}\n`, line + 2, /64 levels/],
  ["an address of nothing but references", `http://a.b/${"&a;".repeat(130_000)}`, line, /takes too long/],
  ["a section beyond measure", "Tea is served at four.\n\n".repeat(30_000), line - 2, /section is too long/],
  ["a long heading over many", `## ${"a ".repeat(1_000)}\n\n${"### b\n\n".repeat(10_000)}`, undefined, /headings/],
];

describe("what cannot be read in time is a fault at its line, and the rest is served", () => {
  it.each(rows(faulty, 4))("%s", (_, text, expected, problem) => {
    const { documents, faults } = loadBeside(start + text);
    expect(documents).toHaveLength(100);
    expect(faults).toEqual([
      {
        file: "hostile.md",
        line: expected ?? expect.any(Number),
        problem: expect.stringMatching(problem),
        remedy: expect.any(String),
        served: false,
      },
    ]);
  });
});

const large: readonly (readonly [string, string])[] = [
  ["10,000 hard breaks", "A line  \n".repeat(10_000)],
  ["emphasis that never closes", "**a ".repeat(10_000)],
  ["a run of 100,000 backticks", "`".repeat(100_000)],
  ["what may be an address of email", `${"a.".repeat(100_000)}@`],
  ["blank lines", `a${"\n".repeat(100_000)}b`],
  ["400 KB of tiny sentences", "Aa. ".repeat(100_000)],
  ["40,000 stars in a word", `a${"*".repeat(40_000)}b`],
  ["20,000 brackets", "[".repeat(20_000)],
  ["5,000 link definitions that are used", links(5_000)],
  ["a table of 5,000 columns", wideTable(5_000, 1)],
  ["a table whose long header stands over many rows", `|${"tea ".repeat(1_000)}|b|\n|-|-|\n${"|c|d|\n".repeat(2_000)}`],
  ["20,000 open elements of HTML", `${"<div>".repeat(20_000)}tea`],
  ["scripts that never close", `${"<script>\n\n".repeat(10_000)}tea`],
  ["a sentence before a list of 5,000 items", `${"tea ".repeat(5_000)}is:\n\n${"- a\n".repeat(5_000)}`],
  ["10,000 blocks in a footnote", `[^a]: a\n\n${"    b\n\n".repeat(10_000)}`],
];

describe("what is only large is served", () => {
  it.each(rows(large, 4))("%s", (_, text) => {
    const { documents, faults } = loadBeside(start + text);
    expect(faults.filter(({ isWarning }) => isWarning !== true)).toEqual([]);
    const document = documents.find(({ id }) => id === "hostile");
    const [section] = document?.sections ?? [];
    if (document === undefined || section === undefined) throw new Error("it is not served");
    expect(prepareSection(document, section).blocks.length).toBeGreaterThan(0);
    expect(isListOfSections(document, section)).toBe(false);
  });

  it("many headings under one", () => {
    const count = scaled(13_000, 130_000);
    const { documents, faults } = loadBeside(`# Things\n\n${"## A\n".repeat(count)}`);
    expect(faults).toEqual([]);
    const document = documents.find(({ id }) => id === "hostile");
    const [first, second] = document?.sections ?? [];
    if (document === undefined || first === undefined || second === undefined) throw new Error("it is not served");
    expect(childrenOf(document, first)).toHaveLength(count);
    expect(parentOf(document, second)).toBe(first);
    expect(isListOfSections(document, first)).toBe(true);
  });
});

it("names no more than a few sections when an alias goes astray among thousands", () => {
  const headings = Array.from({ length: 5_000 }, (_, number) => `## H${number}\n`).join("");
  const [fault] = loadBeside(`---\naliases:\n  gone: x\n---\n# Here\n${headings}`).faults;
  expect(fault?.remedy).toMatch(/^use one of: here, h0, .*, h18, …$/);
});

function wideTable(columns: number, lines: number): string {
  return `${"|a".repeat(columns)}|\n${"|-".repeat(columns)}|\n${"|b|\n".repeat(lines)}`;
}

function links(count: number): string {
  const names = Array.from({ length: count }, (_, number) => `r${number}`);
  const uses = names.map((name) => `[${name}] `).join("");
  return `${uses}\n\n${names.map((name) => `[${name}]: http://x.example\n`).join("")}`;
}
