import { describe, expect, it } from "vitest";
import { askedName } from "../../src/answer/question/asked-name.ts";
import { Footnote } from "../../src/footnote.ts";
import { parseDocument } from "../../src/knowledge/parse-document.ts";
import { embeddedFootnote } from "../support/embedded.ts";

describe("what a question asks the meaning of", () => {
  it.each([
    ["What is a fitness function?", "fitness function"],
    ["what's Tock", "Tock"],
    ["What is Tock and why do we use it?", "Tock"],
    ["what does ADR mean?", "ADR"],
    ["Was ist ein Hackathon?", "Hackathon"],
    ["Qu’est-ce que le télétravail ?", "télétravail"],
    ["¿Qué es una taxonomía?", "taxonomía"],
    ["Vue とは何ですか？", "Vue"],
    ["SSR とは？", "SSR"],
    ["what is Tock in one sentence?", "Tock"],
    ["what is Tock all about", "Tock"],
    ["how do I log in?", undefined],
    ["where is Tock?", undefined],
  ])("%s", (question, name) => {
    expect(askedName(question)).toBe(name);
  });
});

describe("a question for what something is", () => {
  const pages = {
    "fitness.md": `# Fitness functions for decisions as code

Objective automated checks that a decision still holds.

## Why fitness functions help

Fitness functions pass or fail, so a fitness function is clear.
`,
    "tock.md": `# Tools

## Tock and leave

Tock is a different tool than Leave and Tock is used for a different purpose than Tock was.

## What is Tock and why do we use it?

An application in which we write down our hours.
`,
    "meetings.md": `# Meetings

## Standup

See [how teams meet](teams.md#standup).

## How teams meet

### Standup meeting

A standup is a short talk of the team each morning.
`,
    "plans.md":
      "# When work goes badly\n\n## Plan for a better year (PBY)\n\nA last chance, with aims for three months.\n\n## How to give a PBY\n\nSay what the PBY is for. Show the PBY to whom the PBY is for, and read the PBY aloud.\n",
    "ballast.md": "# Ballast\n\nBallast has to be weighed before each trip, and ballast that shifts is tied.\n",
    "weights.md":
      "# Weights\n\n## What is ballast?\n\n> **Ballast** is what lies in the hull so that she stands upright.\n\n## Taking it on board\n\nBallast goes in first.\n",
    "harbours.md":
      "# Harbours of ours\n\n## Words\n\n- **Home harbour**\n\n  The one that a ferry sleeps in.\n\n- **Guest harbour**\n\n  Any that belongs to somebody else.\n\n## What to write to a guest harbour\n\nDear guest harbour, the guest harbour that we ask for is yours, and to a guest harbour we pay a fee.\n",
  };
  const footnote = new Footnote(
    Object.entries(pages).flatMap(([file, text]) => parseDocument(file, text).document ?? []),
  );
  it.each([
    ["opens the page that begins with its name", "what is a fitness function?", "automated checks"],
    ["is answered where it is asked in a heading", "what is Tock?", "write down our hours"],
    ["is answered by a heading that asks the same before a page of the name", "what is ballast?", "stands upright"],
    ["is answered by the entry of the name", "what is a guest harbour?", "belongs to somebody else"],
    ["is no section that only points elsewhere", "what is a standup?", "short talk"],
    ["is the section that gives the short name, too", "what is a PBY?", "last chance"],
    ["is the same by the long name", "what is a plan for a better year?", "last chance"],
    ["is asked for in a sentence", "what is ballast in one sentence?", "stands upright"],
    ["is the gist of it", "tl;dr ballast", "stands upright"],
    ["is what it is about", "what is a fitness function about?", "automated checks"],
  ])("%s", async (_reason, question, words) => {
    const answer = await footnote.ask(question, { threshold: 0 });
    expect(JSON.stringify(answer.kind === "answer" && answer.excerpts[0]?.blocks)).toContain(words);
  });

  it("is sure where a heading asks the same", async () => {
    expect(await footnote.ask("what is Tock?")).toMatchObject({
      kind: "answer",
      excerpts: [{ citation: { id: "tock#what-is-tock-and-why-do-we-use-it" } }],
    });
  });
});

it("a question for what something is finds the sentence that says so where no heading does", async () => {
  const page = `# Loading at build time

The ferry has a feature called data loader that fetches what a page shows.

## Types

In a typed data loader the data is checked.
`;
  const footnote = new Footnote([parseDocument("loading.md", page).document].flatMap((one) => one ?? []));
  expect(await footnote.ask("what is a data loader?", { threshold: 0 })).toMatchObject({
    excerpts: [{ citation: { id: "loading#loading-at-build-time" } }],
  });
});

it("a question for what something is gets the item that says so, however near others come", async () => {
  const others = Array.from(
    { length: 12 },
    (_, at) => `- Rule ${at} of the pier: ${"tie each boat twice. ".repeat(8)}`,
  );
  const page = `# How we talk

- **Standup:** each morning at nine the crew meets in the kitchen, everyone says in two sentences what they do until the evening, and whoever was first makes coffee for the others and writes down what is left over from the day before.
${others.join("\n")}
- A standup should be a standup. Nobody may miss a standup, and nobody may call a standup a review.
`;
  const footnote = await embeddedFootnote([parseDocument("talk.md", page).document].flatMap((one) => one ?? []));
  const answer = await footnote.ask("what is a standup?", { threshold: 0 });
  expect(JSON.stringify(answer.kind === "answer" && answer.excerpts[0]?.blocks)).toContain("each morning");
});
