import { expect, it } from "vitest";
import { Footnote } from "../../src/footnote.ts";
import { blocksText } from "../../src/knowledge/block.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const pages = {
  "permits.md": "# Permits\n\n## How many signatures\n\nTwo for a new pier, one for everything else.\n",
  "piers.md":
    "# Piers\n\n## Where boats lie\n\n| Pier | Berths | Built |\n|---|---|---|\n| North | 85 | 2014 |\n| Lighthouse | 18 | 2023 |\n",
  "rent.md": "# Rent\n\nThe cost of a berth rose by 22 % after the great storm.\n",
  "crew.md": "# Crew of the harbour\n\nThe crew of the harbour has its own kitchen and sauna.\n",
  "pilots.md": "# Pilots\n\nThe pilots guide ships to Norport. We are 64 people in two houses.\n",
  "oil.md": "# Heating oil\n\nVik and Sund heat with oil. Nesby heats with wood.\n",
};
const ask = (question: string) => new Footnote(loadKnowledge(temporaryFolder(pages)).documents).ask(question);

async function said(question: string): Promise<string> {
  const answer = await ask(question);
  return answer.kind === "answer" ? answer.excerpts.map(({ blocks }) => blocksText(blocks)).join("\n") : answer.kind;
}

it.each([
  ["how many signatures does a new pier need?", "Two for a new pier", "the heading names what is counted"],
  ["how many berths does the Lighthouse pier have?", "18", "the column's head names it"],
  ["how much did the cost of a berth rise?", "22 %", "a share, though it is of money"],
  ["how many people work as pilots?", "64 people", "people are counted, not their work"],
  ["which harbours heat with oil besides Norport?", "Sund", "what others are asked than need not be known"],
])("%s: %s, since %s", async (question, words) => {
  expect(await said(question)).toContain(words);
});

it("a section without a number counts nothing", async () => {
  expect(await said("how many people are in the crew of the harbour?")).not.toContain("sauna");
});
