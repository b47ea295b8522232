import { describe, expect, it } from "vitest";
import { newTopic } from "../../src/answer/question/new-topic.ts";
import { Footnote } from "../../src/footnote.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const pages = {
  "time-off.md":
    "# Time off\n\n## Annual leave\n\nEverybody has 28 days of annual leave a year, plus public holidays.\n\n## Sick leave\n\nTell your manager before nine on the first day. A doctor's note is needed in Germany.\n\n## Sabbatical\n\nAfter five years a sabbatical of up to three months is possible.\n",
  "office.md":
    "# The office\n\n## Where is the Leipzig office?\n\nNear the canal, in the old spinning mill.\n\n## Is there a dress code?\n\nNo.\n\n## Can I bring my dog?\n\nDogs are welcome on Fridays.\n",
  "travel.md":
    "# Travel\n\n## Hotels\n\nA hotel may cost up to 140 euros a night.\n\n## Meals\n\nMeals may cost up to 35 euros a day.\n\n## Germany\n\nTrains are booked by the assistants.\n",
};

async function quoted(question: string, earlier: readonly string[]): Promise<string | undefined> {
  const answer = await new Footnote(loadKnowledge(temporaryFolder(pages)).documents).ask(question, { earlier });
  return answer.kind === "answer" ? answer.excerpts[0]?.citation.headings.at(-1) : answer.kind;
}

const days = "how many days of annual leave do I get?";
const office = "where is the Leipzig office?";
it.each([
  ["what about sick leave", days, "Sick leave", "shares a word with what was asked before"],
  ["and sick leave?", days, "Sick leave", "the same, shorter"],
  ["and for sick leave?", days, "Sick leave", "after a preposition, where a section is headed so"],
  ["same for the sabbatical?", days, "Sabbatical", "another opening"],
  ["ok, and the dress code?", office, "Is there a dress code?", "of a section that the heading asks for"],
  ["what about hotels?", office, "Hotels", "of another page"],
  ["how about dogs?", days, "Can I bring my dog?", "a part of a heading"],
  ["is there a dress code?", "who has a sabbatical?", "Is there a dress code?", "'there' points to nothing"],
  ["what about meals?", "what may a hotel cost?", "Meals", "the same question of another thing"],
])("%s after %s is answered from %s: %s", async (question, earlier, heading) => {
  expect(await quoted(question, [earlier])).toBe(heading);
});

it("keeps to the earlier question where a condition is added to it", async () => {
  expect(await quoted("and on Fridays?", ["can I bring my dog?"])).toBe("Can I bring my dog?");
});

describe("newTopic", () => {
  it.each([
    ["and why?", "asks more of the same"],
    ["and what does it cost?", "is a question of its own"],
    ["what about it?", "names nothing"],
    ["and the others?", "names nothing by itself"],
    ["and can I carry them over?", "is a question of its own"],
    ["sick leave", "has no opening that turns to something"],
    ["and the rest of all those many things that we had talked about", "tells more than a topic"],
  ])("%s is none: %s", (text) => {
    expect(newTopic(text)).toBeUndefined();
  });

  it.each([
    ["and in Germany?", true],
    ["and for contractors?", true],
    ["is there a limit?", true],
    ["same for contractors?", false],
    ["what about Germany?", false],
  ])("%s rather adds a condition: %s", (text, isCondition) => {
    expect(newTopic(text)?.isCondition).toBe(isCondition);
  });
});
