import { expect, it } from "vitest";
import { subjectOf, withSubject } from "../../src/answer/question/subject.ts";
import { Footnote } from "../../src/footnote.ts";
import { parseDocument } from "../../src/knowledge/parse-document.ts";

const article = `---
aliases:
  boats-that-carry-it:
    - which boats carry Kelpnet
---
# Kelpnet at Sea: How Harbours Came to It

Most harbours know Kelpnet by now, and this text tells why.

## Why harbours chose it

With Kelpnet the pilots hear of fog an hour before it comes.

## Boats that carry it

### The Heron

The ferry Heron has had Kelpnet since spring, and her crew likes Kelpnet.

### The Auk

The tug Auk took Kelpnet aboard when her radio broke, and keeps Kelpnet on.

### The Tern

The pilot boat Tern tried Kelpnet twice and kept Kelpnet.
`;
const documentOf = (file: string, text: string) => {
  const { document } = parseDocument(file, text);
  if (document === undefined) throw new Error(`${file} cannot be read`);
  return document;
};
const only = documentOf("kelpnet.md", article);
const other = documentOf("ropes.md", "# Ropes\n\nA rope is made of hemp.\n");

it.each<[reason: string, title: string, text: string, subject: string | undefined]>([
  ["a name in the title of which most parts speak", "Kelpnet at Sea", "We use Kelpnet daily.", "Kelpnet"],
  ["no word that only begins sentences", "Ropes and Knots", "Ropes hold. Ropes break.", undefined],
  ["no name that few parts say", "Anna's Notes", "Fog comes.\n\n## Boats\n\nBoats go.", undefined],
  ["a name with signs in it", "Moving to C++", "They moved to C++ late.", "C++"],
])("a document is about %s", (_reason, title, text, subject) => {
  expect(subjectOf(documentOf("a.md", `# ${title}\n\n${text}\n`))).toBe(subject);
});

it.each<[question: string, read: string, reason: string]>([
  ["which boats carry it?", "which boats carry Kelpnet?", "nothing else can be meant"],
  ["what's its price", "what's Kelpnet's price", "it owns something"],
  ["it's slow on tugs", "Kelpnet is slow on tugs", "it is something"],
  ["who has adopted this", "who has adopted Kelpnet", "at the end"],
  ["what is this boat for", "what is this boat for", "it stands before what it points to"],
  ["is Kelpnet worth it?", "is Kelpnet worth it?", "it is named"],
  ["my radio is old, should I sell it?", "my radio is old, should I sell it?", "a clause before names something"],
  ["if a radio breaks do I sell it?", "if a radio breaks do I sell it?", "a condition names something"],
  ["old radios who buys it", "old radios who buys it", "what stands before the question may be meant"],
  ["who wrote it?", "who wrote it?", "the text is meant"],
  ["is it hard to hire crews for it", "is it hard to hire crews for Kelpnet", "the first is nothing"],
  ["does it make sense to buy it", "does it make sense to buy Kelpnet", "the same"],
  ["does it make sense to switch?", "does it make sense to switch?", "the only one is nothing"],
  ["is it worth it?", "is Kelpnet worth it?", "the second is the effort"],
])("%s is read as %s: %s", (question, read) => {
  expect(withSubject(question, "Kelpnet")).toBe(read);
});

it("asks of the one page for what it is about, but not of several, nor in a conversation", async () => {
  const question = "which boats carry it?";
  const surest = 0.95;
  const alone = await new Footnote([only]).ask(question);
  const headings =
    alone.kind === "answer" ? alone.excerpts.slice(1).map(({ citation }) => citation.headings.at(-1)) : [];
  expect(headings).toEqual(["The Heron", "The Auk", "The Tern"]);
  expect(alone.confidence).toBeGreaterThanOrEqual(surest);
  const among = await new Footnote([only, other]).ask(question);
  expect(among.confidence).toBeLessThan(surest);
  const later = await new Footnote([only]).ask(question, { earlier: ["what is told of fog?"] });
  expect(later.confidence).toBeLessThan(surest);
});
