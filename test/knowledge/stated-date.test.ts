import { describe, expect, it } from "vitest";
import { parseDocument } from "../../src/knowledge/parse-document.ts";

const body = "## Context\n\nThe pier is dark.\n";

/** Returns the date of a page. */
function dateOf(page: string): string | undefined {
  return parseDocument("adr/0004-lamps.md", page).document?.published;
}

describe("a page's date is read", () => {
  it.each([
    [`# 4. Lamps\n\nDate: 2017-08-01\n\n${body}`, "2017-08-01", "a line below the title, as adr-tools writes it"],
    [`# Lamps\n\n* Status: accepted\n* Date: 2020-02-03\n\n${body}`, "2020-02-03", "a list, as MADR had it"],
    [`# Lamps\n\n**Date**: 3 February 2020\n\n${body}`, "2020-02-03", "in bold, with the month's name"],
    [`# Lamps\n\nStatus: accepted | Date: 2020-02-03 | Owner: Ines\n\n${body}`, "2020-02-03", "among other facts"],
    [`Last updated: 2021-05-06\n\n# Lamps\n\n${body}`, "2021-05-06", "above the title"],
    [`---\ncreated: 2022-01-02\n---\n# Lamps\n\n${body}`, "2022-01-02", "another tool's key in the front matter"],
    [
      `---\ndate: 2023-01-02\n---\n# Lamps\n\nDate: 2017-08-01\n\n${body}`,
      "2023-01-02",
      "the front matter comes first",
    ],
    [
      `---\ntag:Pier\n---\n\n# Lamps\n\nDate: 2018-08-28\n\n${body}`,
      "2018-08-28",
      "below front matter that is no YAML",
    ],
  ])("%#: %s", (page, date) => {
    expect(dateOf(page)).toBe(date);
  });

  it.each([
    [`# Lamps\n\nDate: TBD\n\n${body}`, "none is given yet"],
    [`# Lamps\n\nDate: 5/6/2026\n\n${body}`, "it may be a day in May or in June"],
    [`# Lamps\n\nDate: 2024-02-31\n\n${body}`, "there is no such day"],
    [`# Lamps\n\nThe date: 2017-08-01 was a Tuesday.\n\n${body}`, "a sentence speaks of a date"],
    [`# Lamps\n\n${body}\n## Log\n\nDate: 2017-08-01\n`, "it is that of a part"],
  ])("%#: not where %s", (page) => {
    expect(dateOf(page)).toBeUndefined();
  });
});

it("lines of keys without a blank behind the colon, between two fences, are front matter and no heading", () => {
  const { document, faults } = parseDocument(
    "a.md",
    "---\ntag:Pier\nteam:Harbour\n---\n\n# Lamps\n\nLamps are lit at six.\n",
  );
  expect(document?.sections.map(({ headings }) => headings)).toEqual([["Lamps"]]);
  expect(faults.map(({ served }) => served)).not.toContain(false);
});
