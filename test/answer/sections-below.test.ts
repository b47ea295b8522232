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
    expect(await quoted(page, "how do I moor a boat?")).toEqual([
      "Mooring needs a rope and a permit.",
      "Tie the rope to the ring.",
      "Hook the buoy from the bow.",
    ]);
  });

  it("is quoted alone where it answers", async () => {
    expect(await quoted(page, "does mooring a boat need a permit?")).toEqual(["Mooring needs a rope and a permit."]);
  });

  it("may be long above a procedure", async () => {
    const introduction =
      "Mooring needs a rope. The rope belongs to the office. Ask for it a day before. The permit is on the wall.";
    const long = `## Mooring a boat\n\n${introduction}\n\n### Steps\n\n1. Tie the rope.\n2. Stop the engine.`;
    expect(await quoted(long, "how do I moor a boat?")).toEqual([introduction, "Tie the rope.\nStop the engine."]);
  });
});

describe("what stands below a section is quoted whole where all of it is short", () => {
  it.each([
    ["1. Tie the rope.\n2. Stop the engine.\n3. Log it.", "Tie the rope.\nStop the engine.\nLog it.", "a procedure"],
    ["| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |", "a | b\n1 | 2\n3 | 4", "a table"],
    ["```\ntie --rope\n```\n\nThen stop the engine.", "tie --rope\nThen stop the engine.", "what follows code"],
    [
      "**Q: On Sundays?**\nA: No.\n\n**Q: At night?**\nA: Yes.",
      "Q: On Sundays?\nA: No.\nQ: At night?\nA: Yes.",
      "answers",
    ],
    ["#### By rope\n\nTie it.", "Tie it.", "what is two levels below"],
  ])("%#: %s", async (below, text) => {
    const page = `## Mooring a boat\n\nMooring takes a minute.\n\n### At the quay\n\n${below}\n\n### Notes\n\nNot at noon.`;
    expect(await quoted(page, "how do I moor a boat?")).toEqual(["Mooring takes a minute.", text, "Not at noon."]);
  });
});

describe("of long sections below a section, the headings and the beginnings are quoted", () => {
  const rest = Array.from({ length: 9 }, (_, at) => `Sentence ${at} tells what the keeper of the harbour likes.`).join(
    " ",
  );
  const below = async (text: string): Promise<string | undefined> => {
    const page = `## Mooring a boat\n\nMooring takes a minute.\n\n### At the quay\n\n${text}\n\n${rest}\n\n### On a buoy\n\n${rest}`;
    const [first, quay] = await quoted(page, "how do I moor a boat?");
    expect(first).toBe("Mooring takes a minute.\nAt the quay\nOn a buoy");
    return quay;
  };

  it.each([
    ["Tie the rope.", "Tie the rope.\n…", "a gap shows that the section goes on"],
    ["1. Tie.\n2. Stop.\n3. Log.", "Tie.\nStop.\nLog.\n…", "all steps"],
    ["Get ready.\n\n1. Tie.\n2. Stop.", "Get ready.\nTie.\nStop.\n…", "the steps behind the first paragraph"],
    [
      "In this order:\n\n- Tie.\n- Stop.",
      "In this order:\nTie.\nStop.\n…",
      "the list that the first sentence announces",
    ],
    ["**Do I need a rope?**\n\nYes.", "Do I need a rope?\nYes.\n…", "the answer to a question"],
    [
      "**Do I need a rope?**\n\n- Yes.\n- A long one.",
      "Do I need a rope?\nYes.\nA long one.\n…",
      "also if it is a list",
    ],
    ["| a |\n|---|\n| 1 |\n| 2 |", "a\n1\n2\n…", "a short table"],
  ])("%#: %s", async (text, shown) => {
    expect(await below(text)).toBe(shown);
  });

  it("of a long list, as many items as are short", async () => {
    const items = Array.from({ length: 30 }, (_, at) => `- Rope number ${at} lies in the shed.`);
    const shown = (await below(items.join("\n")))?.split("\n") ?? [];
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.length).toBeLessThan(25);
    expect(shown.at(-1)).toBe("…");
  });
});
