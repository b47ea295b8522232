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
