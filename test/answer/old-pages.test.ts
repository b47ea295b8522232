import { describe, expect, it } from "vitest";
import { Footnote } from "../../src/footnote.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const page = (title: string, ...parts: readonly string[]): string => `# ${title}\n\n${parts.join("\n\n")}\n`;
const newest = {
  "install.md": page(
    "Installation",
    "Download the harbour program and unpack it.",
    "## Requirements\n\nIt needs Lua 5.4.",
  ),
  "ropes.md": page("Ropes", "A rope is tied by the `tie` command.", "## Length\n\nA rope is forty metres long."),
  "bells.md": page("Bells", "The bell rings when a boat comes in.", "## Loudness\n\nNinety decibels."),
};
/**
 * Pages that only older versions have: one about a removed thing, and one that says more about ropes than the newest version.
 */
const old = {
  "lamps.md": page("Lamps", "Lamps are lit by the `lamp` command at dusk."),
  "rope-lengths.md": page(
    "Rope lengths",
    "The length of a rope: how long a rope is.",
    "## Length\n\nA rope is nine metres long.",
  ),
};

function under(folder: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([file, text]) => [`${folder}/${file}`, text]));
}

const ask = async (files: Readonly<Record<string, string>>, question: string, version?: string) => {
  const footnote = new Footnote(
    loadKnowledge(temporaryFolder(files)).documents,
    version === undefined ? {} : { version },
  );
  return footnote.ask(question);
};
const quoted = async (...asked: Parameters<typeof ask>): Promise<string[] | undefined> => {
  const answer = await ask(...asked);
  return answer.kind === "answer" ? answer.excerpts.map(({ citation }) => citation.file) : undefined;
};

describe.each([
  ["folders of versions", "v2", "v1"],
  ["folders of versions deeper down", "guide/2.0/en", "guide/1.0/en"],
  ["Docusaurus' versions", "docs", "versioned_docs/version-1.x"],
  ["a version beside what is not out yet", "v2", "next"],
])("pages that only other versions have: %s", (_kind, newestFolder, otherFolder) => {
  const files = { ...under(newestFolder, newest), ...under(otherFolder, { ...newest, ...old }) };

  it.each(["how long is a rope?", "which Lua do I need?", "when does the bell ring?", "is there a lighthouse?"])(
    "change nothing of what the newest says: %s",
    async (question) => {
      const { otherVersions: _, ...both } = { otherVersions: undefined, ...(await ask(files, question)) };
      expect(both).toEqual(await ask(under(newestFolder, newest), question));
    },
  );

  it("answer what only they speak of", async () => {
    expect(await quoted(files, "how are lamps lit?")).toEqual([`${otherFolder}/lamps.md`]);
  });
});

describe("pages that only one version has", () => {
  const files = { ...under("v2", newest), ...under("v1", { ...newest, ...old }) };

  it("answer a question that names it", async () => {
    expect(await quoted(files, "what are rope lengths in v1?")).toEqual(["v1/rope-lengths.md"]);
  });

  it("count where a setting says so", async () => {
    expect(await quoted(files, "what are rope lengths?", "v1")).toEqual(["v1/rope-lengths.md"]);
  });

  it("are shown while somebody types", () => {
    const footnote = new Footnote(loadKnowledge(temporaryFolder(files)).documents);
    expect(footnote.suggest("lamp", 10).map(({ citation }) => citation.file)).toEqual(["v1/lamps.md"]);
  });

  it("count where the newest folder holds but notes of a release", async () => {
    const noted = { ...files, "v3/changes.md": page("Changes", "Ropes are green now.") };
    expect(await quoted(noted, "how long is a rope?")).toEqual(["v2/ropes.md"]);
  });
});
