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
  "safety.md":
    "# Safety course of the harbour\n\nThe harbour has a duty to keep everyone who works here healthy and safe, on the piers as in the offices. We want everyone to work well and safely, and to know where somebody may need other help to do so. Our health and safety at work matter for how we serve our guests and for how we treat each other, so the harbour asks everyone to do the safety course.\n\nYou get a link to the two parts of the course by post. Each part takes about 45 minutes, the questions included, but you need not do it all at once; you can stop and go on another time. However, we ask that you finish it within 30 days after you begin to work here.\n",
  "glasses.md":
    "# Glasses\n\n## Frames and lenses\n\nIf the test shows that you need glasses for the work at a screen, the harbour pays a part.\n\n- The harbour pays for the lenses, and 60 crowns towards any frames.\n- Send the receipts to the office.\n",
  "watches.md":
    "# Rules of the watch\n\n## 2. Hold a review every 2 weeks\n\nEach watch holds reviews, to see what went well.\n\n## Lamps\n\nTake only one lamp on a watch, since lamps are dear.\n",
  "moorings.md":
    "# Buoys\n\n## Rules for buoys of guests\n\nGuests share buoys at night, and guests with large boats share buoys of the outer harbour.\n\n## Sharing buoys\n\nAt most 4 buoys are shared at night.\n",
  "notices.md":
    "# Notices\n\nBefore a storm, the wardens hoist a flag. For safety, announce any closed locks in #locks.\n\nThe lock keeper oils the gates of the locks in spring.\n",
  "guests.md": "# Guests of the harbour\n\nIn 2014 guests of the harbour came by ferry for the first time.\n",
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
  ["within how many days do I need to do the safety course?", "30 days", "the sentence that counts days is quoted"],
  ["how much do we get towards frames for glasses?", "60 crowns", "what is got needs no name"],
  ["how many buoys do guests share at night?", "4 buoys", "the next section has the number that the best one lacks"],
  ["who do I announce closed locks to?", "#locks", "a channel tells who"],
  ["how much time do the parts of the safety course take?", "45 minutes", "no number counts the word time"],
  ["how many lamps may I take on a watch?", "one lamp", "a single thing is counted, too"],
  ["how often does a watch hold a review?", "Each watch holds reviews", "the number is in the heading"],
  ["which harbours heat with oil besides Norport?", "Sund", "what others are asked than need not be known"],
])("%s: %s, since %s", async (question, words) => {
  expect(await said(question)).toContain(words);
});

it.each([
  ["how many people are in the crew of the harbour?", "sauna", "the section has no number"],
  ["how many guests of the harbour came in 2014?", "by ferry", "a year beside them counts no guests"],
  ["what percentage of the harbour's oil goes to Vik?", "Vik and Sund", "it has no part of a whole"],
])("%s: not %s, since %s", async (question, words) => {
  expect(await said(question)).not.toContain(words);
});
