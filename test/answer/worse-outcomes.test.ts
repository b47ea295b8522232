import { describe, expect, it, test } from "vitest";
import { tellsBad } from "../../src/answer/excerpts/tells-bad.ts";
import { asksForWorse } from "../../src/answer/question/asks-for-worse.ts";
import { Footnote } from "../../src/footnote.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test.each([
  ["is there a case where it made things worse?", true, "whether there is any"],
  ["has anybody regretted the new engine", true, "the same of people"],
  ["examples of failed repairs", true, "examples of what went badly"],
  ["which boat suffered from it?", true, "which of them"],
  ["what is bad about the new engine", true, "what is bad about a thing"],
  ["so what went wrong at the yard", true, "what went wrong"],
  ["how did the engine hurt the fleet", true, "it is taken as given"],
  ["any downsides of the new engine?", true, "what speaks against it, by a noun"],
  ["ok so what are the main drawbacks", true, "the same of nothing in particular"],
  ["is there a catch with steam", true, "the same in everyday words"],
  ["cons of our new engine", true, "whose it is makes no trouble of it"],
  ["give me two reasons not to buy the new engine", true, "what speaks against doing something"],
  ["arguments against steam", true, "the same against a thing"],
  ["is there a reason why we shouldn't buy it?", true, "the same with a verb that is denied"],
  ["why would a crew not buy the new engine", true, "the same of somebody who did not do it"],
  ["why shouldn't they buy it", true, "the same in short"],
  ["why do crews stay away from steam?", true, "the same in other words"],
  ["reasons to buy the new engine", false, "what speaks for it"],
  ["why should we buy the new engine", false, "the same of us"],
  ["why would my engine not start", false, "who asks has a trouble"],
  ["pros and cons of the new engine", false, "both sides are asked for"],
  ["how do I get around the drawbacks of steam", false, "what helps is asked for"],
  ["what do they catch in the bay", false, "a verb"],
  ["did the Curlew get slower?", false, "that it got faster answers it"],
  ["what do I do if the engine fails?", false, "who asks has a trouble"],
  ["why does my engine go wrong", false, "the same without what to do"],
  ["who lost our keys", false, "the same of what others did"],
  ["who lost the race of 1912", false, "a fact"],
  ["when was the old pier abandoned", false, "a date"],
  ["how do I reset the engine", false, "nothing bad is asked for"],
])("“%s” asks for what is bad: %s, %s", (question, expected) => {
  expect(asksForWorse(question)).toBe(expected);
});

test.each([
  ["The engine made the boat slower.", true, "what it made"],
  ["The first weeks are hard, and then faults drop.", true, "one part of two"],
  ["Speed drops in the first weeks.", true, "what is good gets less"],
  ["It is of little use, as it does not start in the cold.", true, "what is not so"],
  ["The engine catches errors that others show in a storm.", false, "it does away with what is bad"],
  ["Since then outages drop every year.", false, "what is bad gets less"],
  ["It does so without any loss of speed.", false, "what is bad is not there"],
  ["It starts at zero-cost to the crew.", false, "the same in one word"],
  ["The engine is quick and quiet.", false, "nothing is bad"],
])("“%s” says that something is bad: %s, %s", (text, expected) => {
  expect(tellsBad(text)).toBe(expected);
});

const success = "## The Curlew\n\nThe new engine made the Curlew fast and cheap to run, and its crew likes it.\n";
const elsewhere = "\n## Before\n\nThe old boiler gave everybody on board a worse and slower ride.\n";
const failure =
  "\n## The Petrel\n\nThe new engine was bad for the Petrel: it made the boat slower and worse to steer, and the crew regretted it.\n";
const engines = (...parts: readonly string[]): Footnote => {
  const folder = temporaryFolder({ "engines.md": `# Engines\n\n${parts.join("")}\n## Pier\n\nThe pier is long.\n` });
  return new Footnote(loadKnowledge(folder).documents);
};
const ask = async (question: string, ...parts: readonly string[]): Promise<string> => {
  const answer = await engines(...parts).ask(question);
  return answer.kind === "answer" ? (answer.excerpts[0]?.citation.headings.at(-1) ?? "") : "";
};

describe("what is asked for because it went badly", () => {
  it.each([
    ["did anyone regret the new engine?"],
    ["is there a boat that the new engine made slower or worse?"],
    ["what is bad about the new engine?"],
    ["so whats the catch with the new engine"],
    ["downsides of the new engine?"],
    ["what are the arguments against the new engine?"],
  ])("%s is answered by a failure, and not by a success", async (question) => {
    expect(await ask(question, success, elsewhere)).toBe("");
    expect(await ask(question, success, failure)).toBe("The Petrel");
  });

  it.each([
    ["give me reasons not to use the new engine"],
    ["why would a boat not use the new engine?"],
    ["why shouldn't the crew like the new engine"],
  ])("%s is not answered by a success", async (question) => {
    expect(await ask(question.replace(/ not |n't/, " "), success)).toBe("The Curlew");
    expect(await ask(question, success)).toBe("");
  });
});

describe("what is not so", () => {
  const rule = "## Ropes\n\nUse the short rope at the pier. The short rope does not slip, and holds the Curlew well.\n";
  const exception = "## Storms\n\nDo not use the short rope in a storm from the east.\n";
  it("is not told by a denial of something else", async () => {
    expect(await ask("when should I not use the short rope?", rule)).toBe("");
    const nearest = await engines(rule, exception).ask("when should I not use the short rope?");
    expect(nearest.kind === "closest" && nearest.sections[0]?.headings.at(-1)).toBe("Storms");
  });

  it.each([
    ["how do I wax the short rope, so that it does not slip?"],
    ["what is there to do when the short rope does not hold?"],
  ])("is not asked by %s", async (question) => {
    expect(
      await ask(question, "## Ropes\n\nWax helps the short rope to hold, and there is nothing else to do.\n"),
    ).toBe("Ropes");
  });

  it("is not what the page of that name tells", async () => {
    const page = {
      "using-ropes.md": "# Using ropes\n\nCoil the rope and lay it ashore.\n",
      "b.md": "# Pier\n\nLong.\n",
    };
    const footnote = new Footnote(loadKnowledge(temporaryFolder(page)).documents);
    const sure = async (question: string) => (await footnote.ask(question)).confidence;
    expect(await sure("how do I use ropes")).toBeGreaterThan(0.9);
    expect(await sure("when should I not use ropes")).toBeLessThan(0.3);
  });
});
