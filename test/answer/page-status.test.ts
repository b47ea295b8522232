import { describe, expect, it } from "vitest";
import { Footnote } from "../../src/footnote.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const body = "## Context\n\nFerries need a queue.\n\n## Decision\n\nWe use paper slips as the queue for ferries.\n";

/** Returns the status beside the quote of a page. */
async function statusOf(page: string): Promise<string | undefined> {
  const { documents, faults } = loadKnowledge(temporaryFolder({ "adr/0003-queue.md": page }));
  expect(faults).toEqual([]);
  const answer = await new Footnote(documents).ask("what do we use as the queue for ferries?");
  expect(answer.kind).toBe("answer");
  return answer.kind === "answer" ? answer.excerpts[0]?.citation.status : undefined;
}

describe("the newer page that holds is quoted first", () => {
  const old = `---\nstatus: superseded\ndate: 2021-03-01\n---\n# Use slips for bookings\n\n## Context\n\nWe need a store for bookings.\n\n## Decision\n\nThe office keeps slips of blue paper for bookings.\n`;
  const more = " and use it as the store";
  const current = (title: string, more = ""): string =>
    `---\nstatus: accepted\ndate: 2023-03-01\n---\n# ${title}\n\n## Decision\n\nWe will move bookings to a ledger${more}.\n`;
  const undated = (files: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(files).map(([file, text]) => [file, text.replace(/^date: .*\n/m, "")]));
  const quoted = async (question: string, files: Readonly<Record<string, string>>): Promise<readonly string[]> => {
    const answer = await new Footnote(loadKnowledge(temporaryFolder(files)).documents).ask(question);
    return answer.kind === "answer" ? answer.excerpts.map(({ citation }) => citation.file) : [];
  };

  it.each<[string, string, Record<string, string>, readonly string[]]>([
    [
      "where it is about the same",
      "which store do we use for bookings?",
      { "adr/1.md": old, "adr/7.md": current("Move bookings to a ledger", more) },
      ["adr/7.md", "adr/1.md"],
    ],
    [
      "not where the question names what was replaced",
      "which slips does the office keep for bookings?",
      { "adr/1.md": old, "adr/7.md": current("Move bookings to a ledger") },
      ["adr/1.md"],
    ],
    [
      "not where it is about something else",
      "which store do we use for bookings?",
      { "adr/1.md": old, "adr/7.md": current("Paint ferries") },
      ["adr/1.md"],
    ],
    [
      "not where it is in another folder",
      "which store do we use for bookings?",
      { "adr/1.md": old, "hr/7.md": current("Move bookings to a ledger", more) },
      ["adr/1.md"],
    ],
    [
      "by the files' numbers where there is no date",
      "which store do we use for bookings?",
      undated({
        "adr/9-slips.md": old,
        "adr/10-ledger.md": current("Move bookings to a ledger", more),
      }),
      ["adr/10-ledger.md", "adr/9-slips.md"],
    ],
    [
      "by the dates in the files' names",
      "which store do we use for bookings?",
      undated({ "adr/2021-03-01-a.md": old, "adr/2022-01-01-b.md": current("Move bookings to a ledger", more) }),
      ["adr/2022-01-01-b.md", "adr/2021-03-01-a.md"],
    ],
    [
      "not where neither a date nor a number says that it is newer",
      "which store do we use for bookings?",
      undated({ "adr/a.md": old, "adr/b.md": current("Move bookings to a ledger", more) }),
      ["adr/a.md"],
    ],
  ])("%s", async (_reason, question, files, expected) => {
    expect(await quoted(question, files)).toEqual(expected);
  });
});

it("a row below an answer has another path than the answer and the rows above it", async () => {
  const page =
    "---\ntitle: Pensions\n---\nThe pension is paid by the port.\n\n# Pensions\n\nThe port pays six percent into the pension.\n\n## Start\n\nThe pension starts at once.\n";
  const { documents } = loadKnowledge(temporaryFolder({ "a.md": page }));
  const answer = await new Footnote(documents).ask("how many percent does the port pay into the pension?");
  const paths = answer.kind === "answer" ? answer.related.map(({ headings }) => headings.join(" › ")) : undefined;
  expect(paths).not.toContain("");
});

describe("a quote from a page that no longer holds has the page's own words for it beside it", () => {
  it.each([
    [`---\nstatus: superseded\n---\n# Queue\n\n${body}`, "superseded", "front matter"],
    [`---\nstatus: Superseded by ADR-7\n---\n# Queue\n\n${body}`, "Superseded by ADR-7", "with what replaces it"],
    [
      `# Queue\n\n## Status\n\nSuperseded by [ADR-7](0007.md). See there.\n\n${body}`,
      "Superseded by ADR-7",
      "a section",
    ],
    [`# Queue\n\n* Status: rejected\n* Date: 2024-01-02\n\n${body}`, "rejected", "a list at the top"],
    [`# Queue\n\n**Status:** Deprecated since 2024\n\n${body}`, "Deprecated since 2024", "a line at the top"],
    [`# Queue\n\nSuperseded by [ADR-7](0007.md).\n\n${body}`, "Superseded by ADR-7", "a sentence at the top"],
    [`# Queue\n\n> This document is obsolete. Read the new one.\n\n${body}`, "This document is obsolete", "a banner"],
  ])("%#: %s", async (page, status) => {
    expect(await statusOf(page)).toBe(status);
  });

  it.each([
    [`---\nstatus: accepted\n---\n# Queue\n\n${body}`, "it holds"],
    [
      `---\nstatus: accepted\n---\n# Queue\n\nSuperseded by nothing so far.\n\n${body}`,
      "the front matter counts first",
    ],
    [`---\nstatus: 3\n---\n# Queue\n\n${body}`, "a status of another tool"],
    [`# Queue\n\nRejected slips are thrown away. Deprecated slips are blue.\n\n${body}`, "other things are so"],
    [`# Queue\n\n${body}\n## Old slips\n\nThis guide is deprecated, said the old ones.\n`, "further down"],
  ])("%#: not where %s", async (page) => {
    expect(await statusOf(page)).toBeUndefined();
  });
});
