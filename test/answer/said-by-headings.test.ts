import { expect, it } from "vitest";
import { Footnote } from "../../src/footnote.ts";
import { blocksText } from "../../src/knowledge/block.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const pages = {
  "watch.md":
    "# The watch\n\n## Responsibilities of masters\n\nFor each watch, the master names a watch buddy. A mate is a good first watch buddy. The watch buddy of the last watch may be the watch buddy again.\n\n## Watch buddy responsibilities\n\n- Show the new hand the ropes of the ship.\n- Wake the new hand in time.\n",
  "storms.md":
    "# Storms\n\n## Storm framework\n\nThe council sorts storms.\n\n### Grade 3 (severe)\n\nAll boats stay in the port.\n\n### Grade 2 (strong)\n\nSmall boats stay in the port.\n\n### Grade 1 (fair)\n\nAll boats may sail.\n",
  "berths.md":
    "# Berths\n\nAll guests of the harbour choose a berth when they come, and pay at the office of the harbour.\n\n- **Harbour** - A berth with water\n- **Basin** - A berth with water and power\n- **Roads** - A buoy\n",
  "pilots.md":
    "# Pilots\n\n## Pilot boats are not shown\n\nThe map leaves them out.\n\n## Go to the warden of the gate\n\nThe warden of the gate has the map.\n\n## Roles in the port\n\nThe port has these roles:\n\n- A **pilot** guides ships\n- A **warden** guards the gate\n",
  "boats.md":
    "# Boats\n\nThe harbour and the basin are for boats. Boats in the basin are moored, and boats in the harbour are moored too.\n",
  "budget.md": "# Money\n\n## Budget of the sauna\n\nThe sauna is heated with wood.\n",
};

async function quoted(question: string): Promise<string> {
  const answer = await new Footnote(loadKnowledge(temporaryFolder(pages)).documents).ask(question);
  return answer.kind === "answer" ? answer.excerpts.map(({ blocks }) => blocksText(blocks)).join("\n") : answer.kind;
}

it.each([
  ["what are the responsibilities of a watch buddy?", "Wake the new hand", "a heading says all that is asked"],
  ["what is a watch buddy supposed to do?", "Wake the new hand", "the same in other words"],
  ["which grades of storms are there?", "Grade 1", "sections are numbered by what is to be listed"],
  ["what's the difference between harbour and basin?", "water and power", "each side has an item of its own"],
  ["what's the difference between a pilot and a warden?", "guides ships", "other headings only mention one of them"],
])("%s: %s, since %s", async (question, words) => {
  expect(await quoted(question)).toContain(words);
});

it("a heading that says all that is asked does not make up for a missing price", async () => {
  expect(await quoted("how much does the budget of the sauna cost?")).not.toContain("wood");
});
