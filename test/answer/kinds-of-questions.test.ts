import { expect, it } from "vitest";
import { Footnote } from "../../src/footnote.ts";
import { blocksText } from "../../src/knowledge/block.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const filler = (topic: string): string =>
  Array.from(
    { length: 9 },
    (_, at) => `The ${topic} has been looked at in summer ${at + 1} by the council of the port.`,
  ).join(" ");
const pages = {
  "mooring.md": `# Mooring overnight\n\nMooring overnight is for members. ${filler("mooring rope")}\n\nIf a boat is moored overnight without a permit, the warden tows the boat to the north basin.\n`,
  "wood.md": `# How harbours pick wood\n\nHarbours pick oak for the piers.\n\n## Oak\n\nOak lasts forty years.\n\n## Pine\n\nPine lasts ten years.\n`,
  "harbours.md": "# Harbours of the coast\n\nThese harbours are told of here:\n\n- Vik\n- Sund\n- Nesby\n",
  "electric.md":
    "# Why electric boats\n\nThe advantages of electric boats are silence and clean water.\n\n## When electric boats are overkill\n\nElectric boats do not make sense on long crossings.\n",
  "moonlighting.md":
    "# Work on the side\n\n## Side work that is fine\n\nSide work such as teaching and writing is fine on weekends.\n\n## Not fine\n\nSide work for another harbour and side work at night.\n",
  "oil.md": "# Oil in the harbours\n\nVik and Sund use oil. No harbour may pour oil into the sea.\n",
};
const ask = (question: string) => new Footnote(loadKnowledge(temporaryFolder(pages)).documents).ask(question);

async function said(question: string): Promise<string> {
  const answer = await ask(question);
  return answer.kind === "answer" ? answer.excerpts.map(({ blocks }) => blocksText(blocks)).join("\n") : answer.kind;
}

it.each([
  [
    "what happens if a boat is moored overnight without a permit?",
    "tows the boat",
    "the condition with what comes of it",
  ],
  ["what if I moor my boat overnight without a permit", "tows the boat", "the same, asked shortly"],
  ["what are electric boats even good for?", "silence", "what speaks for a thing, not against it"],
  ["what's the point of electric boats", "silence", "the same in other words"],
  ["what are electric boats bad at", "long crossings", "what speaks against it"],
  ["which side work is not fine?", "another harbour", "the heading says what is not so"],
  [
    "short version of the mooring thing for somebody with two minutes",
    "is for members",
    "who it is for is not asked about",
  ],
])("%s: %s, %s", async (question, words) => {
  expect(await said(question)).toContain(words);
});

it("what denies something else is no answer to what is not so", async () => {
  expect(await said("which harbours did not like oil?")).not.toContain("pour oil");
});

it("what is not so of other things is no answer to which of some it is not", async () => {
  expect(await said("which harbours do not make sense on long crossings?")).not.toContain("long crossings");
});

it("words that only ask for both sides are not what the knowledge lacks", async () => {
  const answer = await ask("pros and cons of electric boats");
  expect("missing" in answer ? answer.missing : []).toEqual([]);
});

it("what is listed is no page whose title has the word beside others", async () => {
  expect(await said("list every harbour mentioned")).not.toContain("Pine");
});
