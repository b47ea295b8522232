import { describe, expect, it } from "vitest";
import { Footnote } from "../../src/footnote.ts";
import { blocksText } from "../../src/knowledge/block.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** Returns the quoted texts of the sections of a page, in order. */
async function quoted(page: string, question: string): Promise<string[]> {
  const { documents } = loadKnowledge(
    temporaryFolder({ "canal.md": `# Canal\n\n${page}\n\n## Weather\n\nIt rains.\n` }),
  );
  const answer = await new Footnote(documents).ask(question, { threshold: 0 });
  return answer.kind === "answer" ? answer.excerpts.map(({ blocks }) => blocksText(blocks)) : [];
}

describe("what to do about a trouble is quoted with it", () => {
  const symptom = "The pump stops and shows the code P9.";
  const fix = "Press the red knob twice and call the workshop.";

  it.each([
    ["Solution", `## Code P9\n\n${symptom}\n\n### Solution\n\n${fix}`, "in a section below"],
    [
      "Workaround",
      `## Code P9\n\n### Symptoms\n\n${symptom}\n\n### Workaround\n\n${fix}`,
      "in the next one of the same trouble",
    ],
  ])("%s: %s", async (_, page) => {
    expect(await quoted(page, "the pump shows code P9")).toEqual([symptom, fix]);
  });

  it.each([
    [`## Code P9\n\n${symptom}\n\n## Solution\n\n${fix}`, "that of something else is not"],
    [`## Pump\n\n### Colour\n\n${symptom}\n\n### Solution\n\n${fix}`, "nor is one where no trouble is told of"],
  ])("%#: %s", async (page) => {
    expect(await quoted(page, "the pump shows code P9")).toEqual([symptom]);
  });
});

describe("a section that only introduces those below it", () => {
  const page = `## Mooring a boat\n\nMooring needs a rope and a permit.\n\n### At the quay\n\nTie the rope to the ring.\n\n### On a buoy\n\nHook the buoy from the bow.`;

  it("is quoted with them where it is asked how it is done", async () => {
    const [first = "", ...rest] = await quoted(page, "how do I moor a boat?");
    expect(first).toBe("Mooring needs a rope and a permit.\nAt the quay\nOn a buoy");
    expect(rest).toEqual(["Tie the rope to the ring.", "Hook the buoy from the bow."]);
  });

  it("is quoted alone where it answers", async () => {
    expect(await quoted(page, "does mooring a boat need a permit?")).toEqual(["Mooring needs a rope and a permit."]);
  });
});
