import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { Footnote } from "../../src/footnote.ts";
import { parseDocument } from "../../src/knowledge/parse-document.ts";
import { toMarkdown } from "../../src/knowledge/write-markdown.ts";

const harbour = `---
aliases:
  berths:
    - park a yacht over night
---

# The harbour handbook

How boats come in, stay and leave at the harbour, in short rules.

## Berths

A berth is free of charge for the first night. Visitors call on channel 12 before they come in.

## Ferry

Tideline runs the ferry to the island in summer. The crossing takes 25 minutes.

## Fuel

Diesel is sold at the north pier. Petrol is not sold at night.

## Cranes

The big crane lifts boats of up to 40 tons. Maria Olsen built it in 1987.

## Boats that must leave

Boats without insurance must leave after two days. The exception is a boat in distress.

## Administration

The administration office registers boats and issues permits.
`;

describe("questions in chat's words", () => {
  const { document } = parseDocument("harbour.md", harbour);
  const footnote = new Footnote(document === undefined ? [] : [document]);

  const slug = (answer: Answer): string | undefined =>
    answer.kind === "answer" ? answer.excerpts[0]?.citation.id.split("#")[1] : undefined;
  const text = (answer: Answer): string =>
    answer.kind === "answer" ? answer.excerpts.map(({ blocks }) => toMarkdown(blocks)).join("\n") : "";

  it.each([
    ["how do I moor a Zodiac at the pier?", ["Zodiac"], "a product is named"],
    ["is there a jukebox?", ["jukebox"], "a rare thing is named"],
    ["where is Zodiac's mooring, by themself", ["Zodiac"], "a name in the genitive, and a pronoun"],
    ["does netflix rent a berth", ["netflix"], "a company, without its capital"],
    ["ferry vs hovercraft", ["hovercraft"], "one side of a comparison is not there"],
    ["ferry or hovercraft, which is faster?", ["hovercraft"], "nor is it where the choice stands first"],
    ["anyone bothered that it happens forever?", [], "verbs and adverbs name nothing"],
    ["sooo ppl, tldr of the gossip lol", [], "neither do short forms and elongations"],
    ["what's up on Thursday?", [], "nor does a day"],
    ["can we come 3 times by 9pm", [], "nor do numbers and times"],
    ["our cto wants to paint the jetty, allowed?", ["jetty"], "who wants something is not what it is about"],
    ["what is the unrepaintable bit", [], "nor do words that anybody makes of others"],
    ["is there a policy for thursday-ready boats", [], "nor do words joined of everyday ones"],
    ["what is the pre-approval history-based rule", [], "nor do they with what is only put before others"],
    ["is jukebox/avoidability told of", ["jukebox"], "of two in one the one that names a thing"],
    ["who gives aprovals", [], "a slip of an everyday word is one"],
    ["how do I Renegotiating A Berth", [], "a verb's form with a capital is none"],
    ["what is MOORING_TOKEN", ["MOORING_TOKEN"], "what is written as code is names a thing"],
  ])("names what is missing in «%s»: %j, %s", async (question, missing) => {
    const answer = await footnote.ask(question, { threshold: 1 });
    expect("missing" in answer ? answer.missing : []).toEqual(missing);
  });

  it.each([
    [
      "what bothers ppl most, how long does the crossing take",
      "ferry",
      "an everyday word that is missing forbids nothing",
    ],
    [
      "which tips are there for boats that must leave?",
      "boats-that-must-leave",
      "nor does another word for what is listed",
    ],
    ["who built the big crane?", "cranes", "the deed is told"],
    ["is petrol sold?", "fuel", "a quality is told of what it is asked of"],
    ["who made the big crane?", "cranes", "the deed is told in another word for making"],
    ["which fuel is not sold at night?", "fuel", "what is not so is told"],
    ["tldr pls", "the-harbour-handbook", "the lead, where nothing is named"],
    ["give me a summary of the harbour handbook", "the-harbour-handbook", "the lead of what is named"],
    ["what does the admini office do?", "administration", "a clipped word that only one word begins with"],
    ["can I park my yacht over night somewhere?", "berths", "another wording of an alias"],
    [
      "Hey folks, we came in late with our old boat and everybody was hungry. Does anyone know how long the crossing to the island takes? Thx!",
      "ferry",
      "a story before the question",
    ],
    [
      "we don't come here often and our engine won't start when it is cold. how long does the crossing to the island take?",
      "ferry",
      "what is not so in the story turns nothing round",
    ],
    [
      "our CTO wants a boat, the intern says sail, and I just want lunch. how long does the crossing to the island take?",
      "ferry",
      "a story in small letters, with things that are never named",
    ],
  ])("answers «%s»: %s, %s", async (question, section) => {
    const answer = await footnote.ask(question);
    expect(answer.kind).toBe("answer");
    expect(slug(answer)).toBe(section);
  });

  it.each([
    ["who founded Tideline?", "the company is there, the deed is not"],
    ["is Tideline bankrupt?", "nor is the quality"],
    ["is the crane haunted?", "nor is it of a thing in small letters"],
    ["who sold the big crane?", "another deed is told of it"],
    ["who is the ceo of Tideline?", "the company is there, the office is not"],
    ["who is the cto of Tideline?", "nor an office that is one letter away from a common word"],
    ["name the cto of Tideline", "nor where it is asked for in other words"],
    ["who leads Tideline?", "what runs a ferry is led by nobody for that"],
    ["head of Tideline?", "nor is it where nobody says who"],
    ["which boats did not pay at the ferry to the island?", "nothing is said of what is not so"],
    ["is the ferry to the island better than a hovercraft?", "one side is not there"],
    ["our vicar wants a hovercraft, is that a good idea?", "who wants it may be unknown, what is wanted may not"],
    ["ferry to the island, Zodiac or Tideline?", "one of what is listed is not there"],
    ["Tideline or Zodiac, which one takes less time to the island?", "nor is it where the choice stands first"],
    ["the ferry, Tideline or Zodiac, which crossing to the island is better?", "nor among three of them"],
  ])("does not answer «%s»: %s", async (question) => {
    expect((await footnote.ask(question)).kind).not.toBe("answer");
  });

  it("quotes one section where the other only holds the word by which two are compared", async () => {
    const page = `${harbour}\n## Winter\n\nStones at the quay get slippery faster in winter.\n\n## Travel\n\nThe ferry costs less than the water taxi and takes along bicycles.\n`;
    const { document: own } = parseDocument("harbour.md", page);
    const answer = await new Footnote(own === undefined ? [] : [own]).ask("is the ferry faster than the water taxi?", {
      threshold: 0,
    });
    expect(text(answer)).toContain("takes along bicycles");
    expect(text(answer)).not.toContain("slippery");
  });

  it("answers two questions of one message, each from its section", async () => {
    const answer = await footnote.ask("How long does the crossing take? And who built the big crane?");
    expect(text(answer)).toContain("25 minutes");
    expect(text(answer)).toContain("Maria Olsen");
  });

  it("takes what a correction corrects from the question before", async () => {
    const answer = await footnote.ask("no, I meant the ferry", {
      earlier: ["how long does the crane take for a crossing?"],
    });
    expect(text(answer)).toContain("25 minutes");
  });
});
