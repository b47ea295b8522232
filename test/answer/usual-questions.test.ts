import { expect, it } from "vitest";
import { expandInitials } from "../../src/answer/question/initials.ts";
import { usualWordings } from "../../src/answer/question/usual-wordings.ts";
import { Footnote } from "../../src/footnote.ts";
import { parseDocument } from "../../src/knowledge/parse-document.ts";
import { vocabularyOf } from "./vocabulary-of.ts";

const article = `---
aliases:
  harbours-that-hear-it:
    - which companies use Kelpnet
  before-you-buy:
    - should we use Kelpnet
---
# Kelpnet at Sea

Most harbours know Kelpnet by now, and this text tells what Kelpnet does to a harbour.

## What the pilots gain

The advantages of Kelpnet are early warnings of fog: with Kelpnet the pilots hear of it an hour before it comes.

## Disadvantages of Kelpnet

Ice tears the cables of Kelpnet, and a diver who mends Kelpnet is not cheap.

## Getting started with Kelpnet

You begin with one buoy of Kelpnet in the mouth of the harbour.

## Harbours that hear it

### Vik

Vik Shipping has had Kelpnet since spring, and its crews like Kelpnet.

### Sund

Sund Salvage took Kelpnet when the radio broke, and keeps Kelpnet on.

### Nesby

Nesby Pilots tried Kelpnet twice and kept Kelpnet.

## Before you buy

A harbour that sees less than ten ships a day needs no Kelpnet.
`;
const documentOf = (file: string, text: string) => {
  const { document } = parseDocument(file, text);
  if (document === undefined) throw new Error(`${file} cannot be read`);
  return document;
};
const footnote = new Footnote([documentOf("sea.md", article)]);

it.each<[question: string, heading: string, reason: string]>([
  ["how do we start small", "Getting started with Kelpnet", "how one begins, with a word for its size"],
  ["why Kelpnet?", "What the pilots gain", "why, of nothing but the name"],
  ["why are companies switching to it", "What the pilots gain", "the same of those who use it"],
  ["give me reasons not to use Kelpnet", "Disadvantages of Kelpnet", "what speaks against it"],
  ["why would a company not pick it", "Disadvantages of Kelpnet", "the same as a question"],
  ["what is Kelpnet not good for?", "Disadvantages of Kelpnet", "the same of its use"],
  ["which firms run it", "Harbours that hear it", "another word for companies, and for to use"],
  ["what businesses rely on Kelpnet?", "Harbours that hear it", "two more"],
  ["which orgs have moved their systems to it", "Harbours that hear it", "with what they moved"],
  ["which firms have moved to it, and why?", "Harbours that hear it", "with a question for more of the same"],
  ["who else is on it", "Harbours that hear it", "neither a noun nor a verb for it"],
  ["got any real life examples?", "Harbours that hear it", "those who use it are the examples of it"],
  ["any drawbacks", "Disadvantages of Kelpnet", "of what all is about"],
  ["ok so what's the bad side?", "Disadvantages of Kelpnet", "in everyday words"],
  ["where does it fall short", "Disadvantages of Kelpnet", "by a verb"],
  ["first steps?", "Getting started with Kelpnet", "two words"],
  ["where do I begin if I want to try it next week", "Getting started with Kelpnet", "when it is to be says nothing"],
  ["should we switch our ferry pier to it", "Before you buy", "no text tells of what is the asker's own"],
  ["does it make sense for us to adopt it", "Before you buy", "by another phrase"],
  ["how do I convince my boss", "What the pilots gain", "what speaks for it convinces"],
])("«%s» is answered from «%s»: %s", async (question, heading) => {
  const answer = await footnote.ask(question);
  expect(answer.kind === "answer" && answer.excerpts[0]?.citation.headings.at(-1)).toBe(heading);
});

it.each([
  ["pros and cons?", "of what all is about"],
  ["what are the pros and cons of switching", "to what all is about"],
])("«%s» gets both sides: %s", async (question) => {
  const answer = await footnote.ask(question);
  const from = answer.kind === "answer" ? answer.excerpts.map(({ citation }) => citation.headings.at(-1)) : [];
  expect(from).toEqual(["What the pilots gain", "Disadvantages of Kelpnet"]);
});

it.each([
  ["which firms run Rocketnet", "something else is meant"],
  ["should we switch our ferry pier to Rocketnet", "the same of a deed"],
  ["any drawbacks of Rocketnet", "the same of what speaks against it"],
  ["how do I convince my landlord", "somebody who decides about something else"],
])("«%s» gets no answer: %s", async (question) => {
  expect((await footnote.ask(question)).kind).not.toBe("answer");
});

it.each([
  ["any drawbacks", "of what, where pages are about many things"],
  ["how do I convince my boss", "the same"],
])("«%s» gets no answer from several pages: %s", async (question) => {
  const pages = [documentOf("sea.md", article), documentOf("ropes.md", "# Ropes\n\nA rope is made of hemp.\n")];
  expect((await new Footnote(pages).ask(question)).kind).not.toBe("answer");
});

it.each<[text: string, wordings: string[] | undefined, reason: string]>([
  ["cons?", ["what are the disadvantages of Kelpnet", "what are the downsides of Kelpnet"], "of the subject"],
  ["any drawbacks of hemp?", undefined, "what is found of one thing in other words is often about another"],
  ["what are the disadvantages of Kelpnet", undefined, "these are the usual words"],
  ["which companies use Kelpnet", undefined, "it is asked so already"],
  ["how do beginners get going", undefined, "not what everybody begins with"],
  ["should we use it for a ferry", undefined, "a case that the text may speak of"],
])("«%s» is asked as %j, too: %s", (text, wordings) => {
  expect(usualWordings(text, "Kelpnet")?.wordings).toEqual(wordings);
});

it.each([
  ["does it have a GC", "does it have a garbage collector", "a text has both words, and none the letters"],
  ["is gc slow", "is gc slow", "a text writes the letters", "The gc of it, a garbage collector, is fast."],
  ["any SLA?", "any SLA?", "no text has what it stands for"],
  ["see example.gc", "see example.gc", "part of an address"],
])("«%s» is read as «%s»: %s", (text, read, _reason, known = "No garbage collector runs.") => {
  expect(expandInitials(text, vocabularyOf(known))).toBe(read);
});
