import { describe, expect, it } from "vitest";
import { Footnote } from "../../../src/footnote.ts";
import { faultLine } from "../../../src/knowledge/fault.ts";
import { loadKnowledge } from "../../../src/knowledge/load.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { hiddenHeads, internalHeads, publicHeads } from "./audience-cases.ts";

const text = "\n# Paydays\n\nSalaries are paid by Zorblax on the 25th.\n";

function read(head: string) {
  const { documents, faults } = loadKnowledge(temporaryFolder({ "pay.md": head + text }));
  const footnote = new Footnote(documents);
  const isFound = (audiences?: readonly string[]): boolean => {
    const visibility = audiences === undefined ? {} : { audiences };
    const found = footnote.search("Zorblax salaries", { limit: 5, ...visibility });
    expect(footnote.topics(visibility)).toHaveLength(found.length === 0 ? 0 : 1);
    return found.length > 0;
  };
  return { isFound, faults, lines: faults.map(faultLine) };
}

describe("a page is hidden from all but those who may see everything, and reported in one line, with", () => {
  it.each(hiddenHeads)("%s", (_reason, head) => {
    const { isFound, faults, lines } = read(head);
    expect(isFound(["public"])).toBe(false);
    expect(isFound(["public", "internal", "hr"])).toBe(false);
    expect(isFound()).toBe(true);
    expect(lines.filter((line) => line.includes("(hidden"))).toEqual([expect.stringMatching(/^pay\.md:\d+: [^\n]+$/)]);
    const { line = 0 } = faults.find(({ isHidden }) => isHidden) ?? {};
    expect(line).toBeGreaterThan(0);
    expect(line).toBeLessThanOrEqual(head.split(/\r\n?|\n/).length);
  });
});

describe("a page is internal when it says so", () => {
  it.each(internalHeads)("%s", (_reason, head) => {
    const { isFound, lines } = read(head);
    expect(isFound(["public"])).toBe(false);
    expect(isFound(["internal"])).toBe(true);
    expect(lines.filter((line) => line.includes("(hidden"))).toEqual([]);
  });
});

describe("everybody sees a page with", () => {
  it.each(publicHeads)("%s", (_reason, head) => {
    const { isFound, lines } = read(head);
    expect(lines.filter((line) => /hidden|left out/.test(line))).toEqual([]);
    expect(isFound(["public"])).toBe(true);
  });
});
