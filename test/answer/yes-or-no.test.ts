import { expect, it } from "vitest";
import { Footnote } from "../../src/footnote.ts";
import { blocksText } from "../../src/knowledge/block.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const pages = {
  "alarm.md":
    "# The fog alarm\n\n## By day\n\nThe fog alarm is disabled by day in summer.\n\n## Switch the fog alarm on\n\nTurn the red key of the fog alarm to the right.\n",
};
const ask = (question: string) => new Footnote(loadKnowledge(temporaryFolder(pages)).documents).ask(question);

async function said(question: string): Promise<string> {
  const answer = await ask(question);
  return answer.kind === "answer" ? answer.excerpts.map(({ blocks }) => blocksText(blocks)).join("\n") : answer.kind;
}

it.each([
  ["is the fog alarm enabled by day in summer?", "disabled by day", "what says the opposite says no"],
  ["is the fog alarm disabled by day in summer?", "disabled by day", "what says it says yes"],
])("%s: %s, %s", async (question, words) => {
  expect(await said(question)).toContain(words);
});

it("how something is turned off is not told by how it is turned on", async () => {
  expect(await said("how do I switch the fog alarm off?")).not.toContain("to the right");
});

it.each([
  ["is it hard to repaint the fog alarm", "what is hard about it is another thing"],
  ["is the alarm still easy to insure", "the same of what is named"],
])("«%s» is not answered: %s", async (question) => {
  const hard = { "alarm.md": "# The fog alarm\n\n## Learning\n\nThe fog alarm is hard to learn and easy to forget.\n" };
  const answer = await new Footnote(loadKnowledge(temporaryFolder(hard)).documents).ask(question);
  expect(answer.kind).not.toBe("answer");
});
