import { expect, it } from "vitest";
import { sidesAsked } from "../../src/answer/question/sides-asked.ts";
import { Footnote } from "../../src/footnote.ts";
import { parseDocument } from "../../src/knowledge/parse-document.ts";

const island = `# Ways to the island

## Why people take the ferry

The advantages of the ferry are plain: it is cheap, it takes bicycles, and it is on time.

## Where the ferry disappoints

The disadvantages of the ferry are two: it stops at night, and it is slow in a storm.

## Seaplane

Benefits of the seaplane are its speed and the view. Its drawbacks are noise and a price of 90 euros.

`;
const footnote = knowing(island);

function knowing(markdown: string): Footnote {
  const { document } = parseDocument("island.md", markdown);
  return new Footnote(document === undefined ? [] : [document]);
}

it.each<[question: string, quoted: string[], reason: string]>([
  [
    "pros and cons of the ferry",
    ["why-people-take-the-ferry", "where-the-ferry-disappoints"],
    "each side has a section of its own",
  ],
  [
    "the ferry: pros & cons?",
    ["why-people-take-the-ferry", "where-the-ferry-disappoints"],
    "what it is about may stand first",
  ],
  ["what are the pros and cons of the seaplane?", ["seaplane"], "one section tells both"],
])("«%s» quotes %j: %s", async (question, quoted) => {
  const answer = await footnote.ask(question);
  expect(answer.kind).toBe("answer");
  if (answer.kind !== "answer") return;
  expect(answer.excerpts.map(({ citation }) => citation.id.split("#")[1])).toEqual(quoted);
  expect(answer.leftOpen).toBeUndefined();
});

it("says which side is not told", async () => {
  const tunnel =
    "# Tunnel\n\n## Disadvantages of the tunnel\n\nIt floods in spring.\n\n## Permits\n\nAsk the port office.\n";
  const answer = await knowing(tunnel).ask("advantages and disadvantages of the tunnel");
  expect(answer).toMatchObject({ kind: "answer", leftOpen: "what are the advantages of the tunnel" });
  expect(answer.kind === "answer" && answer.excerpts[0]?.citation.id).toBe("island#disadvantages-of-the-tunnel");
});

it("says that neither side is told of what the knowledge never names", async () => {
  expect(await footnote.ask("pros and cons of the hovercraft")).toMatchObject({
    kind: "unknown",
    missing: ["hovercraft"],
  });
});

it.each<[text: string, thing: string | undefined, reason: string]>([
  ["What are the pros and cons of using Kafka?", "Kafka", "what is used"],
  ["kafka pros and cons", "kafka", "what it is about stands first"],
  ["pros cons of kafka", "kafka", "nothing joins the two"],
  ["kafka: pros, cons", "kafka", "a comma joins them"],
  ["benefits and drawbacks of remote work", "remote work", "in other words"],
  ["who wrote the pros and cons section", undefined, "it asks something else"],
  ["pros and cons?", undefined, "of nothing that is named"],
])("reads «%s» as asking for both sides of %j: %s", (text, thing) => {
  expect(sidesAsked(text)?.[0]).toBe(thing && `what are the advantages of ${thing}`);
});
