import { describe, expect, it } from "vitest";
import { Footnote } from "../../src/footnote.ts";
import { blocksText } from "../../src/knowledge/block.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const notes = `# Release notes

## 4.1.0 (2026-03-15)

### Added

- Waiting list

### Changed

- Sessions end after 30 minutes.

## [4.0.2] - 2026-02-01

- Fixed: slow start

## Version 3 (May 2025)

### Fixed

- Printing

## Upgrading from 2.9

Stop the service first.
`;
const pages = {
  "notes.md": notes,
  "desk.md": "# Desks\n\n## Budget\n\nEach new person may spend 400 euros on a new desk.\n",
  "v3/install.md": "# Install\n\nRun setup.\n",
  "v4/install.md": "# Install\n\nRun the installer, which is new.\n",
};

async function quoted(question: string): Promise<string[] | undefined> {
  const { documents } = loadKnowledge(temporaryFolder(pages));
  const answer = await new Footnote(documents).ask(question);
  return answer.kind === "answer" ? answer.excerpts.map(({ blocks }) => blocksText(blocks)) : undefined;
}

describe("a question for a release is answered with all that its heading heads", () => {
  it.each([
    ["what's new in 4.1?", ["Waiting list", "Sessions end after 30 minutes."], "a heading with the patch and the date"],
    ["4.1.0", ["Waiting list", "Sessions end after 30 minutes."], "the number alone"],
    ["what changed in version 4.1.0?", ["Waiting list", "Sessions end after 30 minutes."], "said to be a version"],
    ["release notes for v4.1", ["Waiting list", "Sessions end after 30 minutes."], "with a letter before it"],
    ["what's new in 4.0.2", ["Fixed: slow start"], "a heading in brackets, with text of its own"],
    ["what's new in 4.0", ["Fixed: slow start"], "the only patch release of it"],
    ["what's new in the latest release?", ["Waiting list", "Sessions end after 30 minutes."], "the highest number"],
    ["when was the last release", ["Waiting list", "Sessions end after 30 minutes."], "its date is in its heading"],
  ])("%s: %s", async (question, texts) => {
    expect(await quoted(question)).toEqual(texts);
  });

  it("not with what a heading among its changes names", async () => {
    const log =
      "# Changes\n\n## 2.1.0\n\nKites are new.\n\n### Node 20.1\n\nKites fly on Node 20.1.\n\n## 2.0.0\n\nOars.\n";
    const { documents } = loadKnowledge(temporaryFolder({ "changes.md": log }));
    const answer = await new Footnote(documents).ask("what is the latest release?");
    const [first] = answer.kind === "answer" ? answer.excerpts : [];
    expect(first?.citation.headings.at(-1)).toBe("2.1.0");
  });

  it("not with another release, where no heading names it", async () => {
    expect((await quoted("what's new in 4.7?")) ?? []).not.toContain("Waiting list");
  });

  it("pages of the version are asked for with any other question", async () => {
    expect(await quoted("how do I install 4.1?")).toEqual(["Run the installer, which is new."]);
  });
});
