import { describe, expect, it } from "vitest";
import { Footnote } from "../../src/footnote.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** Returns the kind of the answer about a section with this text, and the warnings about its file. */
async function asked(text: string): Promise<{ kind: string; warnings: string[] }> {
  const page = `# Harbour\n\n## Jury duty\n\n${text}\n\n## Rain\n\nIt rains in autumn.\n`;
  const { documents, faults } = loadKnowledge(temporaryFolder({ "harbour.md": page }));
  const { kind } = await new Footnote(documents).ask("jury duty in the harbour");
  return { kind, warnings: faults.map(({ line, problem }) => `${line}: ${problem}`) };
}

describe("a section that is still to be written is no answer, and is reported", () => {
  it.each([
    "TODO",
    "tbd",
    "TBD: who pays for the lawyer",
    "TODO ask the office",
    "WIP",
    "Coming soon!",
    "*To be announced.*",
    "> **FIXME**",
    "Under construction …",
    "Lorem ipsum dolor sit amet, consectetur adipiscing elit. Sed do eiusmod tempor.",
    "Folgt noch.",
  ])("%s", async (text) => {
    const { kind, warnings } = await asked(text);
    expect(kind).not.toBe("answer");
    expect(warnings).toEqual(['3: the section "Jury duty" is only a placeholder, and is not quoted']);
  });

  it.each([
    ["Todo lists are kept by the clerk.", "it names a thing"],
    ["Complete this form and hand it in.", "it is a request"],
    ["Will be announced in the hall each Monday.", "it says where"],
    ["TBD is short for to be decided. The clerk decides.", "it says more"],
    ["Paid in full. TODO: how long?", "only its end is missing"],
    ["No.", "a short answer"],
  ])("not %s: %s", async (text) => {
    expect(await asked(text)).toEqual({ kind: "answer", warnings: [] });
  });
});
