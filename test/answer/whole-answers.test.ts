import { describe, expect, it } from "vitest";
import { Footnote } from "../../src/footnote.ts";
import { blocksText } from "../../src/knowledge/block.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const remarks = (topic: string, count: number): string =>
  Array.from({ length: count }, (_, at) => `Remark ${at + 1} on ${topic} tells nothing that anybody asks for.`).join(
    " ",
  );
const steps = [
  "Write into the log who asked for it and why, so that the office can read it.",
  "Close both gates, and wait until the lamp above them is red.",
  "Pump the water into the upper basin, which takes a while.",
  "Open the valve a quarter, and listen to the pipe.",
];
const numbered = steps.map((step, at) => `${at + 1}. ${step}`).join("\n");
const warning = "Never open the valve while a boat is in the basin.";

/** Returns the quoted texts of the sections of a page, in order. */
async function quoted(page: string, question: string): Promise<string[]> {
  const { documents } = loadKnowledge(
    temporaryFolder({ "canal.md": `# Canal\n\n${page}\n\n## Weather\n\nIt rains.\n` }),
  );
  const answer = await new Footnote(documents).ask(question, { threshold: 0 });
  return answer.kind === "answer" ? answer.excerpts.map(({ blocks }) => blocksText(blocks)) : [];
}

describe("a procedure is quoted whole", () => {
  const page = `## Draining the lock\n\nDraining the lock, whoever drains the lock, is dangerous. ${remarks("locks", 9)}\n\n${numbered}\n\n> **Warning:** ${warning}\n\n${remarks("locks", 9)}`;

  it.each([
    [
      "how do I drain the lock?",
      "it is what the section is headed by, though a sentence before it says more of the question",
    ],
    ["the steps for draining the lock please", "the word for steps need not stand in the section"],
  ])("%s: %s", async (question) => {
    const [text = ""] = await quoted(page, question);
    for (const step of steps) expect(text).toContain(step);
  });

  it("with the warning that stands straight behind it", async () => {
    expect((await quoted(page, "how do I drain the lock?"))[0]).toContain(warning);
  });

  it("beside what else of the section is asked", async () => {
    const [text] = await quoted(`${page}\n\nThe lamps are painted green in spring.`, "how do I paint the lamps green?");
    expect(text).toContain("The lamps are painted green in spring.");
  });
});

it("a step of another procedure than the one that answers is not quoted by itself", async () => {
  const page = `## Lock\n\nThe lock keeper is paid each month. ${remarks("locks", 7)}\n\n${numbered.replace("Close", "Pay the lock keeper and close")}\n5. ${remarks("steps", 6)}`;
  const [text = ""] = await quoted(page, "when is the lock keeper paid?");
  expect(text).toContain("paid each month");
  expect(text).not.toContain("Pay the lock keeper");
});

it("a short paragraph is quoted to its end, before more of a long one", async () => {
  const page = `## Pump trouble\n\nSymptom: the pump stops and shows the code P9.\n\nCause: ${remarks("pipes", 9)}\n\nSolution: turn the pump off. Wait. Use the spare one in the shed.`;
  const [text = ""] = await quoted(page, "the pump stops and shows code P9, what is the solution?");
  expect(text).toContain("Solution: turn the pump off. Wait. Use the spare one in the shed.");
});

describe("a sentence stands without the next one", () => {
  it("where that announces what there is no room for", async () => {
    const code = Array.from({ length: 14 }, (_, at) => `valve_${at} = open(valve_${at}, "a quarter of a turn")`).join(
      "\n",
    );
    const page = `## Valves\n\nA valve lets water from the upper basin into the lower one. The office opens them all like this:\n\n\`\`\`\n${code}\n\`\`\`\n\n${remarks("valves", 4)}\n\nA valve is painted red by whoever opened the valve last, and the colour of a valve is written down.`;
    const [text = ""] = await quoted(page, "what colour is a valve painted by whoever opened it?");
    expect(text).toContain("painted red");
    expect(text).toContain("A valve lets water");
    expect(text).not.toContain("like this:");
  });
});

it.each([
  ["when should I not use the lock?", "the cases in which something is not so"],
  ["in which cases should we avoid the lock", "the same in other words"],
])("%s is answered by all cases: %s", async (question) => {
  const cases = ["Ice", "Storm", "Drought", "Repairs"].map(
    (name) => `- **${name}.** The lock is out of use then. ${remarks(name, 2)}`,
  );
  const page = `## When not to use the lock\n\nSome days are bad ones. Do not use the lock in these cases:\n\n${cases.join("\n")}`;
  const [text = ""] = await quoted(page, question);
  for (const name of ["Ice", "Storm", "Drought", "Repairs"]) expect(text).toContain(name);
});

it("what says more than where to read on is quoted as it stands", async () => {
  const page =
    "## Getting help\n\nSee the [weather](#weather) of the day for more.\n\nTo get help, ring the bell at the lock.";
  expect((await quoted(page, "how do I get help?"))[0]).toContain("ring the bell");
});
