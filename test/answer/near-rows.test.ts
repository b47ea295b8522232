import { expect, it } from "vitest";
import { Footnote } from "../../src/footnote.ts";
import { blocksText } from "../../src/knowledge/block.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { notInSource } from "../support/verbatim.ts";

const remarks = (topic: string, count: number): string =>
  Array.from({ length: count }, (_, at) => `Remark ${at + 1} on ${topic} tells nothing that anybody asks for.`).join(
    " ",
  );
const long =
  "Of all that the harbour office has heard from its skippers over the years about the ferries these habits stand out as worth keeping, and the office asks every skipper who is new to read them before the first crossing:";
const rope = "Check the towing rope for frayed strands before each crossing, and again at night.";
const item = `${remarks("boats", 3)} ${rope} ${remarks("boats", 3)}`;

/** Returns what is shown of a section if no answer reaches the threshold, and which of its words are not in the source. */
async function shown(section: string, question: string): Promise<{ text: string; missing: readonly string[] }> {
  const source = `# Harbour\n\n## Ferry\n\n${section}\n\n## Weather\n\nIt rains.\n`;
  const { documents } = loadKnowledge(temporaryFolder({ "harbour.md": source }));
  const answer = await new Footnote(documents).ask(question, { threshold: 1 });
  const near = answer.kind === "closest" ? answer.sections.find(({ id }) => id === "harbour#ferry") : undefined;
  if (near === undefined) throw new Error("the section is not shown");
  return { text: blocksText(near.blocks), missing: notInSource(near.blocks, source, near.lines) };
}

it.each([
  [
    "an item stands without what introduces it where there is no room for both",
    `${long}\n\n- ${rope} ${remarks("ropes", 1)}\n- ${remarks("food", 2)}`,
  ],
  ["of an item that is too long the sentence that answers stands", `Habits:\n\n- ${item}\n- ${remarks("food", 4)}`],
  ["of an item in another the same", `Habits:\n\n- ${remarks("food", 9)}\n\n  - ${item}\n  - ${remarks("food", 2)}`],
  [
    "of a row that is too long the sentence of the cell",
    `| part | habit |\n|---|---|\n| Rope | ${item} |\n| Food | ${remarks("food", 4)} |`,
  ],
])("%s", async (_, section) => {
  const { text, missing } = await shown(section, "how is a towing rope checked for frayed strands?");
  expect(text).toContain(rope);
  expect(text.length).toBeLessThanOrEqual(300);
  expect(missing).toEqual([]);
});

it("a row of a table that is cut keeps what it is about, and says where something is left out", async () => {
  const section = `| part | habit | who |\n|---|---|---|\n| Rope | ${item} | ${remarks("skippers", 3)} |\n| Food | none | cook |`;
  const { text } = await shown(section, "how is a towing rope checked for frayed strands?");
  expect(text).toContain(`Rope | ${rope} | …`);
});

it("of a wide table that is cut one column stands for all that are left out, and a row that only names others is none", async () => {
  const others = Array.from({ length: 4 }, () => remarks("skippers", 3));
  const row = (name: string, habit: string): string =>
    `| ${[name, ...others.slice(0, 2), habit, ...others.slice(2)].join(" | ")} |`;
  const section = `| part | mate | cook | habit | guest | owner |\n|---|---|---|---|---|---|\n| Towing ropes | | | | | |\n${row("Rope", item)}`;
  const { text } = await shown(section, "how is a towing rope checked for frayed strands?");
  expect(text).toContain(`Rope | ${rope} | …`);
  expect(text).not.toContain("… | … | … | …");
  expect(text).not.toContain("Towing ropes");
});

it("a sentence that leans on the one before stands alone only where it is the nearest", async () => {
  const before = `The towing rope of the ferry, ${"which has been mended many times by the skippers, ".repeat(5)}is new.`;
  const leaning = "It is checked for frayed strands each night.";
  const { text } = await shown(
    `${before} ${leaning}\n\n${remarks("food", 6)}`,
    "when are frayed strands checked at night?",
  );
  expect(text).toContain(leaning);
  expect(text).not.toContain("which has been mended");
});

it("nothing is announced that does not follow", async () => {
  const items = Array.from({ length: 3 }, (_, at) => `- ${remarks(`rope ${at}`, 4)}`).join("\n");
  const { text } = await shown(
    `Towing ropes are checked so:\n\n${items}\n\nA towing rope lasts a year.`,
    "how are towing ropes checked?",
  );
  expect(text).not.toMatch(/so:\s*(?:…\s*)*(?:A towing|$)/);
  expect(text).toContain("A towing rope lasts a year.");
});

it.each([
  ["beside a section that says something, a heading without words of its own is left out", `### Habits\n\n${rope}`, 0],
  ["alone, it is shown", "", 1],
])("%s", async (_, below, count) => {
  const source = `# Harbour\n\nFerries.\n\n## Towing rope for frayed strands\n\n${below}\n\n## Weather\n\nIt rains.\n`;
  const { documents } = loadKnowledge(temporaryFolder({ "harbour.md": source }));
  const answer = await new Footnote(documents).ask("how is a towing rope checked for frayed strands?", {
    threshold: 1,
  });
  const sections = answer.kind === "closest" ? answer.sections : [];
  expect(sections.length).toBeGreaterThan(0);
  expect(sections.filter(({ blocks }) => blocks.length === 0)).toHaveLength(count);
});
